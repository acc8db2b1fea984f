import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { DayOfWeek } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Checker } from '../contract/vocabulary.ts';
import type { DatedWalkIn } from '../directory/occurrences.ts';
import type { LiveSwitch } from '../model/place.ts';
import type { Refused, Saved } from './outcome.ts';

/** `until`: minutes after midnight of today at which it opens again, as the day's hours say. */
export type Closing =
  | { readonly kind: 'allDay' }
  | { readonly kind: 'fromNow' }
  | { readonly kind: 'until'; readonly minute: number };

export interface DayToClose {
  readonly placeSlug: string;
  readonly closing: Closing;
  /** At most 80 characters; null: no reason given. */
  readonly reason: string | null;
}

/** `notOpenToday`: there is nothing left to close. `untilPassed`: that time is over already. */
type WhyNot = 'findings' | 'sample' | 'noHours' | 'notOpenToday' | 'untilPassed';

export type ClosedToday = Saved & { readonly live: LiveSwitch | null };

/**
 * Closes the rest of today, or a part of it. What began yesterday evening and still runs belongs to yesterday, which
 * no special day of today can cut: for that stretch the live switch says closed. Counts as a check. Throws NotFound.
 */
export function closeToday(
  _db: Database,
  _given: DayToClose & { readonly role: Checker; readonly actKey: string | null },
  _act: Act,
): ClosedToday | Refused<WhyNot> {
  throw new Error('to be built');
}

export interface ClosingPreview {
  readonly kind: 'preview';
  /** Today as visitors will read it. */
  readonly day: DayOfWeek;
  /** What the live switch will say besides; null: nothing. */
  readonly live: LiveSwitch | null;
  /** Walk-in hours that would stand before a closed door. */
  readonly walkInsHit: readonly DatedWalkIn[];
}

/** The same without doing it. Throws NotFound. */
export function previewClosing(
  _db: Database,
  _given: DayToClose,
  _now: Instant,
): ClosingPreview | Refused<WhyNot> {
  throw new Error('to be built');
}
