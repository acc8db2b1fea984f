import type { DaySelector, TimeSpan } from '../model.ts';
import { isAbove, type Level, levelsOf } from './levels.ts';
import type { OsmRule } from './rule.ts';
import { takesOver } from './rule-effect.ts';
import { isOfOneSort, overlaps, spansOf, timesOf, without } from './rule-spans.ts';
import { disjoint, intersect, subtract, TooEntangled } from './select-days.ts';

/** Hours on some days of one level. Claims of one level never contradict each other; their spans add up. */
export interface Claim {
  readonly level: Level;
  readonly on: DaySelector;
  /** None: closed, whatever the levels beneath say. */
  readonly spans: readonly TimeSpan[];
  readonly label: string | null;
}

/** Rules that keep cutting into each other double their claims; no real place comes near. */
const MOST_CLAIMS = 200;

/** Turns "the later rule wins" into claims that hold in any order: what a later rule shadows is cut away. */
export function settleRules(rules: readonly OsmRule[]): readonly Claim[] {
  const levels = levelsOf(rules);
  let claims: readonly Claim[] = [];
  for (const [at, rule] of rules.entries()) {
    const asked = claimsOf(rule, levels[at] ?? []);
    if (takesOver(rules, at)) claims = [...shadowed(claims, asked), ...asked];
    else if (rule.joins === 'fallback') claims = [...claims, ...leftOver(claims, asked)];
    else claims = laidOver(claims, asked, rule);
  }
  return claims;
}

function withinMeasure(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length > MOST_CLAIMS) throw new TooEntangled();
  return claims;
}

/** One claim for each of a rule's days; days of one level that two of them name are named once. */
function claimsOf(rule: OsmRule, levels: readonly Level[]): readonly Claim[] {
  const spans = spansOf(rule);
  const label = rule.state === 'closed' ? rule.comment : null;
  const claims: Claim[] = [];
  for (const [at, days] of rule.days.entries()) {
    const level = levels[at] ?? 'week';
    const before = claims.filter((claim) => claim.level === level);
    const on = before.reduce<DaySelector | null>((left, claim) => left && subtract(left, claim.on), days);
    if (on !== null) claims.push({ level, on, spans, label });
  }
  return claims;
}

/** A claim on a higher level wins by itself; elsewhere the days go to the later rule. */
function shadowed(claims: readonly Claim[], later: readonly Claim[]): readonly Claim[] {
  return later.reduce(
    (left, taker) =>
      left.flatMap((claim) => (isAbove(taker.level, claim.level) ? [claim] : withoutDays(claim, taker.on))),
    claims,
  );
}

function withoutDays(claim: Claim, days: DaySelector): readonly Claim[] {
  const on = subtract(claim.on, days);
  return on === null ? [] : [{ ...claim, on }];
}

/** On the days of both, the later times hold; the rest of the earlier day stands. */
function laidOver(claims: readonly Claim[], later: readonly Claim[], rule: OsmRule): readonly Claim[] {
  const times = timesOf(rule);
  const left = later.reduce<readonly Claim[]>(
    (earlier, over) => withinMeasure(earlier.flatMap((claim) => cutTimes(claim, over, times))),
    claims,
  );
  return rule.state === 'closed' ? left : [...left, ...later];
}

function cutTimes(claim: Claim, over: Claim, times: ReturnType<typeof timesOf>): readonly Claim[] {
  if (disjoint(claim.on, over.on)) return [claim];
  // A closed day on which something is added is no longer a closed day.
  if (claim.spans.length === 0) return over.spans.length === 0 ? [claim] : withoutDays(claim, over.on);
  const ofAnotherSort = claim.spans.filter((span) => !over.spans.some((other) => isOfOneSort(span, other)));
  if (!overlaps(ofAnotherSort, times)) return [claim];
  const both = intersect(claim.on, over.on);
  const spans = claim.spans.flatMap((span) =>
    ofAnotherSort.includes(span) ? without([span], times) : [span],
  );
  const cut = both === null || spans.length === 0 ? [] : [{ ...claim, on: both, spans }];
  return [...withoutDays(claim, over.on), ...cut];
}

/** A fallback speaks only where nothing else is open or unknown. */
function leftOver(claims: readonly Claim[], asked: readonly Claim[]): readonly Claim[] {
  return claims.reduce<readonly Claim[]>(
    (fillers, claim) => withinMeasure(fillers.flatMap((filler) => filledAround(filler, claim))),
    asked.filter(({ spans }) => spans.length > 0),
  );
}

function filledAround(filler: Claim, claim: Claim): readonly Claim[] {
  if (!overlaps(filler.spans, claim.spans)) return [filler];
  const both = intersect(filler.on, claim.on);
  const spans = without(filler.spans, claim.spans);
  const around = both === null || spans.length === 0 ? [] : [{ ...filler, on: both, spans }];
  return [...withoutDays(filler, claim.on), ...around];
}
