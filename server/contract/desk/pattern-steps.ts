/** What the buttons of the editor do to its form: the same with a script as without. Pure. */
import {
  blockSteps,
  blocksAfterStep,
  EMPTY_BLOCK,
  partsOfStep,
  type TimesChip,
  timesIn,
  written,
} from './blocks.ts';
import type { GroupForm, PatternForm, PeriodForm, RhythmForm } from './pattern.ts';

export const EVERY_WEEK: RhythmForm = { kind: 'everyWeek', n: 2, anchor: '', nth: [] };
const EMPTY_GROUP: GroupForm = { weekdays: [], rhythm: EVERY_WEEK, blocks: [EMPTY_BLOCK] };
export const ALWAYS: PeriodForm = {
  layer: null,
  when: 'always',
  from: '',
  through: '',
  name: '',
  groups: [EMPTY_GROUP],
};
const SEASON: PeriodForm = { ...ALWAYS, when: 'dates' };

const MOST_GROUPS = 20;
const MOST_PERIODS = 8;

export const periodName = (period: number) => `p${period}`;
export const groupName = (period: number, group: number) => `p${period}.g${group}`;

/** The words that a button posts, besides those about blocks: `addGroup:p0:2`, `onlyHere:p0.g1:2`. */
export const steps = {
  ...blockSteps,
  addGroup: (period: string) => `addGroup:${period}`,
  /** Other times for one day. */
  addDay: (period: string, weekday: number) => `addGroup:${period}:${weekday}`,
  removeGroup: (group: string) => `removeGroup:${group}`,
  addPeriod: 'addPeriod',
  removePeriod: (period: string) => `removePeriod:${period}`,
  /** The last date of a season before its first: the other way round. */
  swap: (period: string) => `swap:${period}`,
  onlyHere: (group: string, weekday: number) => `onlyHere:${group}:${weekday}`,
  example: (key: string) => `example:${key}`,
  /** Further times on one weekday of the week that always holds. */
  also: (weekday: number, times: TimesChip) => `also:${weekday}:${written(times)}`,
};

/** Where a name leads: `p1`, `p1.g0` or `p1.g0.b2`. */
interface Spot {
  readonly period: number;
  readonly group: number;
}

/** The form after a step; the same form for words that are none. Several steps in one are joined by a semicolon. */
export function afterStep(form: PatternForm, step: string): PatternForm {
  return step.split(';').reduce(afterOneStep, form);
}

function afterOneStep(form: PatternForm, step: string): PatternForm {
  const [verb, where, what] = partsOfStep(step);
  const spot = spotOf(where);
  switch (verb) {
    case 'addBlock':
    case 'removeBlock':
    case 'times':
    case 'set':
      return inGroup(form, spot, (group) => ({
        ...group,
        blocks: blocksAfterStep(group.blocks, groupName(spot.period, spot.group), step),
      }));
    case 'addGroup':
      return addGroup(form, spot.period, weekdayIn(what));
    case 'removeGroup':
      return inPeriod(form, spot.period, (period) => ({
        ...period,
        groups: period.groups.toSpliced(spot.group, 1),
      }));
    case 'addPeriod':
      return form.periods.length < MOST_PERIODS ? { periods: [...form.periods, SEASON] } : form;
    case 'removePeriod':
      return { periods: form.periods.toSpliced(spot.period, 1) };
    case 'swap':
      return inPeriod(form, spot.period, (period) => ({
        ...period,
        ...{ from: period.through, through: period.from },
      }));
    case 'onlyHere':
      return onlyHere(form, spot, weekdayIn(what));
    case 'also':
      return also(form, weekdayIn(where), timesIn(what));
    default:
      return form;
  }
}

function spotOf(name: string): Spot {
  const [, period = '-1', group = '-1'] = /^p(\d+)(?:\.g(\d+)(?:\.b\d+)?)?$/.exec(name) ?? [];
  return { period: Number(period), group: Number(group) };
}

function weekdayIn(text: string): readonly number[] {
  return /^[1-7]$/.test(text) ? [Number(text)] : [];
}

export function inPeriod(
  form: PatternForm,
  at: number,
  change: (period: PeriodForm) => PeriodForm,
): PatternForm {
  const period = form.periods[at];
  return period === undefined ? form : { periods: form.periods.with(at, change(period)) };
}

export function inGroup(
  form: PatternForm,
  { period: at, group: groupAt }: Spot,
  change: (group: GroupForm) => GroupForm,
): PatternForm {
  return inPeriod(form, at, (period) => {
    const group = period.groups[groupAt];
    return group === undefined ? period : { ...period, groups: period.groups.with(groupAt, change(group)) };
  });
}

function addGroup(form: PatternForm, at: number, weekdays: readonly number[]): PatternForm {
  return inPeriod(form, at, (period) =>
    period.groups.length < MOST_GROUPS
      ? { ...period, groups: [...period.groups, { ...EMPTY_GROUP, weekdays }] }
      : period,
  );
}

/** Takes the day out of the other groups of the period that come back every week. */
function onlyHere(
  form: PatternForm,
  { period: at, group: here }: Spot,
  days: readonly number[],
): PatternForm {
  return inPeriod(form, at, (period) => ({
    ...period,
    groups: period.groups.map((group, index) =>
      index === here || group.rhythm.kind !== 'everyWeek'
        ? group
        : { ...group, weekdays: group.weekdays.filter((day) => !days.includes(day)) },
    ),
  }));
}

function also(form: PatternForm, weekdays: readonly number[], times: TimesChip | null): PatternForm {
  if (times === null || weekdays.length === 0) return form;
  const group: GroupForm = { weekdays, rhythm: EVERY_WEEK, blocks: [{ ...EMPTY_BLOCK, ...times }] };
  return inPeriod(form, 0, (period) => ({ ...period, groups: [...period.groups, group] }));
}
