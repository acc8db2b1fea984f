import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../server/contract/timetable.ts';
import { AUDIENCES } from '../../../server/contract/vocabulary.ts';
import type { Clash } from '../../../server/directory/clashes/clash.ts';
import { clashesOf, type House } from '../../../server/directory/clashes/clashes-of.ts';
import { isOfDoor } from '../../../server/directory/clashes/door-clashes.ts';
import { around, datedWalkIns } from '../../../server/directory/occurrences.ts';
import { scheduleOf } from '../../../server/directory/timetable-of.ts';
import { hoursOnDate } from '../../../server/hours/hours-on-date.ts';
import { addDays, instantOf, localOf } from '../../../server/hours/local-time.ts';
import type { DayPolicy, DayRule, IsoDate, OpeningHours, TimeSpan } from '../../../server/hours/model.ts';
import { openIntervals } from '../../../server/hours/open-intervals.ts';
import { type WalkIn, walkInHours } from '../../../server/model/walk-in.ts';
import { CALENDARS, dates, openingHours } from '../../hours/arbitrary-hours.ts';
import { CLOSED, EVERY_DAY, hours, layer, on, special } from '../../hours/building-hours.ts';
import { days, HOUSE, WALK_IN } from './house-and-walk-in.ts';

/** All times in these tests are whole half hours. */
const STEP = 30 * 60_000;

const walkIns: fc.Arbitrary<WalkIn> = fc
  .record({
    hours: openingHours.map((of) => walkInHours(withSpans(of, plainly))),
    audience: fc.constantFrom('everyone' as const, ...AUDIENCES),
    byAppointment: fc.boolean(),
    roomSlug: fc.constantFrom(null, 'quiet', 'hall'),
  })
  .map((given) => ({ ...WALK_IN, ...given }));

const houses: fc.Arbitrary<House> = fc
  .record({ own: fc.option(openingHours, { freq: 8 }), room: fc.option(openingHours) })
  .map(({ own, room }) => ({
    ...HOUSE,
    hours: own,
    rooms: [
      { slug: 'quiet', name: 'Quiet', quiet: true, hours: room },
      // Without hours of its own it follows the house, also where the other room is open longer.
      { slug: 'hall', name: 'Hall', quiet: false, hours: null },
    ],
  }));

const clashes = (walkIn: WalkIn, house: House, window: Interval): Clash[] =>
  clashesOf({ walkIns: [walkIn], places: [house], calendars: CALENDARS, window });

/** The starts of the half hours in these intervals. */
function halfHours(intervals: readonly Interval[]): number[] {
  const starts = intervals.flatMap(({ start, end }) =>
    Array.from({ length: Math.ceil((end - start) / STEP) }, (_, n) => start + n * STEP),
  );
  return [...new Set(starts)].sort((a, b) => a - b);
}

describe('whatever the hours', () => {
  it('the guard names exactly the instants that no open door or room covers', () => {
    fc.assert(
      fc.property(walkIns, houses, dates, (walkIn, house, date) => {
        const window = days(date, addDays(date, 2));
        const found = clashes(walkIn, house, window);
        const { openIntervals: held } = openIntervals(walkIn.hours, around(window), CALENDARS);
        const touching = held.filter(({ start, end }) => start < window.end && end > window.start);
        const expected = halfHours(touching).filter((at) => !isWelcome(walkIn, house, at));
        expect(halfHours(found.flatMap(({ during }) => during))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('each clash lies within its date, once for each kind, and no instant has two kinds', () => {
    fc.assert(
      fc.property(walkIns, houses, dates, (walkIn, house, date) => {
        const found = clashes(walkIn, house, days(date, addDays(date, 2)));
        const keys = found.map(({ kind, start }) => `${kind} ${start}`);
        expect(new Set(keys).size).toBe(keys.length);
        const all = found.flatMap(({ during }) => halfHours(during));
        expect(new Set(all).size).toBe(all.length);
        for (const { start, end, during, date: itsDate } of found) {
          expect(localOf(start).date).toBe(itsDate);
          expect(
            during.every((each) => start <= each.start && each.start < each.end && each.end <= end),
          ).toBe(true);
        }
      }),
    );
  });

  it('visitors read of an open door exactly where the guard has nothing to say of it', () => {
    fc.assert(
      fc.property(walkIns, houses, dates, (walkIn, house, date) => {
        const window = days(date, addDays(date, 2));
        const clashing = new Set(
          clashes(walkIn, house, window)
            .filter(isOfDoor)
            .map(({ start }) => start),
        );
        const within = (around: Interval) => scheduleOf(house, around, CALENDARS);
        for (const { start, door } of datedWalkIns([walkIn], within, window, CALENDARS)) {
          expect(door === 'open').toBe(!clashing.has(start));
        }
      }),
    );
  });

  it('closing any day names every walk-in hour that starts on it', () => {
    fc.assert(
      fc.property(walkIns, openingHours, dates, (walkIn, given, date) => {
        // What is still open from the evening before is not closed by it.
        const before = { ...HOUSE, hours: withSpans(given, untilMidnight) };
        const closed = special(date, CLOSED, 'personeelsdag');
        const after = {
          ...before,
          hours: { ...before.hours, specialDays: [...without(before.hours, date), closed] },
        };
        const held = openIntervals(walkIn.hours, days(addDays(date, -1), addDays(date, 2)), CALENDARS);
        const starts = held.openIntervals.map(({ start }) => start).filter((at) => localOf(at).date === date);
        const named = clashes(walkIn, after, days(date)).map(({ start }) => start);
        expect(starts.filter((start) => !named.includes(start))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

it('a day that is closed hits the walk-in hour even where all the others are open day and night', () => {
  const always = hours([layer([on(EVERY_DAY, '00:00-24:00')])], {
    specialDays: [special('2026-12-01', CLOSED)],
  });
  const found = clashes(WALK_IN, { ...HOUSE, hours: always }, days('2026-11-24', '2026-12-08'));
  expect(found.map(({ kind, date }) => [kind, date])).toEqual([['specialDay', '2026-12-01']]);
});

function without({ specialDays }: OpeningHours, date: IsoDate): OpeningHours['specialDays'] {
  return specialDays.filter(({ from, through }) => from !== date || through !== date);
}

const untilMidnight = (span: TimeSpan): TimeSpan => ({ ...span, closes: Math.min(span.closes, 1440) });

/** A walk-in hour is held or it is not: for whom, and how one gets in, is not said by its hours. */
function plainly(span: TimeSpan): TimeSpan {
  return { ...span, access: 'open', audience: 'everyone', state: 'open' };
}

function withSpans(of: OpeningHours, change: (span: TimeSpan) => TimeSpan): OpeningHours {
  const says = (policy: DayPolicy): DayPolicy => {
    if (policy.kind !== 'changed') return policy;
    const [first, ...rest] = policy.spans;
    return { ...policy, spans: [change(first), ...rest.map(change)] };
  };
  const policies = Object.entries(of.holidayPolicies).map(([name, policy]) => [name, says(policy)]);
  const rules = (given: readonly DayRule[]) =>
    given.map((rule) => ({ ...rule, spans: rule.spans.map(change) }));
  return {
    ...of,
    layers: of.layers.map((each) => ({ ...each, rules: rules(each.rules) })),
    specialDays: of.specialDays.map((day) => ({ ...day, says: says(day.says) })),
    holidayPolicies: Object.fromEntries(policies),
  };
}

/** By the definition, one instant at a time: some span that runs lets them in, at the door and in the room. */
function isWelcome(walkIn: WalkIn, { hours: own, rooms }: House, at: number): boolean {
  const parts = [own, ...rooms.map((room) => room.hours)].filter((each) => each !== null);
  const quiet = rooms.find(({ slug }) => slug === 'quiet')?.hours ?? null;
  const room = { quiet, hall: quiet === null ? null : own }[walkIn.roomSlug ?? ''] ?? null;
  return parts.some((each) => letsIn(each, walkIn, at)) && (room === null || letsIn(room, walkIn, at));
}

/** Of one audience the narrowest span decides, and of equal ones the strictest. */
const STRICTEST_FIRST = ['unknown', 'duringActivity', 'byAppointment', 'selfService', 'open'] as const;

function letsIn(of: OpeningHours, walkIn: WalkIn, at: number): boolean {
  const { date } = localOf(at);
  const running = [addDays(date, -1), date].flatMap((each) => {
    const says = hoursOnDate(of, each, CALENDARS);
    const spans = says.kind === 'spans' ? says.spans : [];
    return spans.filter(({ opens, closes }) => instantOf(each, opens) <= at && at < instantOf(each, closes));
  });
  return ['everyone', walkIn.audience].some((audience) => {
    const theirs = running.filter((each) => each.audience === audience);
    const width = Math.min(...theirs.map(({ opens, closes }) => closes - opens));
    const narrowest = theirs.filter(({ opens, closes }) => closes - opens === width);
    const sorts = narrowest.map(({ state, access }) => (state === 'unknown' ? 'unknown' : access));
    const decides = STRICTEST_FIRST.find((sort) => sorts.includes(sort));
    return (
      decides === 'open' ||
      decides === 'duringActivity' ||
      (decides === 'byAppointment' && walkIn.byAppointment)
    );
  });
}
