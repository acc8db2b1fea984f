import { checkPair, checkSpan, type PlacedSpan } from './check-spans.ts';
import { ALWAYS_SCHOOL_HOLIDAY, selects } from './day-selector.ts';
import type { Finding } from './finding.ts';
import { covers, type RankedLayer, rankedLayer } from './ladder.ts';
import { daysBetween } from './local-time.ts';
import type { DayPolicy, DaySelector, IsoDate, Layer, OpeningHours, SpecialDay, TimeSpan } from './model.ts';
import { firstDateWhere } from './next-dates.ts';

/** Where the search for a common date starts when neither side says. The first leap year of a cycle: all dates occur. */
const ANY_TIME = '2024-01-01';

/** Everything an editor may want to mend before hours are saved; empty when all is well. Never throws for odd times. */
export function checkHours(hours: OpeningHours): readonly Finding[] {
  return [
    ...hours.layers.flatMap((layer, at) => checkLayer(layer, `/layers/${at}`)),
    ...collidingLayers(hours.layers),
    ...hours.specialDays.flatMap((special, at) => checkSpecialDay(special, `/specialDays/${at}`)),
    ...collidingSpecialDays(hours.specialDays),
    ...Object.entries(hours.holidayPolicies).flatMap(([name, policy]) =>
      checkPolicy(policy, `/holidayPolicies/${name}`, null),
    ),
  ];
}

function checkLayer(layer: Layer, path: string): readonly Finding[] {
  const reversed = reversedDates(layer);
  if (reversed !== null) return [{ code: 'endDateBeforeStart', path, ...reversed }];
  const rules = layer.rules.map(({ on, spans }, at) => ({ on, spans: placed(spans, `${path}/rules/${at}`) }));
  return [
    ...rules.flatMap(({ spans }) => spans.flatMap(checkSpan)),
    ...rules.flatMap(({ on, spans }) => checkPairs(pairsOf(spans), () => commonDate(layer, on, on))),
    ...pairsOf(rules).flatMap(([a, b]) => {
      const across = a.spans.flatMap((one) => b.spans.map((other) => [one, other] as const));
      return checkPairs(across, () => commonDate(layer, a.on, b.on));
    }),
  ];
}

function placed(spans: readonly TimeSpan[], path: string): readonly PlacedSpan[] {
  return spans.map((span, at) => ({ span, path: `${path}/spans/${at}` }));
}

/** Looking for a date that both have is the dear part, and most pairs do not even meet on the clock. */
function checkPairs(
  pairs: readonly (readonly [PlacedSpan, PlacedSpan])[],
  dateOf: () => IsoDate | null,
): readonly Finding[] {
  const odd = pairs.filter(([a, b]) => checkPair(a, b, ANY_TIME) !== null);
  const date = odd.length === 0 ? null : dateOf();
  return date === null ? [] : odd.map(([a, b]) => checkPair(a, b, date)).filter(isFound);
}

/** A date within the layer's validity on which both rules speak. */
function commonDate(layer: Layer, a: DaySelector, b: DaySelector): IsoDate | null {
  if (!mayShareWeekday(a, b)) return null;
  const voice = rankedLayer(layer);
  return firstDateWhere(
    (day, school) => covers(voice, day, school) && selects(a, day, school) && selects(b, day, school),
    startOf(layer, a, b),
    ALWAYS_SCHOOL_HOLIDAY,
  );
}

/** Spares the search for most pairs: the rules of a week are for different days. */
export function mayShareWeekday({ weekdays: a }: DaySelector, { weekdays: b }: DaySelector): boolean {
  return a === undefined || b === undefined || a.some((day) => b.includes(day));
}

function collidingLayers(layers: readonly Layer[]): readonly Finding[] {
  const replacing = layers
    .map((layer, at) => ({ layer, path: `/layers/${at}` }))
    .filter(({ layer }) => layer.effect === 'replace' && reversedDates(layer) === null);
  return pairsOf(replacing).flatMap(([one, other]) => {
    if (one.layer.kind !== other.layer.kind) return [];
    const [a, b] = [rankedLayer(one.layer), rankedLayer(other.layer)];
    const start = latest(startOf(one.layer), startOf(other.layer));
    const date = firstDateWhere(
      (day, school) => speaks(a, day, school) && speaks(b, day, school),
      start,
      inAny(a, b),
    );
    const { kind } = one.layer;
    return date === null ? [] : [{ code: 'layersCollide', kind, path: other.path, other: one.path, date }];
  });
}

/** Two holidays of different names never fall on one date. */
function inAny({ layer: { validity: a } }: RankedLayer, { layer: { validity: b } }: RankedLayer) {
  const areNamed =
    a.kind === 'schoolHoliday' && b.kind === 'schoolHoliday' && a.name !== null && b.name !== null;
  return areNamed && a.name !== b.name ? () => false : ALWAYS_SCHOOL_HOLIDAY;
}

function speaks(
  voice: RankedLayer,
  ...[day, school]: Parameters<Parameters<typeof firstDateWhere>[0]>
): boolean {
  if (!covers(voice, day, school)) return false;
  return voice.layer.otherDays === 'closed' || voice.layer.rules.some(({ on }) => selects(on, day, school));
}

function startOf({ validity }: Layer, ...selectors: readonly DaySelector[]): IsoDate {
  const from = validity.kind === 'dates' ? validity.from : null;
  const anchors = selectors.flatMap(({ everyWeeks }) => everyWeeks?.anchor ?? []);
  return latest(ANY_TIME, from ?? ANY_TIME, ...anchors);
}

function latest(...dates: readonly IsoDate[]): IsoDate {
  return dates.toSorted().at(-1) ?? ANY_TIME;
}

function checkSpecialDay({ from, through, says }: SpecialDay, path: string): readonly Finding[] {
  if (from > through) return [{ code: 'endDateBeforeStart', path, from, through }];
  return checkPolicy(says, `${path}/says`, from);
}

function checkPolicy(policy: DayPolicy, path: string, date: IsoDate | null): readonly Finding[] {
  if (policy.kind !== 'changed') return [];
  const spans = placed(policy.spans, path);
  return [...spans.flatMap(checkSpan), ...checkPairs(pairsOf(spans), () => date ?? ANY_TIME)];
}

/** Special days may lie within each other, the shorter wins; of equal length they contradict each other. */
function collidingSpecialDays(specialDays: readonly SpecialDay[]): readonly Finding[] {
  const inOrder = specialDays
    .map((special, at) => ({ ...special, path: `/specialDays/${at}` }))
    .filter(({ from, through }) => from <= through);
  return pairsOf(inOrder).flatMap(([a, b]) => {
    const date = latest(a.from, b.from);
    const meet = date <= a.through && date <= b.through;
    const equal = daysBetween(a.from, a.through) === daysBetween(b.from, b.through);
    return meet && equal ? [{ code: 'specialDaysCollide', path: b.path, other: a.path, date }] : [];
  });
}

function reversedDates({ validity }: Layer): { readonly from: IsoDate; readonly through: IsoDate } | null {
  if (validity.kind !== 'dates') return null;
  const { from, through } = validity;
  return from !== null && through !== null && from > through ? { from, through } : null;
}

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
}

function isFound(finding: Finding | null): finding is Finding {
  return finding !== null;
}
