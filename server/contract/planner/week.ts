/** The week of a district: its doors, its rooms, and what is held behind them. */
import type { ListPart } from '../desk/list-part.ts';
import type { DayOfWeek, NotHeld } from '../page.ts';
import type { Instant, Interval } from '../timetable.ts';
import type { Language } from '../vocabulary.ts';
import type { SlotCertainty } from './slot.ts';

export interface WeekContent {
  readonly view: 'plannerWeek';
  /** Seven Amsterdam dates, the first a Monday. */
  readonly days: readonly string[];
  readonly thisMonday: string;
  /** The one that a small screen shows; null: all seven below each other. */
  readonly shownDay: string | null;
  readonly form: WeekForm;
  readonly choices: WeekChoices;
  readonly places: readonly WeekPlace[];
  readonly part: ListPart;
  /** What is held today and is not over; by start. */
  readonly today: readonly HeldToday[];
  /** How many there are besides, later. */
  readonly moreToday: number;
}

/** What stands in the form, as it stands in the address. Empty: all. */
export interface WeekForm {
  readonly helpTopic: string;
  readonly organisation: string;
  readonly neighbourhood: string;
  readonly district: string;
  readonly free: boolean;
}

type Choice = readonly [value: string, label: string];

export interface WeekChoices {
  readonly helpTopics: readonly Choice[];
  readonly organisations: readonly Choice[];
  readonly neighbourhoods: readonly Choice[];
  readonly districts: readonly Choice[];
}

export interface WeekPlace {
  readonly slug: string;
  readonly name: string;
  readonly neighbourhoodName: string | null;
  /** null: its hours are old, and tell nothing about any day. */
  readonly certainty: SlotCertainty | null;
  /** "Nu open · tot 17:00", in a week that today is in. */
  readonly now: string | null;
  /** Its week: the desk's for who keeps it, else the visitors' page. */
  readonly to: string;
  readonly days: readonly WeekCell[];
}

export interface WeekCell {
  readonly day: DayOfWeek;
  readonly held: readonly HeldLine[];
  /** At least half an hour each. */
  readonly free: readonly FreeRoom[];
  /** The slot finder with this day and neighbourhood in it; null for a day that is over or closed. */
  readonly planAt: string | null;
}

export interface HeldLine extends Interval {
  readonly slug: string;
  readonly kind: 'walkIn' | 'activity';
  readonly title: string;
  readonly titleLanguage: Language;
  readonly roomName: string | null;
  /** The organisation or the visitor's role. */
  readonly who: string | null;
  readonly sample: boolean;
  readonly cancelled: NotHeld | null;
  /** What it runs into, in words: "de deur is dicht (personeelsdag)". */
  readonly clashes: readonly string[];
  /** Where it is changed; null for whoever may not. */
  readonly to: string | null;
}

export interface FreeRoom {
  readonly roomName: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Where it is proposed to use it; null for whoever may not, and for a day that is over. */
  readonly proposeAt: string | null;
}

/** Somebody who is about today, as visitors may know it too: a name only where she lets them read it. */
export interface HeldToday extends Omit<HeldLine, 'clashes' | 'kind'> {
  readonly placeSlug: string;
  readonly placeName: string;
  readonly heldBy: readonly string[];
  readonly door: 'open' | 'closed' | 'unknown';
}
