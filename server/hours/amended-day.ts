import type { Reason } from '../contract/vocabulary.ts';
import type { DayHours } from './day-hours.ts';
import type { Layer, TimeSpan } from './model.ts';

/** Stands for a whole date that nobody knows about, so that known spans can be told beside it. */
const WHOLE_DAY_UNKNOWN: TimeSpan = {
  opens: 0,
  closes: 1440,
  access: 'open',
  audience: 'everyone',
  note: null,
  state: 'unknown',
};

/** A date's hours after a layer joined its spans to them, or cut its spans out of them. */
export function amendedDay(
  says: DayHours,
  effect: Layer['effect'],
  spans: readonly TimeSpan[],
  reason: Reason | null,
): DayHours {
  return effect === 'add' ? withSpans(says, spans, reason) : withoutSpans(says, spans, reason);
}

function withSpans(says: DayHours, spans: readonly TimeSpan[], reason: Reason | null): DayHours {
  const own = says.kind === 'spans' ? says.spans : says.kind === 'unknown' ? [WHOLE_DAY_UNKNOWN] : [];
  return { kind: 'spans', spans: [...own, ...spans], reason: reason ?? says.reason };
}

function withoutSpans(says: DayHours, taken: readonly TimeSpan[], reason: Reason | null): DayHours {
  if (says.kind !== 'spans') return says;
  const left = says.spans.flatMap((span) => taken.reduce<readonly TimeSpan[]>(cutOutOfAll, [span]));
  if (left.length === 0) return { kind: 'closed', reason: reason ?? says.reason, insteadOf: says.spans };
  return { kind: 'spans', spans: left, reason: reason ?? says.reason };
}

function cutOutOfAll(spans: readonly TimeSpan[], taken: TimeSpan): readonly TimeSpan[] {
  return spans.flatMap((span) => cutOut(span, taken));
}

/** What is taken away from everyone is taken away from each group; what is taken from a group, from that group only. */
function cutOut(span: TimeSpan, taken: TimeSpan): readonly TimeSpan[] {
  const concerns = taken.audience === 'everyone' || taken.audience === span.audience;
  if (!concerns || taken.closes <= span.opens || span.closes <= taken.opens) return [span];
  const before = { ...span, closes: Math.min(span.closes, taken.opens) };
  const after = { ...span, opens: Math.max(span.opens, taken.closes) };
  return [before, after].filter((rest) => rest.opens < rest.closes);
}
