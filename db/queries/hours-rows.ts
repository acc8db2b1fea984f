/** Rows of the tables of hours ↔ the model of hours. Pure. */

import { DatabaseUnusable } from '../../server/errors.ts';
import type {
  DayPolicy,
  DayRule,
  DaySelector,
  Layer,
  SpecialDay,
  TimeSpan,
  Validity,
  Weekday,
} from '../../server/hours/model.ts';
import type { dayRules, hoursLayers, specialDays, timeSpans } from '../schema.ts';

type LayerRow = typeof hoursLayers.$inferSelect;
type RuleRow = typeof dayRules.$inferSelect;
type SpecialDayRow = typeof specialDays.$inferSelect;
type SpanRow = typeof timeSpans.$inferSelect;

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export function toTimeSpan({ opens, closes, access, audience, note, state }: SpanRow): TimeSpan {
  return { opens, closes, access, audience, note, state };
}

export function toLayer(row: LayerRow, rules: readonly DayRule[]): Layer {
  const { kind, label, effect, otherDays } = row;
  return { kind, label, validity: toValidity(row), effect, rules, otherDays };
}

export function toDayRule(row: RuleRow, spans: readonly TimeSpan[]): DayRule {
  return { on: toSelector(row), spans };
}

export function toSpecialDay(row: SpecialDayRow, spans: readonly TimeSpan[]): SpecialDay {
  return {
    from: row.fromDate,
    through: row.throughDate,
    says: toPolicy(row.says, spans),
    reason: row.reason,
  };
}

export function toPolicy(says: SpecialDayRow['says'], spans: readonly TimeSpan[]): DayPolicy {
  if (says !== 'changed') return { kind: says };
  const [first, ...others] = spans;
  if (first === undefined) throw damaged('a changed day without times');
  return { kind: 'changed', spans: [first, ...others] };
}

function toValidity({ validity, validFrom, validThrough, schoolHoliday }: LayerRow): Validity {
  switch (validity) {
    case 'always':
      return { kind: 'always' };
    case 'dates':
      return { kind: 'dates', from: validFrom, through: validThrough };
    case 'yearly':
      if (validFrom === null || validThrough === null) throw damaged('a season without its dates');
      return { kind: 'yearly', from: validFrom, through: validThrough };
    case 'schoolHoliday':
      return { kind: 'schoolHoliday', name: schoolHoliday };
  }
}

function toSelector({ weekdays, nth, everyWeeks, anchorDate, importedConditions }: RuleRow): DaySelector {
  const conditions = {
    weekdays: weekdays === null ? undefined : WEEKDAYS.filter((day) => weekdays.includes(String(day))),
    nth: nth ?? undefined,
    everyWeeks:
      everyWeeks === null || anchorDate === null ? undefined : { n: everyWeeks, anchor: anchorDate },
  };
  return {
    ...(conditions.weekdays && { weekdays: conditions.weekdays }),
    ...(conditions.nth && { nth: conditions.nth }),
    ...(conditions.everyWeeks && { everyWeeks: conditions.everyWeeks }),
    ...importedConditions,
  };
}

export function toLayerRow(layer: Layer, hoursId: number, position: number): typeof hoursLayers.$inferInsert {
  const { kind, label, effect, otherDays, validity } = layer;
  const dated = validity.kind === 'dates' || validity.kind === 'yearly' ? validity : null;
  return {
    hoursId,
    position,
    kind,
    label,
    effect,
    otherDays,
    validity: validity.kind,
    validFrom: dated?.from ?? null,
    validThrough: dated?.through ?? null,
    schoolHoliday: validity.kind === 'schoolHoliday' ? validity.name : null,
  };
}

export function toRuleRow({ on }: DayRule, layerId: number, position: number): typeof dayRules.$inferInsert {
  const { weekdays, nth, everyWeeks, ...importedConditions } = on;
  return {
    layerId,
    position,
    weekdays: weekdays === undefined ? null : [...weekdays].sort().join(''),
    nth: nth ?? null,
    everyWeeks: everyWeeks?.n ?? null,
    anchorDate: everyWeeks?.anchor ?? null,
    importedConditions: Object.keys(importedConditions).length === 0 ? null : importedConditions,
  };
}

function damaged(what: string): DatabaseUnusable {
  return new DatabaseUnusable(`The database holds ${what}.`, 'Restore the latest backup.');
}
