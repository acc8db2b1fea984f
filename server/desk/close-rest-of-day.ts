/** What closing a stretch of one service day makes of its hours. Pure. */
import { asClocksShow } from '../hours/as-clocks-show.ts';
import { type DayHours, spansOf } from '../hours/day-hours.ts';
import type { DayPolicy, IsoDate, TimeSpan } from '../hours/model.ts';
import { settleSpans } from '../hours/settle-pieces.ts';

/** Minutes after midnight, half-open; `through` may lie past midnight, as closing times do. */
export interface Stretch {
  readonly from: number;
  readonly through: number;
}

/** Later than any block of a day may end. */
export const END_OF_SERVICE = 2 * 1440;

/** All of the day, tails past midnight included. */
export const WHOLE_DAY: Stretch = { from: 0, through: END_OF_SERVICE };

/**
 * What the date says with that stretch closed, but for what of it is to `keep`; null when it had nothing there to close. Of a
 * day that nobody knew about nothing is kept.
 */
export function closedDuring(
  day: DayHours,
  stretch: Stretch,
  date: IsoDate,
  keep: readonly Stretch[] = [],
): DayPolicy | null {
  if (day.kind === 'unknown')
    return stretch.through < 1440 ? unknownFrom(stretch.through) : { kind: 'closed' };
  const spans = settleSpans(asClocksShow(spansOf(day), date));
  const stretches = keep.reduce((left, kept) => left.flatMap((each) => leftOf(each, kept)), [stretch]);
  const isClosed = ({ from, through }: Stretch) =>
    spans.some(({ opens, closes }) => opens < through && closes > from);
  if (!stretches.some(isClosed)) return null;
  const [first, ...others] = stretches.reduce(
    (left, each) => left.flatMap((span) => outside(span, each)),
    spans,
  );
  return first === undefined ? { kind: 'closed' } : { kind: 'changed', spans: [first, ...others] };
}

function leftOf({ from, through }: Stretch, kept: Stretch): Stretch[] {
  const before = { from, through: Math.min(through, kept.from) };
  const after = { from: Math.max(from, kept.through), through };
  return [before, after].filter((each) => each.from < each.through);
}

function outside(span: TimeSpan, { from, through }: Stretch): readonly TimeSpan[] {
  const before = { ...span, closes: Math.min(span.closes, from) };
  const after = { ...span, opens: Math.max(span.opens, through) };
  return [before, after].filter(({ opens, closes }) => opens < closes && opens < 1440);
}

/** Nobody knew about the day, and of what comes after the closed stretch nobody knows still. */
function unknownFrom(opens: number): DayPolicy {
  const rest = { opens, closes: 1440, access: 'open', audience: 'everyone', note: null } as const;
  return { kind: 'changed', spans: [{ ...rest, state: 'unknown' }] };
}
