/** How an answer weakens: when, and that nothing but its certainty does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStateAt } from '../../server/contract/open-state.ts';
import { timetableOf } from '../../server/directory/timetable-of.ts';
import type { HoursTrust, Place } from '../../server/model/place.ts';
import { CALENDARS, openingHours } from '../hours/arbitrary-hours.ts';
import { NO_CALENDARS, on, shownInstant, weekly } from '../hours/building-hours.ts';

const at = (text: string) => Date.parse(text);

const trust = (rest: Partial<HoursTrust>): HoursTrust => ({
  source: 'host',
  updatedAt: at('2026-01-05T09:00:00+01:00'),
  confirmedAt: null,
  confirmedBy: 'host',
  holdsThrough: null,
  rhythmDays: 28,
  oldAfterDays: 56,
  askWeekday: 4,
  askMinute: 960,
  ...rest,
});

const placeOf = (given: HoursTrust | null, hours: Place['hours'] = weekly(on([1, 4], '09:00-12:00'))) => ({
  ...{ hours, rooms: [], goneSince: null, live: null, doorReport: null },
  trust: given,
});

describe('hours that were checked, four weeks sure and eight weeks more until they are old', () => {
  // [checked, holds through, rhythm in days, unconfirmed from, old from]; clock times are Amsterdam's.
  const table: readonly [string, string | null, number, string, string][] = [
    ['2026-11-12T16:00:00+01:00', null, 28, '2026-12-10T16:00:00+01:00', '2027-02-04T16:00:00+01:00'],
    ['2026-11-12T16:00:00+01:00', null, 7, '2026-11-19T16:00:00+01:00', '2027-01-14T16:00:00+01:00'],
    // The clocks went forward on 29 March 2026: the same time on the clock, an hour less.
    ['2026-03-05T16:00:00+01:00', null, 28, '2026-04-02T16:00:00+02:00', '2026-05-28T16:00:00+02:00'],
    ['2026-03-22T02:30:00+01:00', null, 7, '2026-03-29T03:30:00+02:00', '2026-05-24T03:30:00+02:00'],
    // They went back on 25 October 2026; what happens twice that night means the first time.
    ['2026-10-01T16:00:00+02:00', null, 28, '2026-10-29T16:00:00+01:00', '2026-12-24T16:00:00+01:00'],
    ['2026-10-18T02:30:00+02:00', null, 7, '2026-10-25T02:30:00+02:00', '2026-12-20T02:30:00+01:00'],
    // 2026 has a week 53: 28 December through 3 January.
    ['2026-12-31T16:00:00+01:00', null, 7, '2027-01-07T16:00:00+01:00', '2027-03-04T16:00:00+01:00'],
    ['2026-12-03T16:00:00+01:00', null, 28, '2026-12-31T16:00:00+01:00', '2027-02-25T16:00:00+01:00'],
    // "Klopt tot en met": the whole of that date, however short or long the rhythm is.
    ['2026-12-17T16:00:00+01:00', '2027-01-03', 7, '2027-01-04T00:00:00+01:00', '2027-03-01T00:00:00+01:00'],
    ['2026-12-17T16:00:00+01:00', '2026-12-20', 28, '2026-12-21T00:00:00+01:00', '2027-02-15T00:00:00+01:00'],
    ['2026-03-20T16:00:00+01:00', '2026-03-29', 28, '2026-03-30T00:00:00+02:00', '2026-05-25T00:00:00+02:00'],
    ['2026-10-20T16:00:00+02:00', '2026-10-25', 28, '2026-10-26T00:00:00+01:00', '2026-12-21T00:00:00+01:00'],
  ];
  it.each(table)('at %s, through %s, each %i days', (checked, holdsThrough, rhythmDays, unconfirmed, old) => {
    const place = placeOf(trust({ confirmedAt: at(checked), holdsThrough, rhythmDays }));
    const timetable = timetableOf(place, NO_CALENDARS, at(checked));
    expect(shownInstant(timetable.confirmedUntil ?? 0)).toBe(shownInstant(at(unconfirmed)));
    expect(shownInstant(timetable.oldFrom ?? 0)).toBe(shownInstant(at(old)));
    const certaintyAt = (now: number) => openStateAt(timetableOf(place, NO_CALENDARS, now), now).certainty;
    expect(certaintyAt(at(checked))).toBe('confirmed');
    expect(certaintyAt(at(unconfirmed) - 1)).toBe('confirmed');
    expect(certaintyAt(at(unconfirmed))).toBe('unconfirmed');
    expect(certaintyAt(at(old) - 1)).toBe('unconfirmed');
    expect(certaintyAt(at(old))).toBe('old');
  });

  it('samples never decay, and an import that nobody checked is never sure', () => {
    for (const now of [at('2026-11-24T10:00:00+01:00'), at('2036-11-24T10:00:00+01:00')]) {
      const certaintyOf = (given: HoursTrust) =>
        openStateAt(timetableOf(placeOf(given), NO_CALENDARS, now), now).certainty;
      expect(certaintyOf(trust({ source: 'sample' }))).toBe('sample');
      expect(certaintyOf(trust({ source: 'import' }))).toBe('imported');
    }
  });
});

it('whatever is thought of the hours, the intervals are the same', () => {
  const instants = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });
  const trusts: fc.Arbitrary<HoursTrust> = fc
    .record({
      source: fc.constantFrom('sample', 'import', 'host'),
      confirmedAt: fc.option(instants),
      rhythmDays: fc.integer({ min: 1, max: 90 }),
      oldAfterDays: fc.integer({ min: 1, max: 90 }),
      holdsThrough: fc.option(fc.constantFrom('2026-03-29', '2026-10-25', '2027-01-03')),
    })
    .map(trust);
  fc.assert(
    fc.property(openingHours, trusts, instants, (hours, given, now) => {
      const { openIntervals, unknown, closures } = timetableOf(placeOf(given, hours), CALENDARS, now);
      const untrusted = timetableOf(placeOf(null, hours), CALENDARS, now);
      expect(openIntervals).toEqual(untrusted.openIntervals);
      expect(unknown).toEqual(untrusted.unknown);
      expect(closures).toEqual(untrusted.closures);
    }),
    { numRuns: 200 },
  );
});
