import type { Database } from '../../db/open-database.ts';
import type { DayOfWeek } from '../contract/page.ts';
import { daysFrom } from '../directory/days-ahead.ts';
import { calendarsOf } from '../directory/known-places.ts';
import type { IsoDate, OpeningHours } from '../hours/model.ts';
import { placeToChange } from './change-hours.ts';
import { withRealHours } from './with-real-hours.ts';

/** The days as visitors would see them if these were the hours of the place. Throws NotFound. */
export function previewDays(
  db: Database,
  placeSlug: string,
  hours: OpeningHours | null,
  { from, count }: { readonly from: IsoDate; readonly count: number },
): DayOfWeek[] {
  const place = placeToChange(db, placeSlug);
  return daysFrom(withRealHours(place, hours), from, count, calendarsOf(db));
}
