/** What the buttons of the editor do to its form: the same with a script as without. Pure. */
import { type BlockForm, EMPTY_BLOCK, MOST_BLOCKS, type TimesChip, withTimes } from './blocks.ts';
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
export const blockName = (group: string, block: number) => `${group}.b${block}`;

/** Where a name leads: `p1`, `p1.g0` or `p1.g0.b2`. */
interface Spot {
  readonly period: number;
  readonly group: number;
  readonly block: number;
}

/** The words that a button posts: `addBlock:p0.g1`, `times:p0.g1:09:00-17:00`, `mend:p0.g1.b0=20:00-02:00+1`. */
export const steps = {
  addBlock: (group: string) => `addBlock:${group}`,
  removeBlock: (block: string) => `removeBlock:${block}`,
  addGroup: (period: string) => `addGroup:${period}`,
  addDay: (period: string, weekday: number) => `addGroup:${period}:${weekday}`,
  removeGroup: (group: string) => `removeGroup:${group}`,
  addPeriod: 'addPeriod',
  removePeriod: (period: string) => `removePeriod:${period}`,
  onlyHere: (group: string, weekday: number) => `onlyHere:${group}:${weekday}`,
  example: (key: string) => `example:${key}`,
  times: (group: string, times: TimesChip) => `times:${group}:${written(times)}`,
  set: (block: string, times: TimesChip) => `set:${block}:${written(times)}`,
  /** Further times on one weekday of the week that always holds. */
  also: (weekday: number, times: TimesChip) => `also:${weekday}:${written(times)}`,
};

function written({ opens, closes, nextDay }: TimesChip): string {
  return `${opens}-${closes}${nextDay ? '+1' : ''}`;
}

/** The form after a step; the same form for words that are none. Several steps in one are joined by a semicolon. */
export function afterStep(form: PatternForm, step: string): PatternForm {
  return step.split(';').reduce(afterOneStep, form);
}

function afterOneStep(form: PatternForm, step: string): PatternForm {
  const [verb = '', where = '', ...rest] = step.split(':');
  const what = rest.join(':');
  const spot = spotOf(where);
  switch (verb) {
    case 'addBlock':
      return inGroup(form, spot, (group) =>
        group.blocks.length < MOST_BLOCKS ? { ...group, blocks: [...group.blocks, EMPTY_BLOCK] } : group,
      );
    case 'removeBlock':
      return inGroup(form, spot, (group) => ({ ...group, blocks: group.blocks.toSpliced(spot.block, 1) }));
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
    case 'onlyHere':
      return onlyHere(form, spot, weekdayIn(what));
    case 'times':
      return withChip(form, spot, what);
    case 'set':
      return setBlock(form, spot, what);
    case 'also':
      return also(form, Number(where), what);
    default:
      return form;
  }
}

function spotOf(name: string): Spot {
  const [, period = '-1', group = '-1', block = '-1'] = /^p(\d+)(?:\.g(\d+)(?:\.b(\d+))?)?$/.exec(name) ?? [];
  return { period: Number(period), group: Number(group), block: Number(block) };
}

function weekdayIn(text: string): readonly number[] {
  return /^[1-7]$/.test(text) ? [Number(text)] : [];
}

function timesIn(text: string): TimesChip | null {
  const [, opens, closes, next] = /^(\d\d:\d\d)-(\d\d:\d\d)(\+1)?$/.exec(text) ?? [];
  return opens === undefined || closes === undefined ? null : { opens, closes, nextDay: next !== undefined };
}

function inPeriod(form: PatternForm, at: number, change: (period: PeriodForm) => PeriodForm): PatternForm {
  const period = form.periods[at];
  return period === undefined ? form : { periods: form.periods.with(at, change(period)) };
}

export function inGroup(
  form: PatternForm,
  { period: at, group: groupAt }: Pick<Spot, 'period' | 'group'>,
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

function withChip(form: PatternForm, spot: Spot, text: string): PatternForm {
  const times = timesIn(text);
  if (times === null) return form;
  return inGroup(form, spot, (group) => ({ ...group, blocks: withTimes(group.blocks, times) }));
}

function setBlock(form: PatternForm, spot: Spot, text: string): PatternForm {
  const times = timesIn(text);
  if (times === null) return form;
  return inGroup(form, spot, (group) => {
    const block: BlockForm | undefined = group.blocks[spot.block];
    return block === undefined
      ? group
      : { ...group, blocks: group.blocks.with(spot.block, { ...block, ...times }) };
  });
}

function also(form: PatternForm, weekday: number, text: string): PatternForm {
  const times = timesIn(text);
  if (times === null || !(weekday >= 1 && weekday <= 7)) return form;
  const group: GroupForm = {
    weekdays: [weekday],
    rhythm: EVERY_WEEK,
    blocks: [{ ...EMPTY_BLOCK, ...times }],
  };
  return inPeriod(form, 0, (period) => ({ ...period, groups: [...period.groups, group] }));
}
