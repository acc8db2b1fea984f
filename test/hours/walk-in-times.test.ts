import { describe, expect, it } from 'vitest';
import { instantOf, localOf } from '../../server/hours/local-time.ts';
import { openIntervals } from '../../server/hours/open-intervals.ts';
import { hoursOfTimes, timesOf, type WalkInTimes } from '../../server/hours/walk-in-times.ts';

const TUESDAYS: WalkInTimes = {
  rhythm: { kind: 'everyWeeks', weeks: 1 },
  weekday: 2,
  opens: 13 * 60,
  closes: 15 * 60,
  from: '2026-12-01',
  through: null,
  onHolidays: false,
  inSchoolHolidays: true,
};

/** Christmas holidays of the region Midden, 2026. */
const CALENDARS = {
  schoolHolidays: [{ name: 'Kerstvakantie', from: '2026-12-19', through: '2027-01-03' }],
  knownFrom: '2026-08-01',
  knownThrough: '2027-07-31',
};

const CASES: readonly [string, Partial<WalkInTimes>, readonly string[]][] = [
  ['every Tuesday', {}, ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29', '2027-01-05']],
  ['until the middle of December', { through: '2026-12-15' }, ['2026-12-01', '2026-12-08', '2026-12-15']],
  [
    'every second week, across the year that has a week 53',
    { rhythm: { kind: 'everyWeeks', weeks: 2 } },
    ['2026-12-01', '2026-12-15', '2026-12-29'],
  ],
  ['the last Tuesday of the month', { rhythm: { kind: 'nth', nth: -1 } }, ['2026-12-29']],
  ['the first one', { rhythm: { kind: 'nth', nth: 1 } }, ['2026-12-01', '2027-01-05']],
  ['once', { rhythm: { kind: 'once' }, from: '2026-12-08', through: '2026-12-08' }, ['2026-12-08']],
  [
    'not in the school holidays',
    { inSchoolHolidays: false },
    ['2026-12-01', '2026-12-08', '2026-12-15', '2027-01-05'],
  ],
  ['Fridays, not on Christmas and New Year', { weekday: 5 }, ['2026-12-04', '2026-12-11', '2026-12-18']],
  [
    'Fridays, also then',
    { weekday: 5, onHolidays: true },
    ['2026-12-04', '2026-12-11', '2026-12-18', '2026-12-25', '2027-01-01'],
  ],
];

describe('the times of a walk-in hour', () => {
  const window = { start: instantOf('2026-11-24', 0), end: instantOf('2027-01-08', 0) };

  it.each(CASES)('are held on the dates that people mean: %s', (_, changed, dates) => {
    const hours = hoursOfTimes({ ...TUESDAYS, ...changed });
    const { openIntervals: held } = openIntervals(hours, window, CALENDARS);
    expect(held.map(({ start }) => localOf(start).date)).toEqual(dates);
  });

  it.each(CASES)('come back as they were said: %s', (_, changed) => {
    const times = { ...TUESDAYS, ...changed };
    expect(timesOf(hoursOfTimes(times), '2026-11-24')).toEqual(times);
  });

  it('are not guessed where the hours say more than one rhythm', () => {
    const hours = hoursOfTimes(TUESDAYS);
    const [held] = hours.layers;
    const rules = held?.rules ?? [];
    const twice = {
      ...hours,
      layers: hours.layers.map((layer) => ({ ...layer, rules: [...rules, ...rules] })),
    };
    expect(timesOf(twice, '2026-11-24')).toBeNull();
  });
});
