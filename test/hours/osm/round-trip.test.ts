import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../server/hours/local-time.ts';
import type { OpeningHours } from '../../../server/hours/model.ts';
import { openIntervals } from '../../../server/hours/open-intervals.ts';
import { parseOsmHours } from '../../../server/hours/parse-osm-hours.ts';
import { writeOsmHours } from '../../../server/hours/write-osm-hours.ts';
import { daytimeHours, nightHours } from '../../helpers/osm-generator.ts';
import { inWords, understood, united } from '../../helpers/osm-intervals.ts';
import { CALENDARS, openingHours } from '../arbitrary-hours.ts';

const YEAR = { start: instantOf('2026-02-01', 0), end: instantOf('2027-02-01', 0) };

/** All that a visitor can notice; which layer said so is not OSM's business. */
function visible(hours: OpeningHours) {
  const { openIntervals: open, unknown } = openIntervals(hours, YEAR, CALENDARS);
  return {
    open: open.map(({ start, end, access, audience, note }) => ({
      start: utc(start),
      end: utc(end),
      access,
      audience,
      note,
    })),
    unknown: inWords(united(unknown.map(({ start, end }) => ({ start, end, state: 'unknown' })))),
  };
}

function utc(instant: number): string {
  return new Date(instant).toISOString();
}

describe('what is written for OSM is read back as the same hours', () => {
  test.each([
    // Rules thrown together at random cut into each other as no real ones do.
    ['hours that came from OSM', daytimeHours, 0.3],
    ['nights that came from OSM', nightHours, 0.03],
  ])('%s', (_, texts, mostRefused) => {
    let [written, refused] = [0, 0];
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseOsmHours(text);
        if (read.kind === 'notUnderstood') return;
        const again = writeOsmHours(read.hours);
        if (again.kind === 'notExpressible') {
          refused += 1;
          return;
        }
        written += 1;
        expect(visible(understood(again.text)), `${text} → ${again.text}`).toEqual(visible(read.hours));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
    expect(written).toBeGreaterThan(50);
    expect(refused / (written + refused)).toBeLessThan(mostRefused);
  });

  test.each([
    'Mo-Fr 09:00-17:00; Dec 24-Jan 03 off; Dec 29 10:00-12:00',
    'Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 03 off; 2026 Dec 29 10:00-12:00',
    'Mo-Fr 09:00-17:00; Jul-Aug off; Jul 14 10:00-12:00',
    'Mo-Fr 09:00-17:00; Tu[1] off',
    'Mo-Fr 09:00-17:00; Tu[1] 10:00-12:00',
    'Mo-Fr 09:00-12:00, We 14:00-16:00; Tu[1] off',
    'Mo-Su 10:00-17:00; We[-1] 10:00-12:00; PH off',
    'Mo-Fr 09:00-17:00; week 01-20 Mo off',
    'Mo-Fr 09:00-17:00; week 10-20 Tu 10:00-12:00; Tu[1] off',
    'Jul-Aug Mo-Fr 10:00-12:00; Aug We off',
    'Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 10:00-14:00; Jul Mo[1] off; PH off',
    'Fr 20:00-02:00; Fr[1] off',
  ])('what its own text can say is never refused: %s', (text) => {
    const hours = understood(text);
    const again = writeOsmHours(hours);
    expect(again.kind).toBe('written');
    expect(visible(understood(again.kind === 'written' ? again.text : ''))).toEqual(visible(hours));
  });

  test('made-up hours of every kind', () => {
    let written = 0;
    fc.assert(
      fc.property(openingHours, (hours) => {
        const text = writeOsmHours(hours);
        if (text.kind === 'notExpressible') return;
        written += 1;
        expect(visible(understood(text.text)), text.text).toEqual(visible(hours));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
    expect(written).toBeGreaterThan(2);
  });
});
