import type { Database } from '../../db/open-database.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import type { DayOfWeek } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import { daysFrom } from '../directory/days-ahead.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { type DatedWalkIn, datedWalkIns } from '../directory/occurrences.ts';
import { scheduleOf } from '../directory/timetable-of.ts';
import { addDays, instantOf, localOf, weekdayOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { placeToChange } from './change-hours.ts';
import { allHoursVersion } from './hours-version.ts';

export interface WeekToConfirm {
  /** Monday and Sunday. */
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly days: readonly DayToConfirm[];
  /** Invented hours: they cannot be confirmed, only replaced. */
  readonly sample: boolean;
  /** Of the hours of the place and its rooms (see hours-version.ts). */
  readonly version: string;
}

export interface DayToConfirm extends DayOfWeek {
  /** Walk-in hours and activities of that day that stand before a closed door, or one that nobody knows. */
  readonly clashes: readonly DatedWalkIn[];
}

/** Thursday, when hosts are asked about the coming week. */
const FIRST_DAY_OF_NEXT = 4;

/** The week from this Monday on, as the host is asked about it. Throws NotFound. */
export function weekToConfirm(db: Database, placeSlug: string, from: IsoDate): WeekToConfirm {
  const place = placeToChange(db, placeSlug);
  const calendars = calendarsOf(db);
  const window = { start: instantOf(from, 0), end: instantOf(addDays(from, 7), 0) };
  const clashes = datedWalkIns(
    findWalkIns(db, { placeSlugs: [placeSlug] }),
    (around) => scheduleOf(place, around, calendars),
    window,
    calendars,
  ).filter(({ door }) => door !== 'open');
  return {
    from,
    through: addDays(from, 6),
    days: daysFrom(place, from, 7, calendars).map((day) => ({
      ...day,
      clashes: clashes.filter(({ start }) => localOf(start).date === day.date),
    })),
    sample: place.trust?.source === 'sample',
    version: allHoursVersion(place),
  };
}

/** The running week and the coming one: those that a host can look at. Mondays, in Amsterdam. */
export function weeksToLookAt(now: Instant): readonly [running: IsoDate, coming: IsoDate] {
  const { date } = localOf(now);
  const monday = addDays(date, 1 - weekdayOf(date));
  return [monday, addDays(monday, 7)];
}

/** Of the week that hosts are asked about: from Thursday on the coming one, before that the present one. In Amsterdam. */
export function mondayToConfirm(now: Instant): IsoDate {
  const [running, coming] = weeksToLookAt(now);
  return weekdayOf(localOf(now).date) >= FIRST_DAY_OF_NEXT ? coming : running;
}
