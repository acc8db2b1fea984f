/** The screens of walk-in hours that are there: a list, one of them, and "deze keer niet". Plain data. */
import type { ListPart } from '../desk/list-part.ts';
import type { NotHeld } from '../page.ts';
import type { Instant, Interval } from '../timetable.ts';
import type { Language } from '../vocabulary.ts';

type Choice = readonly [value: string, label: string];

/** What every screen says of it. */
export interface WalkInAbout {
  readonly slug: string;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly placeName: string;
  readonly roomName: string | null;
  readonly organisationName: string | null;
  /** "Elke dinsdag van 13:00 tot 15:00." */
  readonly moment: string;
  readonly sample: boolean;
}

/** What was moved is not to be held after all. */
export interface CancelledAhead extends NotHeld {
  readonly from: string;
  readonly through: string;
  /** Somebody cancelled it, and that can be taken back; a date that was moved stays moved. */
  readonly canBeHeld: boolean;
}

export interface DateAhead extends Interval {
  /** The Amsterdam date on which it starts. */
  readonly date: string;
  /** The dates that the announcement is about, both included. */
  readonly cancelled: CancelledAhead | null;
  /** Where it is on that date; null: where it always is, or in no room in particular. */
  readonly otherRoom: string | null;
  /** What it runs into, in words. */
  readonly clashes: readonly string[];
}

export interface WalkInsContent {
  readonly view: 'walkIns';
  readonly walkIns: readonly WalkInLine[];
  readonly part: ListPart;
  /** Not over, but at a place that closed for good. */
  readonly gone: readonly PastWalkIn[];
  /** Over: the one that ended last first. */
  readonly over: readonly PastWalkIn[];
  readonly mayPropose: boolean;
  /** Those of her own organisations are all that there is. */
  readonly isOwnOnly: boolean;
  /** Her own organisations, to keep their phone and words. */
  readonly organisations: readonly Choice[];
}

export interface WalkInLine extends WalkInAbout {
  readonly next: DateAhead | null;
  readonly clashingDates: number;
  readonly openProposals: number;
  /** Where those are answered or read, and where the clashes are; without the prefix of a language. */
  readonly proposalsAt: string;
  readonly clashesAt: string;
  readonly mayChange: boolean;
}

export interface PastWalkIn extends WalkInAbout {
  /** null: it had none. */
  readonly lastDate: string | null;
  /** The form to hold it again, filled in; without the prefix of a language. */
  readonly again: string;
}

/** As it stands in the form. */
export interface WordsForm {
  readonly title: string;
  readonly titleEn: string;
  readonly helpTopics: readonly string[];
  /** Empty: none. */
  readonly theme: string;
  readonly audience: string;
  readonly byAppointment: boolean;
  readonly languages: readonly string[];
  /** Empty: the organisation's own. */
  readonly phone: string;
  readonly email: string;
  /** Of the walk-in hour that the form was made of. */
  readonly version: string;
}

export interface WalkInContent extends WalkInAbout {
  readonly view: 'walkIn';
  readonly placeSlug: string;
  /** For good: then there is nothing to do but read, and to end it. */
  readonly isPlaceGone: boolean;
  /** It is not over yet. */
  readonly mayEnd: boolean;
  /** Where it is over: the form to hold it again. */
  readonly again: string | null;
  /** The next four. */
  readonly dates: readonly DateAhead[];
  readonly openProposals: number;
  readonly form: WordsForm;
  readonly choices: { readonly helpTopics: readonly Choice[]; readonly themes: readonly Choice[] };
  /** Where visitors reach it without numbers of its own. */
  readonly contact: { readonly phone: string | null; readonly email: string | null };
  readonly holder: Holder;
  /** How many hold it, whoever they are. */
  readonly holders: number;
  readonly history: readonly WalkInHistoryLine[];
}

/** `cannot`: she does not work for the organisation. */
export type Holder =
  | { readonly kind: 'cannot' | 'not' }
  /** `name`: what stands in the field. */
  | { readonly kind: 'holds'; readonly shownName: string | null; readonly name: string };

export interface WalkInHistoryLine {
  readonly sequence: number;
  readonly at: Instant;
  readonly who: string;
  readonly title: string;
  readonly changes: readonly string[];
}

/** "Deze keer niet": which dates, why, and what visitors will read. */
export interface NotThisTimeContent extends WalkInAbout {
  readonly view: 'notThisTime';
  readonly dates: readonly DateAhead[];
  /** A date of those, or RANGE. Empty: there is none to choose. */
  readonly chosen: string;
  readonly from: string;
  readonly through: string;
  readonly reason: string;
  /** The dates that are then not held; null: what was chosen cannot be. */
  readonly preview: readonly Interval[] | null;
}

export const RANGE = 'range';
