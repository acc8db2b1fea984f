import type { TimeSpan } from '../model.ts';
import { type Circumstances, circumstancesOf } from './comment.ts';
import type { OsmRule, OsmSpan } from './rule.ts';

export const WHOLE_DAY: OsmSpan = { opens: 0, closes: 1440 };

/** The times of a rule, sorted; what touches or overlaps is one. */
export function timesOf(rule: OsmRule): readonly OsmSpan[] {
  return united(rule.times ?? [WHOLE_DAY]);
}

export function isWholeDay(rule: OsmRule): boolean {
  const [first] = timesOf(rule);
  return first !== undefined && first.opens === 0 && first.closes >= 1440;
}

/** None when the rule says closed. */
export function spansOf(rule: OsmRule): readonly TimeSpan[] {
  if (rule.state === 'closed') return [];
  const circumstances = circumstancesOf(rule);
  return timesOf(rule).map((time) => ({ ...time, ...circumstances }));
}

function united(times: readonly OsmSpan[]): readonly OsmSpan[] {
  const results: OsmSpan[] = [];
  for (const time of times.toSorted((a, b) => a.opens - b.opens)) {
    const last = results.at(-1);
    const joined = last && time.opens <= last.closes ? Math.max(last.closes, time.closes) : 0;
    // Joining must not make a span of more than a day: 06:00-24:00,08:00-07:00 stays two.
    if (last !== undefined && joined > 0 && joined - last.opens <= 1440) {
      results[results.length - 1] = { opens: last.opens, closes: joined };
    } else results.push(time);
  }
  return results;
}

/** What is left of `spans` outside `times`. */
export function without<Span extends OsmSpan>(
  spans: readonly Span[],
  times: readonly OsmSpan[],
): readonly Span[] {
  return times.reduce<readonly Span[]>((left, time) => left.flatMap((span) => cut(span, time)), spans);
}

function cut<Span extends OsmSpan>(span: Span, time: OsmSpan): readonly Span[] {
  if (time.closes <= span.opens || span.closes <= time.opens) return [span];
  const before = { ...span, closes: Math.min(span.closes, time.opens) };
  const after = { ...span, opens: Math.max(span.opens, time.closes) };
  return [before, after].filter(({ opens, closes }) => opens < closes);
}

export function overlaps(a: readonly OsmSpan[], b: readonly OsmSpan[]): boolean {
  return a.some((one) => b.some((other) => one.opens < other.closes && other.opens < one.closes));
}

export function isOfOneSort(a: Circumstances, b: Circumstances): boolean {
  return a.access === b.access && a.audience === b.audience && a.note === b.note && a.state === b.state;
}
