/** The rhythms of a walk-in hour before and from a date on. Pure. */
import { dayOf } from '../hours/calendar-day.ts';
import { addDays, daysBetween } from '../hours/local-time.ts';
import type { DayRule, IsoDate, Layer } from '../hours/model.ts';

/** Until the day before it moves; those that were over long ago go. Only weeks: a school holiday says nothing where no week is. */
export function layersBefore(layers: readonly Layer[], begins: IsoDate, longAgo: IsoDate): Layer[] {
  return weeksUntil(layers, addDays(begins, -1)).filter(
    ({ validity }) => validity.kind !== 'dates' || validity.through === null || validity.through >= longAgo,
  );
}

/** From the date on which it begins. */
export function layersFrom(layers: readonly Layer[], begins: IsoDate): Layer[] {
  return layers.flatMap((layer): Layer[] => {
    const { validity } = layer;
    if (layer.kind !== 'week' || (validity.kind !== 'dates' && validity.kind !== 'always')) return [layer];
    const through = validity.kind === 'dates' ? validity.through : null;
    if (validity.kind === 'dates' && validity.from !== null && validity.from >= begins) return [layer];
    if (through !== null && through < begins) return [];
    const rules = layer.rules.map((rule) => countedFrom(rule, begins));
    return [{ ...layer, rules, validity: { kind: 'dates', from: begins, through } }];
  });
}

/** The same weeks, where it is one of them. */
function countedFrom(rule: DayRule, begins: IsoDate): DayRule {
  const { everyWeeks } = rule.on;
  if (everyWeeks === undefined) return rule;
  const weeks = daysBetween(mondayOf(everyWeeks.anchor), mondayOf(begins)) / 7;
  if (weeks % everyWeeks.n !== 0) return rule;
  return { ...rule, on: { ...rule.on, everyWeeks: { ...everyWeeks, anchor: begins } } };
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - dayOf(date).weekday);
}

/** Until the last date. Where it ends before it begins a week is left on which nothing is held, so that its last date is known. */
export function endedLayers(layers: readonly Layer[], lastDate: IsoDate): Layer[] {
  const weeks = weeksUntil(layers, lastDate);
  const [first] = layers.filter(({ kind }) => kind === 'week');
  const nothing: Layer[] =
    weeks.length > 0 || first === undefined
      ? []
      : [{ ...first, rules: [], validity: { kind: 'dates', from: lastDate, through: lastDate } }];
  return [...weeks, ...nothing, ...layers.filter(({ kind }) => kind !== 'week')];
}

function weeksUntil(layers: readonly Layer[], lastDate: IsoDate): Layer[] {
  return layers.flatMap((layer): Layer[] => {
    if (layer.kind !== 'week') return [];
    const { validity } = layer;
    if (validity.kind !== 'always' && validity.kind !== 'dates') return [layer];
    const from = validity.kind === 'dates' ? validity.from : null;
    const until = validity.kind === 'dates' ? validity.through : null;
    if (from !== null && from > lastDate) return [];
    const through = until !== null && until < lastDate ? until : lastDate;
    return [{ ...layer, validity: { kind: 'dates', from, through } }];
  });
}
