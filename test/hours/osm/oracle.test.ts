import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../server/hours/local-time.ts';
import { parseOsmHours } from '../../../server/hours/parse-osm-hours.ts';
import { daytimeHours, nightHours } from '../../helpers/osm-generator.ts';
import { instantAt, inWords, stretches } from '../../helpers/osm-intervals.ts';
import { agreesAtMoments, oracleFor, oracleStretches, useAmsterdam } from '../../helpers/osm-oracle.ts';

useAmsterdam();

/** Around the turns of months and years, in a leap year, and over both changes of the clock. */
const START = fc.integer({ min: 0, max: 1460 }).map((days) => addDays('2025-01-01', days));

/** Our times within the hour that is skipped shift forward; the oracle's fall flat. hours.md has its own table. */
const IN_THE_GAP = /\b02:/;

/** Near a change of the clock the oracle finds the day before by going back 24 hours, and may land two days back. */
function sameOffset(from: string, to: number): boolean {
  return new Date(instantAt(`${from}T00:00`)).getTimezoneOffset() === new Date(to).getTimezoneOffset();
}

describe('random hours come out as opening_hours 3.15 has them', () => {
  test.each([
    ['within the day, rules in any order', daytimeHours, false],
    ['past midnight, rules that add up', nightHours, true],
  ])('%s', (_, hours, nightly) => {
    let compared = 0;
    fc.assert(
      fc.property(hours, START, (text, date) => {
        const read = parseOsmHours(text);
        const oracle = oracleFor(text);
        const [from, to] = [instantAt(`${date}T00:00`), instantAt(`${addDays(date, 12)}T00:00`)];
        fc.pre(sameOffset(addDays(date, -2), to) || !(nightly || IN_THE_GAP.test(text)));
        if (read.kind === 'notUnderstood' || oracle === null) return;
        compared += 1;
        const ours = stretches(read.hours, from, to);
        const theirs = oracleStretches(oracle, from, to);
        if (isDeepStrictEqual(ours, theirs) || agreesAtMoments(oracle, ours, theirs, [from, to])) return;
        expect(inWords(ours), text).toEqual(inWords(theirs));
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
