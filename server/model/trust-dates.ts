import type { Instant } from '../contract/timetable.ts';
import { addDays, daysLater, instantOf } from '../hours/local-time.ts';
import type { HoursTrust } from './place.ts';

/** When a check of the hours weakens. Instants are half-open: from then on it does not hold any more. */
export interface TrustDates {
  readonly confirmedUntil: Instant;
  readonly oldFrom: Instant;
}

/** null for hours that nobody checked, and for invented ones: those can only be replaced. */
export function trustDates(trust: HoursTrust): TrustDates | null {
  if (trust.source === 'sample' || trust.confirmedAt === null) return null;
  const confirmedUntil = holdsUntil(trust.confirmedAt, trust);
  return { confirmedUntil, oldFrom: daysLater(confirmedUntil, trust.oldAfterDays) };
}

/** Through the whole of the date that was named, or else as long as the rhythm lasts. */
export function holdsUntil(
  confirmedAt: Instant,
  { holdsThrough, rhythmDays }: Pick<HoursTrust, 'holdsThrough' | 'rhythmDays'>,
): Instant {
  return holdsThrough === null ? daysLater(confirmedAt, rhythmDays) : instantOf(addDays(holdsThrough, 1), 0);
}
