import { type CalendarDay, dayNumbered, dayOf } from './calendar-day.ts';
import { announcedSchoolHolidays, type SchoolView, selects } from './day-selector.ts';
import { covers, rankedLayer } from './ladder.ts';
import type { Calendars, DaySelector, IsoDate, Layer } from './model.ts';

/** Far enough for the fifth Wednesday of a February; a rule that has no date by then has none that matters. */
const FARTHEST_DAYS = 5 * 366;

/**
 * The next `count` dates on which a rule of a layer speaks, `from` included; fewer when it speaks less often than that.
 * For an editor who set a rhythm and wants to see what it comes down to. School holidays count as far as announced.
 */
export function nextDates(
  on: DaySelector,
  layer: Layer,
  from: IsoDate,
  count: number,
  calendars: Calendars,
): readonly IsoDate[] {
  const school = announcedSchoolHolidays(calendars);
  const voice = rankedLayer(layer);
  const dates: IsoDate[] = [];
  for (const day of daysFrom(dayOf(from), FARTHEST_DAYS)) {
    if (dates.length === count) break;
    if (covers(voice, day, school) && selects(on, day, school)) dates.push(day.date);
  }
  return dates;
}

/** The first date on which all of these hold, or null. */
export function firstDateWhere(
  holds: (day: CalendarDay, school: SchoolView) => boolean,
  from: IsoDate,
  school: SchoolView,
): IsoDate | null {
  for (const day of daysFrom(dayOf(from), FARTHEST_DAYS)) if (holds(day, school)) return day.date;
  return null;
}

function* daysFrom(first: CalendarDay, howMany: number): Generator<CalendarDay> {
  for (let number = first.number; number < first.number + howMany; number++) yield dayNumbered(number);
}
