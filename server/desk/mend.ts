import type { DeskFinding, MendInWords } from '../contract/words/finding-words.ts';
import type { DayRule, DaySelector, Layer, OpeningHours, TimeSpan, Weekday } from '../hours/model.ts';
import { ruleSpanPath, spanIndexOf, withLayer, withSpansAt } from './spans-at.ts';

type Overlap = Extract<DeskFinding, { readonly code: 'overlap' }>;
type Times = Pick<TimeSpan, 'opens' | 'closes'>;

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The hours with that finding mended as its sentence offers; the very same hours where that cannot be done. */
export function mend(
  hours: OpeningHours,
  finding: DeskFinding,
  choice: MendInWords['choice'] = 'suggested',
): OpeningHours {
  if (choice === 'remove') return withoutSpan(hours, finding.path);
  switch (finding.code) {
    case 'endBeforeStart':
    case 'closedOrAllDay':
      return withTimes(hours, finding.path, finding.suggested);
    case 'overlap':
      return merged(hours, finding);
    case 'endDateBeforeStart':
      return withDatesExchanged(hours, finding.path);
    default:
      return hours;
  }
}

function withoutSpan(hours: OpeningHours, path: string): OpeningHours {
  const at = spanIndexOf(path);
  return at === null ? hours : withSpansAt(hours, path, (spans) => spans.toSpliced(at, 1));
}

function withTimes(hours: OpeningHours, path: string, { opens, closes }: Times): OpeningHours {
  const at = spanIndexOf(path);
  return withSpansAt(hours, path, (spans) =>
    spans.map((span, index) => (index === at ? { ...span, opens, closes } : span)),
  );
}

/** One block instead of two; of two rules, on the days that they share, and elsewhere as it was. */
function merged(hours: OpeningHours, { path, other, suggested }: Overlap): OpeningHours {
  const [one, two] = [ruleSpanPath(other), ruleSpanPath(path)];
  const isOneList = path.replace(/\d+$/, '') === other.replace(/\d+$/, '');
  if (isOneList) return withoutSpan(withTimes(hours, other, suggested), path);
  if (one === null || two === null || one.layer !== two.layer) return hours;
  return withLayer(hours, one.layer, (layer) => {
    const [a, b] = [layer.rules[one.rule], layer.rules[two.rule]];
    if (a === undefined || b === undefined || conditionOf(a.on) !== conditionOf(b.on)) return layer;
    return withSharedDays(layer, [a, one.span], [b, two.span], suggested);
  });
}

type Block = readonly [rule: DayRule, span: number];

function withSharedDays(layer: Layer, [a, inA]: Block, [b, inB]: Block, suggested: Times): Layer {
  const shared = daysOf(a.on).filter((day) => daysOf(b.on).includes(day));
  const block = a.spans[inA];
  if (block === undefined || shared.length === 0) return layer;
  const spans = [{ ...block, ...suggested }, ...a.spans.toSpliced(inA, 1), ...b.spans.toSpliced(inB, 1)];
  const together = { on: { ...a.on, weekdays: shared }, spans };
  const apart = (rule: DayRule): readonly DayRule[] => {
    const weekdays = daysOf(rule.on).filter((day) => !shared.includes(day));
    return weekdays.length === 0 ? [] : [{ ...rule, on: { ...rule.on, weekdays } }];
  };
  const rules = layer.rules.flatMap((rule) =>
    rule === a ? [...apart(a), together] : rule === b ? apart(b) : [rule],
  );
  return { ...layer, rules };
}

function daysOf({ weekdays }: DaySelector): readonly Weekday[] {
  return weekdays ?? WEEKDAYS;
}

/** All but the weekdays. */
function conditionOf({ weekdays: _, ...condition }: DaySelector): string {
  return JSON.stringify(condition);
}

function withDatesExchanged(hours: OpeningHours, path: string): OpeningHours {
  const special = /^\/specialDays\/(\d+)$/.exec(path);
  if (special !== null) {
    const specialDays = hours.specialDays.map((day, index) =>
      index === Number(special[1]) ? { ...day, from: day.through, through: day.from } : day,
    );
    return { ...hours, specialDays };
  }
  const layerAt = /^\/layers\/(\d+)$/.exec(path);
  if (layerAt === null) return hours;
  return withLayer(hours, Number(layerAt[1]), (layer) => {
    const { validity } = layer;
    if (validity.kind !== 'dates') return layer;
    return { ...layer, validity: { ...validity, from: validity.through, through: validity.from } };
  });
}
