/** Why an activity could not be kept so, and what to do instead. */
import type { Language } from '../../../contract/vocabulary.ts';

interface ActivityWords {
  /** It is only there to be wiped. */
  readonly sample: string;
  /** Where the door is closed each time. */
  readonly changePattern: string;
  changed(title: string, moment: string): string;
}

export const activityWords: { readonly [Name in Language]: ActivityWords } = {
  nl: {
    sample: 'Dit is een voorbeeld. Je kunt het niet veranderen. De coördinator kan de voorbeelden wissen.',
    changePattern: 'Pas de vaste tijden aan',
    changed: (title, moment) =>
      `Iemand anders heeft dit net veranderd. Nu staat er: ${title}. ${moment} Bewaar nog een keer als jouw versie moet gelden.`,
  },
  en: {
    sample: 'This is a sample. You cannot change it. The coordinator can wipe the samples.',
    changePattern: 'Change the ordinary times',
    changed: (title, moment) =>
      `Somebody else has just changed this. Now it says: ${title}. ${moment} Save once more if yours is to hold.`,
  },
};
