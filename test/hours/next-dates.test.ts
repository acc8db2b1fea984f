import { describe, expect, it } from 'vitest';
import type { DaySelector, Layer } from '../../server/hours/model.ts';
import { nextDates } from '../../server/hours/next-dates.ts';
import { layer, NO_CALENDARS } from './building-hours.ts';

const always = layer([]);
const untilNewYear = layer([], { validity: { kind: 'dates', from: null, through: '2026-12-31' } });

const table: readonly [string, DaySelector, Layer, string, readonly string[]][] = [
  [
    'every second Monday, over a year with week 53',
    { weekdays: [1], everyWeeks: { n: 2, anchor: '2026-12-14' } },
    always,
    '2026-12-15',
    ['2026-12-28', '2027-01-11', '2027-01-25'],
  ],
  [
    'a rhythm that has not begun starts at its anchor',
    { weekdays: [1], everyWeeks: { n: 2, anchor: '2026-12-14' } },
    always,
    '2026-11-01',
    ['2026-12-14', '2026-12-28', '2027-01-11'],
  ],
  [
    'the last Friday of the month, today included',
    { weekdays: [5], nth: [-1] },
    always,
    '2026-11-27',
    ['2026-11-27', '2026-12-25', '2027-01-29'],
  ],
  [
    'the fifth Wednesday',
    { weekdays: [3], nth: [5] },
    always,
    '2026-02-01',
    ['2026-04-29', '2026-07-29', '2026-09-30'],
  ],
  [
    'not past the end of the layer',
    { weekdays: [4] },
    untilNewYear,
    '2026-12-20',
    ['2026-12-24', '2026-12-31'],
  ],
];

describe('the next three dates of a rule', () => {
  it.each(table)('%s', (_, selector, of, from, dates) => {
    expect(nextDates(selector, of, from, 3, NO_CALENDARS)).toEqual(dates);
  });
});
