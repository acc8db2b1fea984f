import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerEndsAt, openStateAt } from '../../server/contract/open-state.ts';
import type { Timetable } from '../../server/contract/timetable.ts';
import { AUDIENCES } from '../../server/contract/vocabulary.ts';
import { withLiveSwitch } from '../../server/directory/with-live-switch.ts';
import { addDays } from '../../server/hours/local-time.ts';
import { openIntervals } from '../../server/hours/open-intervals.ts';
import { CALENDARS, dates, openingHours } from '../hours/arbitrary-hours.ts';
import { days } from '../hours/building-hours.ts';

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;

const timetables: fc.Arbitrary<Timetable> = fc
  .record({
    of: openingHours,
    from: dates,
    confirmedHours: fc.nat(300),
    oldHours: fc.nat(300),
    // On half hours, as the spans are.
    reported: fc.option(
      fc.record({ from: fc.nat(336), halfHours: fc.integer({ min: 1, max: 40 }), closes: fc.boolean() }),
    ),
    live: fc.option(
      fc.record({
        from: fc.nat(336),
        halfHours: fc.integer({ min: 1, max: 40 }),
        says: fc.constantFrom('open', 'closed'),
      }),
    ),
  })
  .map(({ of, from, confirmedHours, oldHours, reported, live }) => {
    const stretch = (given: { from: number; halfHours: number }) => {
      const start = window.start + given.from * HALF_HOUR;
      return { start, end: start + given.halfHours * HALF_HOUR };
    };
    const window = days(from, addDays(from, 6));
    return {
      ...withLiveSwitch(
        openIntervals(of, window, CALENDARS),
        live && { says: live.says, since: stretch(live).start, until: stretch(live).end, by: 'host' },
        window,
      ),
      horizonStart: window.start,
      horizonEnd: window.end,
      confirmedAt: window.start,
      confirmedBy: 'host',
      confirmedUntil: window.start + confirmedHours * 60 * MINUTE,
      oldFrom: window.start + (confirmedHours + oldHours) * 60 * MINUTE,
      sample: false,
      imported: false,
      report: reported && {
        at: stretch(reported).start,
        until: stretch(reported).end,
        closes: reported.closes,
      },
    };
  });

/** From some hours before the horizon until some hours past it. */
const moments = fc.integer({ min: -300, max: 7 * 1440 + 300 });
const audiences = fc.constantFrom(...AUDIENCES);
const at = (timetable: Timetable, minute: number) => timetable.horizonStart + minute * MINUTE;

describe('whatever the timetable', () => {
  it('an answer holds until it ends', () => {
    fc.assert(
      fc.property(
        timetables,
        moments,
        audiences,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (timetable, minute, asked, part) => {
          const now = at(timetable, minute);
          const ends = answerEndsAt(timetable, now);
          expect(ends).toBeGreaterThan(now);
          const meanwhile = now + Math.floor(part * (ends - 1 - now));
          expect(openStateAt(timetable, meanwhile, asked)).toEqual(openStateAt(timetable, now, asked));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('the next change is the first half hour that looks different', () => {
    fc.assert(
      fc.property(timetables, moments, audiences, (timetable, minute, asked) => {
        // The change is that of the hours; that they grow old is another, and then none is told.
        const hours = { ...timetable, oldFrom: null };
        const looks = (instant: number) => {
          const { state, access, audience } = openStateAt(hours, instant, asked);
          return `${state} ${access} ${audience}`;
        };
        const now = at(timetable, minute);
        const answer = openStateAt(timetable, now, asked);
        if (answer.reason?.kind === 'pastHorizon') return;
        if (answer.certainty === 'old' && answer.reason === null) {
          const nothing = { state: 'unknown', since: timetable.oldFrom, until: null, opensNext: null };
          expect(answer).toMatchObject({ ...nothing, nextChange: null, soon: null, access: null });
          return;
        }
        // All made-up spans start and end on half hours.
        let first = (Math.floor(now / HALF_HOUR) + 1) * HALF_HOUR;
        while (first < timetable.horizonEnd && looks(first) === looks(now)) first += HALF_HOUR;
        expect(answer.nextChange).toBe(first < timetable.horizonEnd ? first : null);
      }),
      { numRuns: 300 },
    );
  });

  it('since is not after now, and until, the next change and the next opening are', () => {
    fc.assert(
      fc.property(timetables, moments, audiences, (timetable, minute, asked) => {
        const now = at(timetable, minute);
        const { state, since, until, nextChange, opensNext, soon } = openStateAt(timetable, now, asked);
        expect(since ?? now).toBeLessThanOrEqual(now);
        for (const later of [until, nextChange, opensNext?.start])
          expect(later ?? now + 1).toBeGreaterThan(now);
        if (state === 'open') expect(opensNext).toBeNull();
        if (soon === 'opening') expect(state).toBe('closed');
        if (soon === 'closing') expect(state).toBe('open');
      }),
      { numRuns: 500 },
    );
  });
});
