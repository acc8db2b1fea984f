import { asc, eq } from 'drizzle-orm';
import type { Calendars } from '../../server/hours/model.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { districts, schoolHolidays } from '../schema.ts';

/**
 * The school holidays of the home district's region. They are known from the first date of the first through the
 * last date of the last, and not a day further: what lies outside is unknown, not free of holidays.
 */
export function getCalendars(db: Database): Calendars {
  const { name, fromDate, throughDate } = schoolHolidays;
  const holidays = inSnapshot(db, () =>
    db.drizzle
      .select({ name, from: fromDate, through: throughDate })
      .from(schoolHolidays)
      .innerJoin(districts, eq(districts.schoolRegion, schoolHolidays.region))
      .where(eq(districts.home, true))
      .orderBy(asc(fromDate))
      .all(),
  );
  return {
    schoolHolidays: holidays,
    knownFrom: holidays[0]?.from ?? null,
    knownThrough: holidays.at(-1)?.through ?? null,
  };
}
