/** What happened to a place, as sentences are made of it; the sentences are in history-words-nl.ts and -en.ts. */
import type { DaySpan } from '../page.ts';
import type { HolidayName, Precision } from '../vocabulary.ts';

/** What a date or a holiday says of itself. */
export type SaidOfDay =
  | { readonly kind: 'asAlways' | 'closed' | 'notKnownYet' }
  | { readonly kind: 'changed'; readonly spans: readonly DaySpan[] };

type OtherHolidays = 'asAlways' | 'closed' | 'notKnownYet';

export interface NoticeOfDays {
  readonly says: SaidOfDay;
  readonly reason: string | null;
}

/** One thing in which two states of the hours differ. null: it was not there, or is not any more. */
export type Difference =
  /** Of the plain week; weekdays that changed alike are told together. No spans: closed. `was` null: nobody knew. */
  | {
      readonly kind: 'weekdays';
      readonly weekdays: readonly number[];
      readonly was: readonly DaySpan[] | null;
      readonly is: readonly DaySpan[];
    }
  /** Seasons, rhythms and all else that is told in a sentence about the whole. */
  | { readonly kind: 'pattern'; readonly was: string | null; readonly is: string | null }
  | {
      readonly kind: 'days';
      readonly from: string;
      readonly through: string;
      readonly was: NoticeOfDays | null;
      readonly is: NoticeOfDays | null;
    }
  | {
      readonly kind: 'holiday';
      readonly name: HolidayName;
      readonly was: SaidOfDay | null;
      readonly is: SaidOfDay | null;
    }
  | {
      readonly kind: 'otherHolidays';
      readonly was: OtherHolidays | null;
      readonly is: OtherHolidays;
    }
  /** A room of the place. */
  | { readonly kind: 'room'; readonly name: string; readonly differences: readonly Difference[] }
  | { readonly kind: 'hoursGone' };

/** The part of a pseudonym or of the product that did it. */
export const ACTORS = [
  'host',
  'professional',
  'coordinator',
  'administrator',
  'barPhone',
  'placeLink',
  'mailedLink',
  'import',
  'product',
  'operator',
  'visitor',
] as const;
export type Actor = (typeof ACTORS)[number];

export interface CountedHosts {
  readonly hosts: number;
  /** Of how many of them the first name is on the site. */
  readonly namesShown: number;
}

/** What the history tells of a room. */
export interface RoomTold {
  readonly name: string;
  readonly quiet: boolean;
}

export interface HistoryWords {
  readonly actors: { readonly [Name in Actor]: string };
  /** "De tijden veranderd"; a kind that has no words of its own is "Iets veranderd". */
  title(what: string): string;
  /** The same of what a place does itself. */
  titleOfActivity(what: string): string;
  /** Whole sentences, one for each difference. */
  differences(differences: readonly Difference[], today: string): readonly string[];
  /** Where a change of hours changed nothing but that somebody looked. */
  readonly nothingChanged: string;
  /** "Klopt tot en met zondag 10 januari 2027." */
  holdsThrough(date: string, today: string): string;
  /** "Veranderd: telefoon en talen."; names that it does not know are passed over. null: nothing is left. */
  factsChanged(names: readonly string[]): string | null;
  /** "Website: a werd b." null on one side: nothing was filled in. null: no words for such a fact. */
  factBecame(name: string, was: string | null, is: string | null): string | null;
  /** "De plek op de kaart: 120 meter verplaatst." */
  pinMoved(metres: number): string;
  /** "Plek op de kaart: binnen 100 meter werd binnen 250 meter." */
  pinWithin(was: number, is: number): string;
  /** "De plek op de kaart: precies werd alleen de buurt." */
  pinBecame(was: Precision, is: Precision): string;
  /** Never the number itself. */
  phoneBecame(was: boolean, is: boolean): string;
  /** Never who. */
  hostsBecame(was: CountedHosts, is: CountedHosts): string;
  /** "Grote zaal: je kunt er rustig praten." null: it was not there before, or is no more. */
  roomBecame(was: RoomTold | null, is: RoomTold | null): readonly string[];
  /** "Nu open gezet, tot 17:00." */
  switched(says: 'open' | 'closed' | null, until: number | null): string;
}
