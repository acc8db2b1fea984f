/** What a calendar app shows. Whole sentences, one table for each language. */

import type { Certainty } from '../contract/answer.ts';
import { trustAt } from '../contract/certainty.ts';
import type { Occurrence } from '../contract/page.ts';
import type { OpenInterval, Timetable } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';

export interface CalendarSentences {
  readonly sampleMark: string;
  readonly about: string;
  /** The title, which claims no more than is known by then. */
  open(name: string, interval: OpenInterval, timetable: Timetable): string;
  /** The host's note, and how sure it is that the door is open by then; null when there is neither. */
  openDetails(interval: OpenInterval, timetable: Timetable): string | null;
  /** Who sits there, in which room and on what terms; null when there is nothing to add. */
  walkIn(walkIn: Occurrence): string | null;
}

export function calendarSentences(language: Language): CalendarSentences {
  const words = wordsOf(language);
  const { open, appointment, ...fixed } = FIXED[language];
  return {
    ...fixed,
    open(name, { audience, access, start, reason }, timetable) {
      const whom = audience === 'everyone' ? null : words.audiences[audience];
      const how = access === 'open' ? null : words.accesses[access];
      const title = open[SURENESS[trustAt(timetable, start, reason).certainty]](name, whom);
      return how === null ? title : `${title} (${how})`;
    },
    openDetails({ note, start, reason }, timetable) {
      // A sample says so in its title.
      const trusted = { state: 'open', ...trustAt(timetable, start, reason) } as const;
      const certainty = timetable.sample ? null : words.certainty(trusted, start);
      const parts = [note, certainty].filter((part) => part !== null);
      return parts.length === 0 ? null : parts.join('\n');
    },
    walkIn({ who, roomName, byAppointment }) {
      const parts = [who, roomName, byAppointment ? appointment : null].filter((part) => part !== null);
      return parts.length === 0 ? null : parts.join('\n');
    },
  };
}

type Sureness = 'sure' | 'probably' | 'old';

/** A sample says so in front of its title. */
const SURENESS: { readonly [C in Certainty]: Sureness } = {
  confirmed: 'sure',
  sample: 'sure',
  unconfirmed: 'probably',
  imported: 'probably',
  old: 'old',
};

interface FixedSentences extends Pick<CalendarSentences, 'sampleMark' | 'about'> {
  readonly appointment: string;
  readonly open: { readonly [S in Sureness]: (name: string, whom: string | null) => string };
}

const FIXED: { readonly [Code in Language]: FixedSentences } = {
  nl: {
    sampleMark: 'VOORBEELD',
    about: 'Wanneer deze plek open is. Staat er niets, dan is de plek dicht of weten we het niet.',
    appointment: 'Maak eerst een afspraak.',
    open: {
      sure: (name, whom) => (whom === null ? `${name} is open` : `${name} is open voor ${whom}`),
      probably: (name, whom) =>
        whom === null ? `Waarschijnlijk open: ${name}` : `Waarschijnlijk open voor ${whom}: ${name}`,
      old: (name, whom) =>
        whom === null ? `Tijden zijn oud: ${name}` : `Tijden voor ${whom} zijn oud: ${name}`,
    },
  },
  en: {
    // In Dutch too: whoever sees the screenshot may read only one of the two.
    sampleMark: 'VOORBEELD (sample)',
    about: 'When this place is open. Where nothing is shown, it is closed or we do not know.',
    appointment: 'Make an appointment first.',
    open: {
      sure: (name, whom) => (whom === null ? `${name} is open` : `${name} is open for ${whom}`),
      probably: (name, whom) =>
        whom === null ? `Probably open: ${name}` : `Probably open for ${whom}: ${name}`,
      old: (name, whom) => (whom === null ? `Times are old: ${name}` : `Times for ${whom} are old: ${name}`),
    },
  },
};
