import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Checker } from '../contract/vocabulary.ts';
import type { IsoDate } from '../hours/model.ts';
import type { Refused } from './outcome.ts';

/** "Klopt tot en met …": as long as the rhythm of the place, four weeks, a week past the school holiday, or a date. */
export type HoldsThrough = 'rhythm' | 'fourWeeks' | 'afterHoliday' | { readonly date: IsoDate };

export interface HoursToConfirm {
  readonly placeSlug: string;
  /** "Gebeld: klopt" is the coordinator's. */
  readonly role: Checker;
  readonly holdsThrough: HoldsThrough;
  readonly actKey: string | null;
}

export interface Confirmed {
  readonly kind: 'confirmed';
  readonly sequence: number;
  /** From here on the answer is unconfirmed again. */
  readonly until: Instant;
  readonly alreadyDone: boolean;
}

/** `dateOutOfReach`: before today, or more than a year ahead. `noHoliday`: no school holiday is near. */
type WhyNot = 'sample' | 'noHours' | 'dateOutOfReach' | 'noHoliday';

/** Somebody looked at the hours and found them right. Throws NotFound. */
export function confirm(_db: Database, _given: HoursToConfirm, _act: Act): Confirmed | Refused<WhyNot> {
  throw new Error('to be built');
}

/** The dates behind "Klopt tot en met …"; `afterHoliday` is null when no school holiday is running or begins within eight weeks. */
export interface HoldsThroughChoices {
  readonly rhythm: IsoDate;
  readonly fourWeeks: IsoDate;
  readonly afterHoliday: { readonly holiday: string; readonly date: IsoDate } | null;
}

export function holdsThroughChoices(_db: Database, _placeSlug: string, _now: Instant): HoldsThroughChoices {
  throw new Error('to be built');
}
