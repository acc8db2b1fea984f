/** What the editor of the pattern leaves as it is, in words. Pure. */
import type { KeptHours } from '../../contract/desk/pattern.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { IsoDate, Layer, OpeningHours } from '../../hours/model.ts';
import { weekSummary } from '../../hours/week-summary.ts';
import { isEditable, isShown } from './pattern-of.ts';

export function keptHours(
  hours: OpeningHours | null,
  today: IsoDate,
  language: Language,
  notUnderstood: string | null,
): KeptHours {
  const layers = (hours?.layers ?? []).flatMap((layer, at, all) => keptOf(layer, isShown(layer, at, all)));
  return {
    pattern: layers.flatMap((layer) => sentenceOf(layer, language)),
    specialDays: hours?.specialDays.filter(({ through }) => through >= today).length ?? 0,
    holidays: Object.keys(hours?.holidayPolicies ?? {}).length,
    notUnderstood,
  };
}

function keptOf(layer: Layer, shown: boolean): Layer[] {
  if (!shown) return [layer];
  const rules = layer.rules.filter((rule) => !isEditable(rule));
  return rules.length === 0 ? [] : [{ ...layer, rules }];
}

/** As a season, so that nothing is said of the days that it leaves to others. */
function sentenceOf(layer: Layer, language: Language): string[] {
  if (layer.rules.length === 0 && layer.otherDays === 'asBelow') return [];
  const told: Layer = layer.kind === 'week' ? { ...layer, kind: 'season' } : layer;
  const closed = { on: {}, spans: [] };
  const rules = layer.rules.length === 0 ? [closed] : layer.rules;
  return [weekSummary({ layers: [{ ...told, rules }], ...NOTHING_ELSE }, language)];
}

const NOTHING_ELSE: Omit<OpeningHours, 'layers'> = {
  specialDays: [],
  holidayPolicies: {},
  otherHolidays: 'asAlways',
};
