import type { DayRule, DaySelector, TimeSpan, Weekday } from './model.ts';
import { settleSpans } from './settle-pieces.ts';

/** Some days, and the spans that all of them have. */
export interface DayGroup {
  readonly weekdays: readonly Weekday[];
  readonly spans: readonly TimeSpan[];
  /** Further spans, on days that the groups before have named already. */
  readonly also: boolean;
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Rules that share all conditions but the weekday, in the order in which such conditions first turn up. */
export function rulesByCondition(
  rules: readonly DayRule[],
): readonly (readonly [DaySelector, readonly DayRule[]])[] {
  const groups = Map.groupBy(rules, ({ on }) => JSON.stringify({ ...on, weekdays: undefined }));
  return [...groups.values()].map((group) => {
    const { weekdays: _, ...condition } = group[0]?.on ?? {};
    return [condition, group] as const;
  });
}

export function weekdaysOf({ on }: DayRule): readonly Weekday[] {
  return on.weekdays ?? WEEKDAYS;
}

/**
 * Says what days have in common before what they have apart: days that start alike form one group, told with the
 * spans that all of them have; what some of them have besides follows at once. A day's spans are told as they hold
 * in the end.
 */
export function dayGroups(rules: readonly DayRule[]): readonly DayGroup[] {
  const spansByDay = WEEKDAYS.flatMap((weekday) => {
    const spans = rules.filter((rule) => weekdaysOf(rule).includes(weekday)).flatMap((rule) => rule.spans);
    return spans.length === 0 ? [] : [{ weekday, spans: settleSpans(spans) }];
  });
  const alike = Map.groupBy(spansByDay, ({ spans }) => JSON.stringify(spans[0]));
  return [...alike.values()].flatMap((days) => {
    const common = (days[0]?.spans ?? []).filter((span) => days.every((day) => has(day.spans, span)));
    const apart = days.flatMap(({ weekday, spans }) =>
      spans.filter((span) => !has(common, span)).map((span) => ({ weekday, span })),
    );
    const further = Map.groupBy(apart, ({ span }) => JSON.stringify(span));
    return [
      { weekdays: days.map(({ weekday }) => weekday), spans: common, also: false },
      ...[...further.values()].map((group) => ({
        weekdays: group.map(({ weekday }) => weekday),
        spans: group.slice(0, 1).map(({ span }) => span),
        also: true,
      })),
    ];
  });
}

/** Weekdays on which no rule of these has a span. */
export function closedWeekdays(rules: readonly DayRule[]): readonly Weekday[] {
  const open = new Set(rules.filter(({ spans }) => spans.length > 0).flatMap(weekdaysOf));
  return WEEKDAYS.filter((weekday) => !open.has(weekday));
}

function has(spans: readonly TimeSpan[], span: TimeSpan): boolean {
  return spans.some((other) => JSON.stringify(other) === JSON.stringify(span));
}
