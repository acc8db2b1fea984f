import type { Answer } from '../answer.ts';
import type { Instant } from '../timetable.ts';
import type {
  Access,
  Audience,
  Availability,
  Facility,
  HolidayName,
  Language,
  PlaceKind,
  Reason,
  SpokenLanguage,
} from '../vocabulary.ts';
import type { CalendarWords, Tense } from './calendar-words.ts';
import type { SpanWords } from './day-words.ts';

/** As much of an answer as it takes to say how sure it is. */
export type Trusted = Pick<Answer, 'state' | 'certainty' | 'confirmedAt' | 'confirmedBy'>;

/** An answer in the pieces that a badge and the line beside it show. */
export interface AnswerParts {
  /** "Nu open" */
  readonly state: string;
  /** "tot 17:00" */
  readonly detail: string | null;
  /** When it opens next, where `detail` says why it is closed. */
  readonly next: string | null;
}

/** The sentences that page, API and command line share, in one language. */
export interface Words {
  readonly language: Language;
  readonly calendar: CalendarWords;
  readonly tomorrow: string;
  /** "Turks, Arabisch en Pools" */
  list(words: readonly string[]): string;
  /** "Nu open · tot 17:00". With tense `then`, `now` is the moment that the reader chose. */
  answer(answer: Answer, now: Instant, tense?: Tense): string;
  answerParts(answer: Answer, now: Instant, tense?: Tense): AnswerParts;
  /** "tot 17:00": the end of what is open now. */
  until(until: Instant | null, now: Instant, tense?: Tense): string;
  /** "Bevestigd op donderdag 12 november door de coördinator"; null where there is nothing to say. */
  certainty(answer: Trusted, now: Instant): string | null;
  /** "Iemand meldde om 14:10: de deur is dicht" */
  doorReport(at: Instant): string;
  /** Instead of an answer, for a place that will not open again. */
  readonly goneForGood: string;
  /** Why the hours of a day differ: the holiday's name, the editor's words, or a plain word for its kind. */
  reason(reason: Reason): string;
  readonly spans: SpanWords;
  /** "jongeren": as the object of "open voor …". */
  readonly audiences: { readonly [Name in Audience]: string };
  readonly accesses: { readonly [Name in Access]: string };
  readonly facilities: { readonly [Name in Facility]: string };
  readonly availabilities: { readonly [Name in Availability]: string };
  readonly kinds: { readonly [Name in PlaceKind]: string };
  readonly holidays: { readonly [Name in HolidayName]: string };
  readonly spokenLanguages: { readonly [Name in SpokenLanguage]: string };
}
