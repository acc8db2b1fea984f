import type { DaySelector, Weekday } from '../model.ts';
import { NotExpressibleInOsm } from './inexpressible.ts';
import { OSM_WEEKDAYS } from './vocabulary.ts';
import { datesTexts, movableTexts, yearsLeftBy } from './write-dates.ts';

/** The days in OSM's words, in one or several rules of which any suffices. */
export function daysTexts(on: DaySelector): readonly string[] {
  if (on.everyWeeks !== undefined) throw new NotExpressibleInOsm('everyWeeks');
  if (on.dates !== undefined && on.movableDates !== undefined) throw new NotExpressibleInOsm('mixedDates');
  const years = yearsOf(on);
  const dates = on.dates === undefined ? movableTexts(on.movableDates) : datesTexts(on.dates);
  const rest = [weeksText(on.isoWeeks), holidayText(on.holiday), weekdaysText(on)];
  return dates.map((text) => {
    const words = [years, text, ...rest].filter((part) => part !== '').join(' ');
    return words === '' ? 'Mo-Su' : words;
  });
}

/** Of all that a selector can leave out, only years can be said: "2025-2027 Jul-Aug". */
function yearsOf(on: DaySelector): string {
  const { spoken, leftOut } = spokenDays(on);
  if (leftOut.length > 0) throw new NotExpressibleInOsm('shadowedDays');
  const [years] = spoken.except ?? [];
  return years === undefined ? '' : (yearsLeftBy(years) ?? '');
}

/** A selector as far as OSM has words for it, and the days that it leaves out besides: later rules must take those. */
export function spokenDays({ except = [], ...on }: DaySelector): {
  readonly spoken: DaySelector;
  readonly leftOut: readonly DaySelector[];
} {
  const areYearly = on.movableDates !== undefined || on.dates?.every(({ from }) => from.length === 5);
  const years = areYearly ? except.find((days) => yearsLeftBy(days) !== null) : undefined;
  if (years === undefined) return { spoken: on, leftOut: except };
  return { spoken: { ...on, except: [years] }, leftOut: except.filter((days) => days !== years) };
}

function weeksText(weeks: DaySelector['isoWeeks']): string {
  if (weeks === undefined) return '';
  const ranges = weeks.flatMap(({ from, through, step }) => {
    if (from === through) return [twoDigits(from)];
    const every = step === 1 ? '' : `/${step}`;
    if (from < through) return [`${twoDigits(from)}-${twoDigits(through)}${every}`];
    if (step !== 1) throw new NotExpressibleInOsm('everyWeeks');
    return [`${twoDigits(from)}-53`, `01-${twoDigits(through)}`];
  });
  return `week ${ranges.join(',')}`;
}

function twoDigits(week: number): string {
  return String(week).padStart(2, '0');
}

function holidayText(holiday: DaySelector['holiday']): string {
  if (holiday === undefined) return '';
  const name = holiday.kind === 'public' ? 'PH' : 'SH';
  const days = holiday.offsetDays ?? 0;
  if (days === 0) return name;
  return `${name} ${days > 0 ? '+' : '-'}${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
}

function weekdaysText({ weekdays, nth }: DaySelector): string {
  if (nth === undefined) return weekdays === undefined ? '' : weekdayRanges(weekdays);
  const each = weekdays ?? [1, 2, 3, 4, 5, 6, 7];
  return each.map((day) => `${nameOf(day)}[${nth.join(',')}]`).join(',');
}

/** "Mo-We,Fr"; two days in a row stay two words. */
export function weekdayRanges(weekdays: readonly Weekday[]): string {
  const runs: Weekday[][] = [];
  for (const day of weekdays.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.map(runText).join(',');
}

function runText(run: readonly Weekday[]): string {
  const names = run.map(nameOf);
  return names.length > 2 ? `${names[0]}-${names.at(-1)}` : names.join(',');
}

function nameOf(day: Weekday): string {
  return OSM_WEEKDAYS[day - 1] ?? '';
}
