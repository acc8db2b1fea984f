import { addDays, weekdayOf } from '../hours/local-time.ts';
import type { IsoDate, Weekday } from '../hours/model.ts';

/** Wall times `HH:MM` on one date. */
export interface DatedSpan {
  readonly date: IsoDate;
  readonly opens: string;
  readonly closes: string;
}

export interface SpanOverDates {
  readonly weekdays: readonly Weekday[];
  readonly opens: string;
  readonly closes: string;
  /** Inclusive. */
  readonly from: IsoDate;
  readonly through: IsoDate;
  /** True when every such weekday from `from` through `through` has it. */
  readonly weekly: boolean;
}

/**
 * What is the same on a weekday in both of two weeks is said once, weekdays with the same times together; the rest
 * is said for its own date. So a fortnightly rule is never told as a weekly one.
 */
export function repeatWeekly(spans: readonly DatedSpan[]): SpanOverDates[] {
  const known = new Set(spans.map(keyOf));
  const inBothWeeks = spans.filter((span) => known.has(keyOf({ ...span, date: addDays(span.date, 7) })));
  const together = Map.groupBy(inBothWeeks, ({ opens, closes }) => `${opens}-${closes}`);
  const weekly = [...together.values()].flatMap((group) => {
    const dates = group.map(({ date }) => date).sort();
    const [first] = group;
    const [from] = dates;
    const last = dates.at(-1);
    if (first === undefined || from === undefined || last === undefined) return [];
    return {
      weekdays: [...new Set(dates.map(weekdayOf))].sort(),
      opens: first.opens,
      closes: first.closes,
      from,
      through: addDays(last, 7),
      weekly: true,
    };
  });

  const said = new Set(
    inBothWeeks.flatMap((span) => [keyOf(span), keyOf({ ...span, date: addDays(span.date, 7) })]),
  );
  const single = spans
    .filter((span) => !said.has(keyOf(span)))
    .map(({ date, opens, closes }) => ({
      weekdays: [weekdayOf(date)],
      opens,
      closes,
      from: date,
      through: date,
      weekly: false,
    }));
  return [...weekly, ...single];
}

function keyOf({ date, opens, closes }: DatedSpan): string {
  return `${date} ${opens}-${closes}`;
}
