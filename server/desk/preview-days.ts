import type { Database } from '../../db/open-database.ts';
import type { DayOfWeek } from '../contract/page.ts';
import type { IsoDate, OpeningHours } from '../hours/model.ts';

/** The days as visitors would see them if these were the hours of the place. Throws NotFound. */
export function previewDays(
  _db: Database,
  _placeSlug: string,
  _hours: OpeningHours | null,
  _dates: { readonly from: IsoDate; readonly count: number },
): DayOfWeek[] {
  throw new Error('to be built');
}
