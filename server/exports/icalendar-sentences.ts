/** What a calendar app shows. Whole sentences, one table for each language. */
import { trustAt } from '../contract/certainty.ts';
import type { Occurrence } from '../contract/page.ts';
import type { OpenInterval, Timetable } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';

export interface CalendarSentences {
  readonly sampleMark: string;
  readonly about: string;
  open(name: string, interval: OpenInterval): string;
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
    open(name, { audience, access }) {
      const whom = audience === 'everyone' ? null : words.audiences[audience];
      const how = access === 'open' ? null : words.accesses[access];
      const title = open(name, whom);
      return how === null ? title : `${title} (${how})`;
    },
    openDetails({ note, start }, timetable) {
      // A sample says so in its title.
      const trusted = { state: 'open', ...trustAt(timetable, start, null) } as const;
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

interface FixedSentences extends Pick<CalendarSentences, 'sampleMark' | 'about'> {
  readonly appointment: string;
  open(name: string, whom: string | null): string;
}

const FIXED: { readonly [Code in Language]: FixedSentences } = {
  nl: {
    sampleMark: 'VOORBEELD',
    about: 'Wanneer deze plek open is. Staat er niets, dan is de plek dicht of weten we het niet.',
    appointment: 'Maak eerst een afspraak.',
    open: (name, whom) => (whom === null ? `${name} is open` : `${name} is open voor ${whom}`),
  },
  en: {
    // In Dutch too: whoever sees the screenshot may read only one of the two.
    sampleMark: 'VOORBEELD (sample)',
    about: 'When this place is open. Where nothing is shown, it is closed or we do not know.',
    appointment: 'Make an appointment first.',
    open: (name, whom) => (whom === null ? `${name} is open` : `${name} is open for ${whom}`),
  },
};
