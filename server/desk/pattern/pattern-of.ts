/** Opening hours as the editor shows them: the week, the seasons, and of those the rules that it can express. Pure. */
import {
  EDITABLE_NTH,
  type GroupForm,
  MOST_WEEKS,
  type PatternForm,
  type PeriodForm,
  type RhythmForm,
} from '../../contract/desk/pattern.ts';
import { EVERY_WEEK } from '../../contract/desk/pattern-steps.ts';
import type {
  DayRule,
  DaySelector,
  IsoDate,
  Layer,
  MonthDay,
  OpeningHours,
  Weekday,
} from '../../hours/model.ts';
import { blockOf } from './block-times.ts';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The editor's form of these hours. `today` only chooses the years in which a yearly season is shown. */
export function patternOf(hours: OpeningHours | null, today: IsoDate): PatternForm {
  const layers = hours?.layers ?? [];
  const shown = layers
    .map((layer, at) => ({ layer, at }))
    .filter(({ layer, at }) => isShown(layer, at, layers))
    .toSorted((a, b) => Number(b.layer.kind === 'week') - Number(a.layer.kind === 'week'));
  return { periods: shown.map(({ layer, at }) => periodOf(layer, at, today)) };
}

/** Whether the editor shows this layer: the week that always holds, and seasons that come round or have dates. */
export function isShown({ kind, effect, validity }: Layer, at: number, layers: readonly Layer[]): boolean {
  if (effect !== 'replace') return false;
  if (kind === 'season') return validity.kind === 'dates' || validity.kind === 'yearly';
  return kind === 'week' && validity.kind === 'always' && at === layers.findIndex(isWeek);
}

function isWeek({ kind, effect, validity }: Layer): boolean {
  return kind === 'week' && effect === 'replace' && validity.kind === 'always';
}

/** Rules that the editor can express; the others are kept as they are. A rule without times says "closed" and is kept. */
export function isEditable({ on, spans }: DayRule): boolean {
  const { weekdays: _, nth, everyWeeks, ...more } = on;
  if (spans.length === 0 || Object.values(more).some((condition) => condition !== undefined)) return false;
  if (on.weekdays?.length === 0) return false;
  if (nth !== undefined && everyWeeks !== undefined) return false;
  if (everyWeeks !== undefined && (everyWeeks.n < 2 || everyWeeks.n > MOST_WEEKS)) return false;
  return nth === undefined || (nth.length > 0 && nth.every((n) => EDITABLE_NTH.includes(n)));
}

function periodOf(layer: Layer, at: number, today: IsoDate): PeriodForm {
  return {
    layer: at,
    ...datesOf(layer, today),
    name: layer.kind === 'week' ? '' : (layer.label ?? ''),
    groups: groupsOf(layer.rules.filter(isEditable)),
  };
}

function datesOf({ validity }: Layer, today: IsoDate): Pick<PeriodForm, 'when' | 'from' | 'through'> {
  switch (validity.kind) {
    case 'dates':
      return { when: 'dates', from: validity.from ?? '', through: validity.through ?? '' };
    case 'yearly':
      return { when: 'yearly', ...nextOccurrence(validity.from, validity.through, today) };
    default:
      return { when: 'always', from: '', through: '' };
  }
}

/** The dates of a yearly season in the years that a date field needs; a 29 February gets a leap year. */
function nextOccurrence(
  from: MonthDay,
  through: MonthDay,
  today: IsoDate,
): { from: IsoDate; through: IsoDate } {
  const year = Number(today.slice(0, 4));
  const ends = year + (through < today.slice(5) ? 1 : 0);
  return { from: inYear(from, from > through ? ends - 1 : ends), through: inYear(through, ends) };
}

function inYear(monthDay: MonthDay, year: number): IsoDate {
  return `${monthDay === '02-29' ? Math.ceil(year / 4) * 4 : year}-${monthDay}`;
}

/** Rules with the same times and rhythm are one group. */
function groupsOf(rules: readonly DayRule[]): readonly GroupForm[] {
  const alike = Map.groupBy(rules, ({ on, spans }) => JSON.stringify([rhythmOf(on), spans]));
  return [...alike.values()].map((group) => {
    const days = new Set(group.flatMap(({ on }) => on.weekdays ?? WEEKDAYS));
    const [first] = group;
    return {
      weekdays: WEEKDAYS.filter((weekday) => days.has(weekday)),
      rhythm: rhythmOf(first?.on ?? {}),
      blocks: (first?.spans ?? []).map(blockOf),
    };
  });
}

function rhythmOf({ nth, everyWeeks }: DaySelector): RhythmForm {
  if (everyWeeks !== undefined) return { ...EVERY_WEEK, kind: 'everyWeeks', ...everyWeeks };
  if (nth === undefined) return EVERY_WEEK;
  return { ...EVERY_WEEK, kind: 'ofMonth', nth: EDITABLE_NTH.filter((n) => nth.includes(n)) };
}
