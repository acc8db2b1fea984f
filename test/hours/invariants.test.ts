import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval, OpenInterval } from '../../server/contract/timetable.ts';
import { hoursOnDate } from '../../server/hours/hours-on-date.ts';
import { addDays, instantOf, localOf } from '../../server/hours/local-time.ts';
import { mergeSchedules } from '../../server/hours/merge-intervals.ts';
import type { OpeningHours, TimeSpan } from '../../server/hours/model.ts';
import { openIntervals } from '../../server/hours/open-intervals.ts';
import { CALENDARS, dates, openingHours, shuffled } from './arbitrary-hours.ts';
import { CLOSED, days, special } from './building-hours.ts';

const windows = fc
  .record({ date: dates, minute: fc.nat(1439), hours: fc.integer({ min: 1, max: 600 }) })
  .map(({ date, minute, hours }) => {
    const start = instantOf(date, minute);
    return { start, end: start + hours * 3_600_000 };
  });

const evaluate = (of: OpeningHours, window: Interval) => openIntervals(of, window, CALENDARS);

type Bare = Interval & Partial<Pick<OpenInterval, 'access' | 'audience'>>;

/** Intervals without note and reason, those that touch made one. */
function bare(intervals: readonly Bare[]): Bare[] {
  const results: Bare[] = [];
  const sort = ({ access, audience }: Bare) => `${access} ${audience}`;
  for (const { start, end, access, audience } of intervals) {
    const interval = access && audience ? { start, end, access, audience } : { start, end };
    const touching = results.findIndex((each) => each.end === start && sort(each) === sort(interval));
    const before = results[touching];
    if (before === undefined) results.push(interval);
    else results[touching] = { ...before, end };
  }
  return results.toSorted((a, b) => a.start - b.start || a.end - b.end || (sort(a) < sort(b) ? -1 : 1));
}

function overlap(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

function expectWellFormed(intervals: readonly Interval[], window: Interval) {
  for (const [at, interval] of intervals.entries()) {
    expect(interval.start).toBeLessThan(interval.end);
    expect(interval.start).toBeGreaterThanOrEqual(window.start);
    expect(interval.end).toBeLessThanOrEqual(window.end);
    expect(interval.start).toBeGreaterThanOrEqual(intervals[at - 1]?.start ?? 0);
  }
}

describe('whatever the hours', () => {
  it('intervals are sorted, inside the window, and one audience has one access at a time', () => {
    fc.assert(
      fc.property(openingHours, windows, (of, window) => {
        const { openIntervals: open, unknown, closures } = evaluate(of, window);
        for (const list of [open, unknown, closures]) expectWellFormed(list, window);
        for (const [at, interval] of open.entries()) {
          const rivals = open.slice(at + 1).filter(({ audience }) => audience === interval.audience);
          expect(rivals.some((other) => overlap(interval, other))).toBe(false);
          const ofOneSort = rivals.filter(({ access }) => access === interval.access);
          expect(ofOneSort.some(({ start }) => start === interval.end)).toBe(false);
        }
        for (const stretch of unknown) expect(open.some((other) => overlap(stretch, other))).toBe(false);
        for (const stretch of closures) {
          expect([...open, ...unknown].some((other) => overlap(stretch, other))).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the window does not matter: two that adjoin give the same as one', () => {
    fc.assert(
      fc.property(openingHours, windows, fc.double({ min: 0, max: 1, noNaN: true }), (of, window, part) => {
        const middle = Math.round(window.start + part * (window.end - window.start));
        const first = evaluate(of, { start: window.start, end: middle });
        const second = evaluate(of, { start: middle, end: window.end });
        const whole = evaluate(of, window);
        for (const list of ['openIntervals', 'unknown', 'closures'] as const) {
          expect(bare([...first[list], ...second[list]])).toEqual(bare(whole[list]));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the order of entry does not matter', () => {
    const twice = openingHours.chain((of) => fc.tuple(fc.constant(of), shuffled(of)));
    fc.assert(
      fc.property(twice, windows, ([of, turned], window) => {
        expect(evaluate(turned, window)).toEqual(evaluate(of, window));
      }),
      { numRuns: 400 },
    );
  });

  it('a closed special day leaves nothing that starts on it', () => {
    fc.assert(
      fc.property(openingHours, dates, (of, date) => {
        const others = of.specialDays.filter(({ from, through }) => from !== date || through !== date);
        const closed = { ...of, specialDays: [...others, special(date, CLOSED)] };
        const { openIntervals: open } = evaluate(closed, days(addDays(date, -2), addDays(date, 1)));
        // Where the tail of the day before was cut by a narrower tail, its rest starts on the closed day.
        expect(
          open.filter(({ start }) => localOf(start).date === date && spansAt(closed, start).length === 0),
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('evaluating twice gives the same, and leaves the hours as they were', () => {
    fc.assert(
      fc.property(openingHours, windows, (of, window) => {
        const before = JSON.stringify(of);
        expect(evaluate(of, window)).toEqual(evaluate(structuredClone(of), window));
        expect(JSON.stringify(of)).toBe(before);
      }),
    );
  });

  it('at any minute the narrowest span that runs decides, one for each audience', () => {
    fc.assert(
      fc.property(openingHours, dates, fc.nat(1439), (of, date, minute) => {
        const now = instantOf(date, minute);
        const { openIntervals: open } = evaluate(of, { start: now - 86_400_000, end: now + 86_400_000 });
        const running = open.filter(({ start, end }) => start <= now && now < end);
        const sorts = running.map(({ audience, access }) => `${audience} ${access}`).sort();
        expect(sorts).toEqual(narrowestAt(of, now));
      }),
      { numRuns: 600 },
    );
  });

  it('a place united with itself, or with nothing, stays as it is', () => {
    fc.assert(
      fc.property(openingHours, windows, (of, window) => {
        const schedule = evaluate(of, window);
        const nothing = { openIntervals: [], unknown: [], closures: [] };
        expect(mergeSchedules([schedule, schedule])).toEqual(schedule);
        expect(mergeSchedules([schedule, nothing])).toEqual(schedule);
      }),
    );
  });
});

interface Running {
  readonly span: TimeSpan;
  readonly width: number;
}

/** By the definition: the spans of this date and of the one before that hold the instant. */
function spansAt(of: OpeningHours, now: number): readonly Running[] {
  const { date } = localOf(now);
  return [addDays(date, -1), date].flatMap((each) => {
    const says = hoursOnDate(of, each, CALENDARS);
    return (says.kind === 'spans' ? says.spans : [])
      .filter(({ opens, closes }) => instantOf(each, opens) <= now && now < instantOf(each, closes))
      .map((span) => ({ span, width: span.closes - span.opens }));
  });
}

const STRICTEST_FIRST = ['unknown', 'duringActivity', 'byAppointment', 'selfService', 'open'] as const;

function narrowestAt(of: OpeningHours, now: number): readonly string[] {
  const sortOf = ({ span }: Running) => (span.state === 'unknown' ? 'unknown' : span.access);
  const byAudience = Map.groupBy(spansAt(of, now), ({ span }) => span.audience);
  return [...byAudience]
    .map(([audience, running]) => {
      const width = Math.min(...running.map((each) => each.width));
      const sorts = new Set(running.filter((each) => each.width === width).map(sortOf));
      return `${audience} ${STRICTEST_FIRST.find((sort) => sorts.has(sort))}`;
    })
    .filter((sort) => !sort.endsWith('unknown'))
    .sort();
}
