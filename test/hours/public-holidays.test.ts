import { describe, expect, it } from 'vitest';
import type { HolidayName } from '../../server/contract/vocabulary.ts';
import { holidayOn, isGeneralHoliday, publicHolidaysOf } from '../../server/hours/public-holidays.ts';

/** Dates as the Dutch government publishes them. */
const movable: readonly [number, Partial<Record<HolidayName, string>>][] = [
  [2024, { easterSunday: '03-31', kingsDay: '04-27', ascensionDay: '05-09', whitMonday: '05-20' }],
  [2025, { easterSunday: '04-20', kingsDay: '04-26', ascensionDay: '05-29', whitMonday: '06-09' }],
  [
    2026,
    {
      goodFriday: '04-03',
      easterMonday: '04-06',
      kingsDay: '04-27',
      ascensionDay: '05-14',
      whitSunday: '05-24',
    },
  ],
  [
    2027,
    {
      goodFriday: '03-26',
      easterMonday: '03-29',
      kingsDay: '04-27',
      ascensionDay: '05-06',
      whitSunday: '05-16',
    },
  ],
  [2028, { easterSunday: '04-16', kingsDay: '04-27', ascensionDay: '05-25', whitMonday: '06-05' }],
  [2031, { easterSunday: '04-13', kingsDay: '04-26', ascensionDay: '05-22', whitMonday: '06-02' }],
  // The latest Easter there can be, and the earliest of this century.
  [2038, { easterSunday: '04-25', easterMonday: '04-26', kingsDay: '04-27', whitSunday: '06-13' }],
  [2008, { easterSunday: '03-23' }],
];

describe('the public holidays of the Netherlands', () => {
  it.each(movable)('in %d', (year, dates) => {
    const byName = new Map(publicHolidaysOf(year).map(({ name, date }) => [name, date.slice(5)]));
    expect(Object.fromEntries(byName)).toMatchObject(dates);
    expect(Object.fromEntries(byName)).toMatchObject({
      newYear: '01-01',
      liberationDay: '05-05',
      christmasDay: '12-25',
      secondChristmasDay: '12-26',
    });
  });

  it('are in the order of the calendar, and each is found on its date', () => {
    for (let year = 2020; year < 2040; year++) {
      const holidays = publicHolidaysOf(year);
      expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).toSorted());
      for (const { name, date } of holidays) expect(holidayOn(date)).toBe(name);
    }
    expect(holidayOn('2026-11-24')).toBeNull();
  });

  it('Good Friday and 5 May are days of note', () => {
    const days = publicHolidaysOf(2026).filter(({ name }) => !isGeneralHoliday(name));
    expect(days.map(({ name }) => name)).toEqual(['goodFriday', 'liberationDay']);
  });

  it('Ascension Day on 5 May is Ascension Day', () => {
    expect(holidayOn('2016-05-05')).toBe('ascensionDay');
  });
});
