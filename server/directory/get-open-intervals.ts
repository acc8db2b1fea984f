import type { Database } from '../../db/open-database.ts';
import { getPublicPlaceBySlug } from '../../db/queries/places.ts';
import type { Interval } from '../contract/timetable.ts';
import { NotFound } from '../errors.ts';
import { addDays, instantOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import type { Schedule } from '../hours/open-intervals.ts';
import { calendarsOf } from './known-places.ts';
import { scheduleOf } from './timetable-of.ts';

/** Both inclusive; dates in Amsterdam. */
export interface DateSpan {
  readonly from: IsoDate;
  readonly through: IsoDate;
}

/** When a place, its rooms included, is open between two dates. Throws NotFound. */
export function getOpenIntervals(db: Database, slug: string, dates: DateSpan): Schedule {
  const place = getPublicPlaceBySlug(db, slug);
  if (place === null) throw new NotFound('place', slug);
  return scheduleOf(place, windowOf(dates), calendarsOf(db));
}

export function windowOf({ from, through }: DateSpan): Interval {
  return { start: instantOf(from, 0), end: instantOf(addDays(through, 1), 0) };
}
