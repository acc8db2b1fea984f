/** The way back: hours with what the form says in the place of what it showed. All else is kept. Pure. */
import { blockName } from '../../contract/desk/blocks.ts';
import type { GroupForm, PatternForm, PeriodForm, RhythmForm } from '../../contract/desk/pattern.ts';
import { groupName, periodName } from '../../contract/desk/pattern-steps.ts';
import type { DayRule, DaySelector, Layer, OpeningHours, TimeSpan, Validity } from '../../hours/model.ts';
import { spanOf } from './block-times.ts';
import { isEditable, isShown, patternOf, WEEKDAYS } from './pattern-of.ts';

/** What an editor writes from nothing: no holiday is answered until somebody does. */
export const NO_HOURS: OpeningHours = {
  layers: [],
  specialDays: [],
  holidayPolicies: {},
  otherHolidays: 'notKnownYet',
};

/** Of a yearly season only months and days count. */
const ANY_DAY = '2026-01-01';

/** Blocks without times and groups without days are left out (see gaps-in.ts). A period that was not changed stays as it was written. */
export function withPattern(present: OpeningHours | null, form: PatternForm): OpeningHours {
  const hours = present ?? NO_HOURS;
  return { ...hours, layers: composed(hours, form).map(({ layer, original }) => original ?? layer) };
}

/** The same with one rule for each group, and the names in the form of what stands at a path. */
export function writtenOut(
  present: OpeningHours | null,
  form: PatternForm,
): { readonly hours: OpeningHours; readonly names: ReadonlyMap<string, string> } {
  const hours = present ?? NO_HOURS;
  const entries = composed(hours, form);
  const names = new Map<string, string>();
  entries.forEach(({ period }, at) => {
    if (period === null) return;
    names.set(`/layers/${at}`, periodName(period.index));
    completeGroups(period.form).forEach(({ index, spans }, rule) => {
      const name = groupName(period.index, index);
      names.set(`/layers/${at}/rules/${rule}`, name);
      spans.forEach((span, block) => {
        names.set(`/layers/${at}/rules/${rule}/spans/${block}`, blockName(name, span.index));
      });
    });
  });
  return { hours: { ...hours, layers: entries.map(({ layer }) => layer) }, names };
}

interface Composed {
  readonly layer: Layer;
  /** As it was written, where the form changed nothing. */
  readonly original: Layer | null;
  /** Where it stands in the form; null: the form does not show it. */
  readonly period: { readonly index: number; readonly form: PeriodForm } | null;
}

function composed(hours: OpeningHours, form: PatternForm): readonly Composed[] {
  const periods = form.periods.map((period, index) => ({ index, form: period, at: originOf(period, hours) }));
  const present = hours.layers.flatMap((layer, at): Composed[] => {
    if (!isShown(layer, at, hours.layers)) return [{ layer, original: layer, period: null }];
    const period = periods.find((each) => each.at === at);
    if (period === undefined) return [];
    const edited = layerOf(period.form, layer);
    const before = patternOf({ ...hours, layers: [layer] }, ANY_DAY).periods[0];
    const isSame = before !== undefined && JSON.stringify(layerOf(before, layer)) === JSON.stringify(edited);
    return [{ layer: edited, original: isSame ? layer : null, period }];
  });
  const added = periods.flatMap((period): Composed[] => {
    const isFirst = periods.find(({ at }) => at === period.at) === period;
    if (period.at !== null && isFirst) return [];
    const layer = layerOf(period.form, null);
    return layer.rules.length === 0 ? [] : [{ layer, original: null, period }];
  });
  return [...present, ...added];
}

/** The layer that a period of the form came from, if that is still there. */
function originOf({ layer: at, when }: PeriodForm, { layers }: OpeningHours): number | null {
  const layer = at === null ? undefined : layers[at];
  if (at === null || layer === undefined || !isShown(layer, at, layers)) return null;
  return (layer.kind === 'week') === (when === 'always') ? at : null;
}

function layerOf(period: PeriodForm, before: Layer | null): Layer {
  const isWeek = period.when === 'always';
  const rules = completeGroups(period).map(({ group, spans }) =>
    ruleOf(
      group,
      spans.map(({ span }) => span),
    ),
  );
  const kept = before?.rules.filter((rule) => !isEditable(rule)) ?? [];
  return {
    kind: isWeek ? 'week' : 'season',
    label: isWeek ? (before?.label ?? null) : period.name.trim() || null,
    validity: validityOf(period),
    effect: 'replace',
    rules: [...rules, ...kept],
    otherDays: before?.otherDays ?? 'closed',
  };
}

function validityOf({ when, from, through }: PeriodForm): Validity {
  switch (when) {
    case 'always':
      return { kind: 'always' };
    case 'dates':
      return { kind: 'dates', from: from || null, through: through || null };
    case 'yearly':
      return { kind: 'yearly', from: from.slice(5), through: through.slice(5) };
  }
}

interface CompleteGroup {
  readonly index: number;
  readonly group: GroupForm;
  readonly spans: readonly { readonly index: number; readonly span: TimeSpan }[];
}

function completeGroups(period: PeriodForm): readonly CompleteGroup[] {
  return period.groups
    .map((group, index) => ({
      index,
      group,
      spans: group.blocks.flatMap((block, at) => {
        const span = spanOf(block);
        return span === null ? [] : [{ index: at, span }];
      }),
    }))
    .filter(({ group, spans }) => group.weekdays.length > 0 && spans.length > 0);
}

function ruleOf({ weekdays, rhythm }: GroupForm, spans: readonly TimeSpan[]): DayRule {
  const on: DaySelector = { weekdays: WEEKDAYS.filter((day) => weekdays.includes(day)), ...rhythmOf(rhythm) };
  return { on, spans };
}

function rhythmOf({ kind, n, anchor, nth }: RhythmForm): DaySelector {
  if (kind === 'everyWeeks' && anchor !== '') return { everyWeeks: { n, anchor } };
  return kind === 'ofMonth' && nth.length > 0 ? { nth } : {};
}
