import type { DaySelector } from '../model.ts';
import { circumstancesOf } from './comment.ts';
import { OsmNotUnderstood } from './problems.ts';
import type { OsmRule } from './rule.ts';
import { isOverlay } from './rule-effect.ts';
import { isOfOneSort, timesOf } from './rule-spans.ts';

const DAY = 1440;

/**
 * Hours after midnight belong to the day on which they start, and other days leave them alone. A rule that changes
 * those very hours ("Fr 20:00-02:00; Sa 01:00-02:00 off") would therefore be lost: it is refused.
 */
export function refuseTailClashes(rules: readonly OsmRule[]): void {
  for (const [at, rule] of rules.entries()) {
    if (!isOverlay(rules, at) || rule.joins === 'fallback') continue;
    const clashes = rules
      .slice(0, at)
      .some(
        (earlier) => changes(rule, earlier) && (reachesInto(earlier, rule) || reachesInto(rule, earlier)),
      );
    if (clashes) throw new OsmNotUnderstood('cutsTheNightBefore', rule.text);
  }
}

function changes(later: OsmRule, earlier: OsmRule): boolean {
  if (earlier.state === 'closed') return false;
  if (later.state === 'closed') return true;
  return !isOfOneSort(circumstancesOf(later), circumstancesOf(earlier));
}

/** Whether hours of `night` that run past midnight meet hours of `morning` on the next day. */
function reachesInto(night: OsmRule, morning: OsmRule): boolean {
  const until = Math.max(...timesOf(night).map(({ closes }) => closes)) - DAY;
  const from = Math.min(...timesOf(morning).map(({ opens }) => opens));
  return from < until && night.days.some((a) => morning.days.some((b) => mayFollow(a, b)));
}

function mayFollow(night: DaySelector, morning: DaySelector): boolean {
  const [before, after] = [night.weekdays, morning.weekdays];
  return (
    before === undefined || after === undefined || after.some((day) => before.some((d) => d % 7 === day - 1))
  );
}
