/** Where in the hours a finding points, and hours with something else in that place. Pure. */
import { HOLIDAYS } from '../contract/vocabulary.ts';
import type { DayPolicy, Layer, OpeningHours, TimeSpan } from '../hours/model.ts';

type Change = (spans: readonly TimeSpan[]) => readonly TimeSpan[];

export interface RuleSpanPath {
  readonly layer: number;
  readonly rule: number;
  readonly span: number;
}

/** "/layers/0/rules/2/spans/1"; null for another form. */
export function ruleSpanPath(path: string): RuleSpanPath | null {
  const match = /^\/layers\/(\d+)\/rules\/(\d+)\/spans\/(\d+)$/.exec(path);
  if (match === null) return null;
  const [, layer, rule, span] = match.map(Number);
  return layer === undefined || rule === undefined || span === undefined ? null : { layer, rule, span };
}

/** The number of the block that a path ends in; null where it leads to no block. */
export function spanIndexOf(path: string): number | null {
  const match = /\/spans\/(\d+)$/.exec(path);
  return match === null ? null : Number(match[1]);
}

/** Changes the list of blocks that holds the one at this path; the same hours where the path leads nowhere. */
export function withSpansAt(hours: OpeningHours, path: string, change: Change): OpeningHours {
  const at = ruleSpanPath(path);
  if (at !== null) {
    return withLayer(hours, at.layer, (layer) => ({
      ...layer,
      rules: layer.rules.map((rule, index) =>
        index === at.rule ? { ...rule, spans: change(rule.spans) } : rule,
      ),
    }));
  }
  const special = /^\/specialDays\/(\d+)\/says\/spans\/\d+$/.exec(path);
  if (special !== null) {
    const specialDays = hours.specialDays.map((day, index) =>
      index === Number(special[1]) ? { ...day, says: withSpans(day.says, change) } : day,
    );
    return { ...hours, specialDays };
  }
  const name = HOLIDAYS.find((holiday) => path.startsWith(`/holidayPolicies/${holiday}/spans/`));
  const policy = name === undefined ? undefined : hours.holidayPolicies[name];
  if (name === undefined || policy === undefined) return hours;
  return {
    ...hours,
    holidayPolicies: { ...hours.holidayPolicies, [name]: withSpans(policy, change) },
  };
}

/** The very same hours where the change leaves the layer as it was. */
export function withLayer(hours: OpeningHours, at: number, change: (layer: Layer) => Layer): OpeningHours {
  const layer = hours.layers[at];
  const changed = layer === undefined ? layer : change(layer);
  return changed === undefined || changed === layer
    ? hours
    : { ...hours, layers: hours.layers.with(at, changed) };
}

/** A changed day without any block is a closed one. */
function withSpans(says: DayPolicy, change: Change): DayPolicy {
  if (says.kind !== 'changed') return says;
  const [first, ...others] = change(says.spans);
  return first === undefined ? { kind: 'closed' } : { kind: 'changed', spans: [first, ...others] };
}
