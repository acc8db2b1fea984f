import type { DayRule, DaySelector, TimeSpan } from '../model.ts';
import { NotExpressibleInOsm } from './inexpressible.ts';
import { isOfOneSort, overlaps } from './rule-spans.ts';
import { disjoint } from './select-days.ts';
import { daysTexts } from './write-days.ts';
import { circumstancesText, spansBySort, timesText, width } from './write-spans.ts';

/** One rule of the text to be. `,` joins what earlier rules said about its days, `;` takes its days over. */
export interface Statement {
  readonly joins: ';' | ',';
  readonly text: string;
}

export function closed(
  on: DaySelector,
  joins: Statement['joins'] = ';',
  reason: string | null = null,
): readonly Statement[] {
  const comment = reason === null || reason.includes('"') ? '' : ` "${reason}"`;
  return daysTexts(on).map((days) => ({ joins, text: `${days} off${comment}` }));
}

/** Days whose hours take over from all that was said about them before. */
export function replacing(
  on: DaySelector,
  spans: readonly TimeSpan[],
  reason: string | null = null,
): readonly Statement[] {
  if (spans.length === 0) return closed(on, ';', reason);
  const [first, ...more] = spansBySort(spans);
  if (first === undefined) return [];
  refuseRivals([{ on, spans }]);
  return daysTexts(on).flatMap((days) => [
    { joins: ';' as const, text: hoursText(days, first) },
    ...more.map((group) => ({ joins: ',' as const, text: hoursText(days, group) })),
  ]);
}

/** Rules that add up, whatever the order in which they stand: the widest spans first, since later ones cut. */
export function adding(rules: readonly DayRule[]): readonly Statement[] {
  refuseRivals(rules);
  return rules
    .flatMap(({ on, spans }) => spansBySort(spans).map((group) => ({ on, group })))
    .toSorted((a, b) => widest(b.group) - widest(a.group))
    .flatMap(({ on, group }) =>
      daysTexts(on).map((days) => ({ joins: ',', text: hoursText(days, group) }) as const),
    );
}

function hoursText(days: string, spans: readonly TimeSpan[]): string {
  const [first] = spans;
  return `${days} ${timesText(spans)}${first === undefined ? '' : circumstancesText(first)}`;
}

function widest(spans: readonly TimeSpan[]): number {
  return Math.max(...spans.map(width));
}

/**
 * With us each group has hours of its own, where in OSM the later rule would cut those of the other group. Of two ways
 * in that last equally long neither is the narrower: editors refuse them, and OSM would pick the later.
 */
export function refuseRivals(rules: readonly DayRule[]): void {
  const all = rules.flatMap(({ on, spans }) => spans.map((span) => ({ on, span })));
  for (const [at, a] of all.entries()) {
    for (const b of all.slice(at + 1)) {
      if (!overlaps([a.span], [b.span]) || disjoint(a.on, b.on)) continue;
      if (a.span.audience !== b.span.audience) throw new NotExpressibleInOsm('groupsTogether');
      if (width(a.span) === width(b.span) && !isOfOneSort(a.span, b.span)) {
        throw new NotExpressibleInOsm('equalRivals');
      }
    }
  }
}
