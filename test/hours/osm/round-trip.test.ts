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
    ['hours that came from OSM', daytimeHours],
    ['nights that came from OSM', nightHours],
  ])('%s', (_, texts) => {
    let written = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseOsmHours(text);
        if (read.kind === 'notUnderstood') return;
        const again = writeOsmHours(read.hours);
        if (again.kind === 'notExpressible') return;
        written += 1;
        expect(visible(understood(again.text)), `${text} → ${again.text}`).toEqual(visible(read.hours));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
    expect(written).toBeGreaterThan(50);
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
    expect(written).toBeGreaterThan(10);
  });
});
