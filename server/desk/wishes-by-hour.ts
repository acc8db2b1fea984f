import type { Database } from '../../db/open-database.ts';
import { type CountedWishes, countWishes, type WishSelection } from '../../db/queries/wishes.ts';
import { FEWEST_TOLD } from '../contract/desk/places.ts';
import type { WishesOfPlace } from '../contract/desk/reports.ts';
import type { Instant } from '../contract/timetable.ts';
import { addDays, localOf, weekdayOf } from '../hours/local-time.ts';
import { WISHES_DAYS } from './places-by-freshness.ts';

/** When visitors wished that a place were open, by the hours of the week; what was wished seldom is not told. */
export function wishesByHour(db: Database, selection: WishSelection, now: Instant): WishesOfPlace[] {
  const from = addDays(localOf(now).date, -WISHES_DAYS);
  const counted = countWishes(db, { ...selection, from });
  return [...Map.groupBy(counted, ({ placeSlug }) => placeSlug).values()].flatMap(toWishes);
}

function toWishes(counted: readonly CountedWishes[]): WishesOfPlace[] {
  const [first] = counted;
  if (first === undefined) return [];
  const { placeSlug, placeName } = first;
  const byHour = Map.groupBy(
    counted,
    ({ wishedDate, wishedHour }) => weekdayOf(wishedDate) * 24 + wishedHour,
  );
  const hours = [...byHour].map(([key, wishes]) => ({
    weekday: Math.floor(key / 24),
    hour: key % 24,
    times: wishes.reduce((sum, { times }) => sum + times, 0),
  }));
  const told = hours.filter(({ times }) => times >= FEWEST_TOLD);
  const sorted = told.sort(
    (a, b) => b.times - a.times || a.weekday * 24 + a.hour - (b.weekday * 24 + b.hour),
  );
  return [{ placeSlug, placeName, hours: sorted, hasFew: told.length < hours.length }];
}
