import type { Database } from '../../db/open-database.ts';
import type { DayOfWeek } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import type { DatedWalkIn } from '../directory/occurrences.ts';
import type { IsoDate } from '../hours/model.ts';

export interface WeekToConfirm {
  /** Monday and Sunday. */
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly days: readonly DayToConfirm[];
  /** Invented hours: they cannot be confirmed, only replaced. */
  readonly sample: boolean;
  /** Of the place's hours (see hours-version.ts). */
  readonly version: string;
}

export interface DayToConfirm extends DayOfWeek {
  /** Walk-in hours and activities of that day that stand before a closed door, or one that nobody knows. */
  readonly clashes: readonly DatedWalkIn[];
}

/** The week that the host is asked about: from Thursday on the coming one, before that the present one. Throws NotFound. */
export function weekToConfirm(_db: Database, _placeSlug: string, _now: Instant): WeekToConfirm {
  throw new Error('to be built');
}
