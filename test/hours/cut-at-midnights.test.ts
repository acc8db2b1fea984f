import { expect, it } from 'vitest';
import { cutAtMidnights } from '../../server/hours/cut-at-midnights.ts';
import { instantAt } from '../helpers/osm-intervals.ts';

it.each([
  ['an evening past midnight stays whole', ['2026-11-28T20:00', '2026-11-29T02:00']],
  ['so does a whole day of 25 hours', ['2026-10-25T00:00', '2026-10-26T00:00']],
  ['two days are two', ['2026-11-28T00:00', '2026-11-29T00:00', '2026-11-30T00:00']],
  [
    'the ends keep their times',
    ['2026-11-27T18:00', '2026-11-28T00:00', '2026-11-29T00:00', '2026-11-29T20:00'],
  ],
  [
    'midnights are those of the clock, also when it changes',
    ['2027-03-27T00:00', '2027-03-28T00:00', '2027-03-29T00:00', '2027-03-30T00:00'],
  ],
])('%s', (_name, borders) => {
  const instants = borders.map(instantAt);
  const [start = 0, end = 0] = [instants[0], instants.at(-1)];
  const pieces = instants.slice(1).map((border, index) => ({ start: instants[index], end: border }));
  expect(cutAtMidnights({ start, end })).toEqual(pieces);
});
