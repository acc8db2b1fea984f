import type { SquareCode } from '../desk/bar-card.ts';
import type { Instant } from '../timetable.ts';
import type { Language } from '../vocabulary.ts';

/** Calendars to subscribe to: one of her own, and those that anybody may. */
export interface OwnCalendarContent {
  readonly view: 'ownCalendar';
  /** Since when she has an address; null: she has none. */
  readonly madeAt: Instant | null;
  /** One that was just made. It is shown this once. */
  readonly fresh: (FeedAddress & { readonly code: SquareCode }) | null;
  /** It was just revoked. */
  readonly revoked: boolean;
  /** Where she holds none: those of her organisations, of which she can say that she holds them. */
  readonly toJoin: readonly WalkInToJoin[];
  /** How many walk-in hours she holds, and proposals of hers that nobody agreed to yet. */
  readonly held: number;
  readonly proposed: number;
  readonly organisations: readonly NamedFeed[];
  readonly places: readonly NamedFeed[];
  readonly topics: readonly NamedFeed[];
}

export interface FeedAddress {
  readonly address: string;
  /** The same for an app that knows calendars to subscribe to by their own kind of link. */
  readonly subscribe: string;
}

export interface NamedFeed extends FeedAddress {
  readonly name: string;
}

export interface WalkInToJoin {
  readonly slug: string;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly placeName: string;
}
