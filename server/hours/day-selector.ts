import type { CalendarDay } from './calendar-day.ts';
import { dayNumbered, dayNumberOf } from './calendar-day.ts';
import type { Calendars, DateRange, DaySelector } from './model.ts';
import { isWithinMovableDates } from './movable-dates.ts';
import { isGeneralHoliday } from './public-holidays.ts';

/** Whether a date falls in a school holiday of that name; null asks for any. */
export type SchoolView = (day: CalendarDay, name: string | null) => boolean;

export function announcedSchoolHolidays(calendars: Calendars): SchoolView {
  return ({ date }, name) =>
    calendars.schoolHolidays.some(
      (holiday) =>
        holiday.from <= date && date <= holiday.through && (name === null || holiday.name === name),
    );
}

/** The two guesses for a date whose school holidays nobody has announced yet. */
export const ALWAYS_SCHOOL_HOLIDAY: SchoolView = () => true;
export const NEVER_SCHOOL_HOLIDAY: SchoolView = () => false;

/** Whether a rule speaks about a date: all of its conditions hold. */
export function selects(on: DaySelector, day: CalendarDay, school: SchoolView): boolean {
  if (on.weekdays !== undefined && !on.weekdays.includes(day.weekday)) return false;
  if (on.nth !== undefined && !on.nth.some((n) => n === day.nth || n === day.nthLast)) return false;
  if (on.everyWeeks !== undefined && !isWeekOfRhythm(on.everyWeeks, day)) return false;
  if (on.isoWeeks !== undefined && !on.isoWeeks.some((weeks) => isWithinWeeks(weeks, day.isoWeek)))
    return false;
  if (on.dates !== undefined && !on.dates.some((range) => isWithinDates(range, day))) return false;
  if (on.movableDates !== undefined && !on.movableDates.some((range) => isWithinMovableDates(range, day))) {
    return false;
  }
  if (on.holiday !== undefined && !isHoliday(on.holiday, day, school)) return false;
  return on.except === undefined || !on.except.some((exception) => selects(exception, day, school));
}

/** Whole dates compare with whole dates, and month-days with month-days, which may wrap the New Year. */
export function isWithinDates({ from, through }: DateRange, day: CalendarDay): boolean {
  const date = from.length === day.date.length ? day.date : day.monthDay;
  return from <= through ? from <= date && date <= through : from <= date || date <= through;
}

/** A rhythm starts in the week of its anchor: "from Monday 14 December" says nothing about November. */
function isWeekOfRhythm({ n, anchor }: NonNullable<DaySelector['everyWeeks']>, day: CalendarDay): boolean {
  const weeks = day.week - dayNumbered(dayNumberOf(anchor)).week;
  return weeks >= 0 && weeks % n === 0;
}

type IsoWeeks = NonNullable<DaySelector['isoWeeks']>[number];

/** Weeks may wrap the New Year too; the step then counts on from week 1 as if it were week 53. */
function isWithinWeeks({ from, through, step }: IsoWeeks, week: number): boolean {
  if (from <= through) return from <= week && week <= through && (week - from) % step === 0;
  if (week >= from) return (week - from) % step === 0;
  return week <= through && (week + 52 - from) % step === 0;
}

function isHoliday(
  { kind, offsetDays = 0 }: NonNullable<DaySelector['holiday']>,
  day: CalendarDay,
  school: SchoolView,
): boolean {
  const holidayItself = offsetDays === 0 ? day : dayNumbered(day.number - offsetDays);
  if (kind === 'school') return school(holidayItself, null);
  return holidayItself.holiday !== null && isGeneralHoliday(holidayItself.holiday);
}
