/** Whether a new district is really one that is there already. */
import type { Language } from '../../../contract/vocabulary.ts';

export const beginWords: {
  readonly [Code in Language]: { didYouMean(name: string, municipality: string): string };
} = {
  nl: {
    didYouMean: (name, municipality) =>
      `Bedoel je ${name} in ${municipality}? Kies dan die wijk. Is het echt een nieuwe wijk? Druk dan nog een keer op de knop.`,
  },
  en: {
    didYouMean: (name, municipality) =>
      `Do you mean ${name} in ${municipality}? Then choose that district. Is it really a new one? Then press the button once more.`,
  },
};
