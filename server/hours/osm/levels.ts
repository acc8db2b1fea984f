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
 * The level of each of the days of each rule. Where rules of different levels meet on a date and the later does not
 * simply win there (it adds, cuts or fills in), these levels and all beneath them are said as one, that of the week.
 */
export function levelsOf(rules: readonly OsmRule[]): readonly (readonly Level[])[] {
  const levels = rules.map((rule, at) => rule.days.map((days) => settledLevel(rules, at, days)));
  const mixed = rules.flatMap((_, at) => (isOverlay(rules, at) ? levelsMet(rules, levels, at) : []));
  return levels.map((ofRule) =>
    ofRule.map((level) => (mixed.every((met) => isAbove(level, met)) ? level : 'week')),
  );
}

/** The levels on which a rule works upon hours of another level. */
function levelsMet(
  rules: readonly OsmRule[],
  levels: readonly (readonly Level[])[],
  at: number,
): readonly Level[] {
  const parts = rules
    .slice(0, at + 1)
    .map((rule, i) => rule.days.map((days, n) => ({ days, level: levels[i]?.[n] ?? 'week' })));
  const own = parts[at] ?? [];
  const earlier = parts.slice(0, at).flat();
  return own.flatMap(({ days, level }) =>
    earlier.flatMap((other) =>
      other.level === level || disjoint(days, other.days) ? [] : [level, other.level],
    ),
  );
}

/** Holiday policies and special days cannot leave days out: what a later rule cuts into is a layer of dates. */
function settledLevel(rules: readonly OsmRule[], at: number, days: DaySelector): Level {
  const level = naturalLevel(days);
  // "Dec 24-26 10:00-12:00; PH off": the dates lie beneath the holidays, which then need no cutting out.
  if (isAbove(level, 'publicHoliday') && rules.slice(at + 1).some((later) => takesHolidaysOf(later, days))) {
    return 'season';
  }
  if (level !== 'publicHoliday' && level !== 'specialDay') return level;
  const isCut = rules.slice(at + 1).some((later) =>
    later.days.some((other) => {
      const cutsFrom = level === 'specialDay' || isAbove('publicHoliday', naturalLevel(other));
      return cutsFrom && !disjoint(days, other);
    }),
  );
  return isCut || isOverlay(rules, at) ? 'date' : level;
}

function takesHolidaysOf(rule: OsmRule, days: DaySelector): boolean {
  return rule.days.some((other) => naturalLevel(other) === 'publicHoliday' && !disjoint(days, other));
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
