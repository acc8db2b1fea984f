import { isEveryDay, type OsmRule } from './rule.ts';
import { isWholeDay } from './rule-spans.ts';

/** Whether a rule wipes out what earlier rules said about its days. */
export function takesOver(rules: readonly OsmRule[], at: number): boolean {
  const rule = rules[at];
  if (rule === undefined || rule.joins === 'fallback') return false;
  if (rule.state === 'closed') return isWholeDay(rule);
  if (rule.joins !== 'over') return false;
  if (!isEveryDay(rule)) return true;
  // As opening_hours.js has it: times without days take over only from times without days ("Mo 9-12; 14-16" adds).
  const before = rules[at - 1];
  return before === undefined || (rule.state === 'open' && isEveryDay(before));
}

/** Whether a rule works upon the hours of earlier rules: it joins them, cuts into them, or fills what they leave. */
export function isOverlay(rules: readonly OsmRule[], at: number): boolean {
  return at > 0 && !takesOver(rules, at);
}
