import fc from 'fast-check';
import OpeningHoursLibrary from 'opening_hours';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../server/hours/local-time.ts';
import type { DayRule, OpeningHours, Weekday } from '../../server/hours/model.ts';
import { openIntervals } from '../../server/hours/open-intervals.ts';
import { dates } from './arbitrary-hours.ts';
import { days, hours, layer, NO_CALENDARS, onDays, season, span } from './building-hours.ts';

/** The library reads the zone of the process; the engine does not. */
const zoneBefore = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Europe/Amsterdam';
});
afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Times outside the night in which the clock changes, where the library answers differently on purpose. */
const times = fc
  .uniqueArray(fc.integer({ min: 7, max: 46 }), { minLength: 2, maxLength: 6 })
  .map((halfHours) => halfHours.toSorted((a, b) => a - b))
  .map((sorted) =>
    sorted.flatMap((from, at) => (at % 2 === 0 ? [[from, sorted[at + 1] ?? 48] as const] : [])),
  )
  .map((pairs) => pairs.map(([from, to]) => `${clock(from)}-${clock(to)}`));

function clock(halfHours: number): string {
  return `${String(Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 === 0 ? '00' : '30'}`;
}

interface Spelled {
  readonly osm: string;
  readonly rules: readonly DayRule[];
}

/** Rules for different weekdays, so that the order of OSM's rules cannot matter. */
const weeks: fc.Arbitrary<Spelled> = fc
  .tuple(fc.subarray([...WEEKDAYS], { minLength: 1 }), times, times, fc.constantFrom(0, 1, 2, 3, 4, -1))
  .map(([weekdays, some, others, nth]) => {
    const [last, ...first] = weekdays.toReversed();
    const names = (list: readonly Weekday[]) => list.map((weekday) => NAMES[weekday - 1]).join(',');
    const month = nth === 0 ? '' : `[${nth}]`;
    const osm = [`${names(last ? [last] : [])}${month} ${some.join()}`];
    const rules = [onDays({ weekdays: last ? [last] : [], ...(nth === 0 ? {} : { nth: [nth] }) }, ...some)];
    if (first.length > 0) {
      osm.push(`${names(first)} ${others.join()}`);
      rules.push(onDays({ weekdays: first }, ...others));
    }
    return { osm: osm.join('; '), rules };
  });

function libraryIntervals(osm: string, from: string, through: string): string[] {
  const { start, end } = days(from, through);
  const library = new OpeningHoursLibrary(osm, null);
  return library
    .getOpenIntervals(new Date(start), new Date(end))
    .map(([opens, closes]) => `${opens.toISOString()}/${closes.toISOString()}`);
}

function ourIntervals(of: OpeningHours, from: string, through: string): string[] {
  return openIntervals(of, days(from, through), NO_CALENDARS).openIntervals.map(
    ({ start, end }) => `${new Date(start).toISOString()}/${new Date(end).toISOString()}`,
  );
}

describe('the library opening_hours agrees', () => {
  it('on weeks and days of the month', () => {
    fc.assert(
      fc.property(weeks, dates, ({ osm, rules }, from) => {
        const through = addDays(from, 40);
        expect(ourIntervals(hours([layer(rules)]), from, through)).toEqual(
          libraryIntervals(osm, from, through),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('on tails past midnight and round the clock', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 36, max: 46 }),
        fc.integer({ min: 1, max: 3 }),
        (from, opens, closes) => {
          const [osm, through] = [`${clock(opens)}-${clock(closes)}`, addDays(from, 12)];
          const of = hours([layer([onDays({}, span(osm))])]);
          expect(ourIntervals(of, from, through)).toEqual(libraryIntervals(osm, from, through));
        },
      ),
      { numRuns: 60 },
    );
    const always = hours([layer([onDays({}, '00:00-24:00')])]);
    expect(ourIntervals(always, '2026-10-20', '2026-10-30')).toEqual(
      libraryIntervals('24/7', '2026-10-20', '2026-10-30'),
    );
  });

  it('on seasons that wrap the New Year', () => {
    fc.assert(
      fc.property(weeks, times, dates, ({ osm, rules }, daily, from) => {
        const through = addDays(from, 30);
        const of = hours([layer(rules), season('10-01', '03-31', [onDays({}, ...daily)])]);
        const spelled = `${osm}; Oct 01-Mar 31 ${daily.join()}`;
        expect(ourIntervals(of, from, through)).toEqual(libraryIntervals(spelled, from, through));
      }),
      { numRuns: 100 },
    );
  });
});
