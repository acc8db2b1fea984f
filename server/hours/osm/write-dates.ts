import type { DateRange, DaySelector, MovableRange } from '../model.ts';
import { OSM_MONTHS, OSM_WEEKDAYS } from './vocabulary.ts';

/** Before all that anybody asks about: hours "until the end of June" begin here. */
const FIRST_YEAR = '1900';
const NO_END = '9999';

/** One text for the ranges that come back each year, and one for those of given years: OSM does not mix them. */
export function datesTexts(dates: readonly DateRange[]): readonly string[] {
  const yearly = dates.filter(({ from }) => from.length === 5).map(yearlyText);
  const given = dates.filter(({ from }) => from.length > 5).map(withinOsm);
  const wholeYears = given.filter(isWholeYears).map(yearsText);
  const others = given.filter((range) => !isWholeYears(range)).map(givenText);
  return [yearly, others, wholeYears].filter((texts) => texts.length > 0).map((texts) => texts.join(','));
}

function yearlyText({ from, through }: DateRange): string {
  const [first, last] = [from.slice(0, 2), through.slice(0, 2)];
  const areMonths = from.endsWith('-01') && through.slice(3) === lastDayOf(last);
  if (areMonths) return first === last ? monthName(first) : `${monthName(first)}-${monthName(last)}`;
  if (from === through) return monthDayText(from);
  return `${monthDayText(from)}-${monthDayText(through)}`;
}

function givenText({ from, through }: DateRange): string {
  const day = (date: string) => `${date.slice(0, 4)} ${monthDayText(date.slice(5))}`;
  return from === through ? day(from) : `${day(from)}-${day(through)}`;
}

/** A range without an end is cut at the last year that OSM readers know. */
function withinOsm({ from, through }: DateRange): DateRange {
  const begins = from < FIRST_YEAR ? `${FIRST_YEAR}-01-01` : from;
  return {
    from: begins,
    through: through > '2199' && !isWholeYears({ from, through }) ? '2199-12-31' : through,
  };
}

function isWholeYears({ from, through }: DateRange): boolean {
  return from.endsWith('-01-01') && through.endsWith('-12-31');
}

function yearsText({ from, through }: DateRange): string {
  const [first, last] = [from.slice(0, 4), through.slice(0, 4)];
  if (last === NO_END) return `${first}+`;
  return first === last ? first : `${first}-${last}`;
}

/** The years that are left when these are taken out, or null when they are not whole years in their order. */
export function yearsLeftBy({ dates = [], ...others }: DaySelector): string | null {
  if (Object.keys(others).length > 0 || !dates.every(isWholeYears)) return null;
  const left: DateRange[] = [];
  let next = 1;
  for (const { from, through } of dates) {
    const [first, last] = [Number(from.slice(0, 4)), Number(through.slice(0, 4))];
    if (first > next) left.push({ from: yearDay(next, '01-01'), through: yearDay(first - 1, '12-31') });
    next = last + 1;
  }
  if (next <= Number(NO_END)) left.push({ from: yearDay(next, '01-01'), through: yearDay(9999, '12-31') });
  return left.length === 0 ? null : left.map(withinOsm).map(yearsText).join(',');
}

function yearDay(year: number, monthDay: string): string {
  return `${String(year).padStart(4, '0')}-${monthDay}`;
}

/** No ranges: one empty text, for every day. */
export function movableTexts(ranges: readonly MovableRange[] = []): readonly string[] {
  return [ranges.map(({ from, through }) => `${edgeText(from)}-${edgeText(through)}`).join(',')];
}

function edgeText(edge: MovableRange['from']): string {
  if (typeof edge === 'string') return monthDayText(edge);
  return `${OSM_MONTHS[edge.month - 1]} ${OSM_WEEKDAYS[edge.weekday - 1]}[${edge.nth}]`;
}

/** `12-24` → "Dec 24". */
export function monthDayText(monthDay: string): string {
  return `${monthName(monthDay.slice(0, 2))} ${monthDay.slice(3)}`;
}

function monthName(month: string): string {
  return OSM_MONTHS[Number(month) - 1] ?? '';
}

function lastDayOf(month: string): string {
  return String(new Date(Date.UTC(2000, Number(month), 0)).getUTCDate());
}
