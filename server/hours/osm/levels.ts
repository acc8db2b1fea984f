import type { DateRange, DaySelector } from '../model.ts';
import type { OsmRule } from './rule.ts';
import { isOverlay } from './rule-effect.ts';
import { disjoint } from './select-days.ts';

/** Where days end up in the model; a higher level wins by itself, whatever the order of entry. */
export const LEVELS = ['week', 'season', 'schoolHoliday', 'publicHoliday', 'date', 'specialDay'] as const;
export type Level = (typeof LEVELS)[number];

export function isAbove(a: Level, b: Level): boolean {
  return LEVELS.indexOf(a) > LEVELS.indexOf(b);
}

/** A few days that come back each year are dates; longer stretches are seasons. */
const LONGEST_DATE_RANGE = 14;
const DAY = 86_400_000;

/**
 * The level of each of the days of each rule. When rules of different levels meet on a date and the later does not
 * simply win there (it adds, cuts or fills in), all is said on the level of the week.
 */
export function levelsOf(rules: readonly OsmRule[]): readonly (readonly Level[])[] {
  const levels = rules.map((rule, at) => rule.days.map((days) => settledLevel(rules, at, days)));
  const mixes = rules.some(
    (rule, at) =>
      isOverlay(rules, at) &&
      rule.days.some((days, n) =>
        rules
          .slice(0, at)
          .some((earlier, i) =>
            earlier.days.some((other, m) => levels[i]?.[m] !== levels[at]?.[n] && !disjoint(days, other)),
          ),
      ),
  );
  return mixes ? rules.map((rule) => rule.days.map(() => 'week' as const)) : levels;
}

/** Holiday policies and special days cannot leave days out: what a later rule cuts into is a layer of dates. */
function settledLevel(rules: readonly OsmRule[], at: number, days: DaySelector): Level {
  const level = naturalLevel(days);
  if (level !== 'publicHoliday' && level !== 'specialDay') return level;
  const isCut = rules.slice(at + 1).some((later) =>
    later.days.some((other) => {
      const cutsFrom = level === 'specialDay' || isAbove('publicHoliday', naturalLevel(other));
      return cutsFrom && !disjoint(days, other);
    }),
  );
  return isCut || isOverlay(rules, at) ? 'date' : level;
}

function naturalLevel(days: DaySelector): Level {
  const { holiday, dates } = days;
  const conditions = Object.keys(days).length;
  if (holiday !== undefined) {
    if (holiday.offsetDays !== undefined) return 'date';
    if (holiday.kind === 'school') return 'schoolHoliday';
    return conditions === 1 ? 'publicHoliday' : 'date';
  }
  if (days.movableDates !== undefined) return 'season';
  if (dates === undefined) return 'week';
  if (dates.every(isFixedAndShort)) return conditions === 1 ? 'specialDay' : 'date';
  return dates.every((range) => daysIn(range) <= LONGEST_DATE_RANGE) ? 'date' : 'season';
}

function isFixedAndShort(range: DateRange): boolean {
  return range.from.length > 5 && daysIn(range) <= 366;
}

function daysIn({ from, through }: DateRange): number {
  const [first, last] = [from, through].map((date) => Date.parse(date.length > 5 ? date : `2028-${date}`));
  const days = ((last ?? 0) - (first ?? 0)) / DAY + 1;
  return days > 0 ? days : days + 366;
}
