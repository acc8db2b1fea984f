import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { amsterdamDayAt } from '../../server/contract/amsterdam-day.ts';
import { addDays, daysBetween, instantOf, localOf, weekdayOf } from '../../server/hours/local-time.ts';

const HOUR = 3_600_000;

describe('a wall time means one instant', () => {
  it.each([
    ['2026-11-24', 600, '2026-11-24T10:00+01:00'],
    ['2026-07-01', 600, '2026-07-01T10:00+02:00'],
    ['2026-07-01', 1440, '2026-07-02T00:00+02:00'],
    ['2026-12-31', 1440 + 150, '2027-01-01T02:30+01:00'],
    // Skipped: shifted forward by the gap.
    ['2026-03-29', 119, '2026-03-29T01:59+01:00'],
    ['2026-03-29', 120, '2026-03-29T03:00+02:00'],
    ['2026-03-29', 150, '2026-03-29T03:30+02:00'],
    ['2026-03-29', 180, '2026-03-29T03:00+02:00'],
    ['2026-03-28', 1440 + 150, '2026-03-29T03:30+02:00'],
    ['2027-03-28', 150, '2027-03-28T03:30+02:00'],
    // Repeated: the first occurrence.
    ['2026-10-25', 119, '2026-10-25T01:59+02:00'],
    ['2026-10-25', 120, '2026-10-25T02:00+02:00'],
    ['2026-10-25', 179, '2026-10-25T02:59+02:00'],
    ['2026-10-25', 180, '2026-10-25T03:00+01:00'],
  ])('%s, minute %d is %s', (date, minute, instant) => {
    expect(instantOf(date, minute)).toBe(Date.parse(instant));
  });

  it('refuses what is not a date', () => {
    for (const date of ['2026-02-30', '2026-13-01', 'vandaag', '', '2026-1-1']) {
      expect(() => instantOf(date, 0)).toThrow(RangeError);
    }
  });
});

describe('an instant shows one wall time', () => {
  it('as Luxon reads it, through three years and six clock changes', () => {
    const zone = 'Europe/Amsterdam';
    for (
      let now = Date.parse('2025-01-01T00:00Z');
      now < Date.parse('2028-01-01T00:00Z');
      now += 2.5 * HOUR
    ) {
      const { date, minute } = localOf(now);
      const seen = DateTime.fromMillis(now, { zone });
      expect(`${date} ${minute}`).toBe(`${seen.toISODate()} ${seen.hour * 60 + seen.minute}`);
    }
  });

  it('and leads back to the same instant, but in the hour that comes twice', () => {
    for (let now = Date.parse('2026-10-24T00:00Z'); now < Date.parse('2026-10-27T00:00Z'); now += HOUR / 4) {
      const { date, minute } = localOf(now);
      const isSecond = now >= Date.parse('2026-10-25T01:00Z') && now < Date.parse('2026-10-25T02:00Z');
      expect(instantOf(date, minute)).toBe(isSecond ? now - HOUR : now);
    }
  });
});

describe('an Amsterdam day, as the browser finds it', () => {
  it('starts and ends where the engine says, on any day of three years', () => {
    for (let date = '2025-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
      const day = { start: instantOf(date, 0), end: instantOf(date, 1440) };
      // From the evening back to the morning, so that no answer is the one remembered from the call before.
      for (const within of [day.end - 1, day.start + 4 * HOUR, day.start]) {
        amsterdamDayAt(0);
        expect(amsterdamDayAt(within)).toEqual(day);
      }
    }
  });
});

describe('counting in the calendar', () => {
  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-01-01', -1, '2026-12-31'],
    ['1970-01-01', -1, '1969-12-31'],
  ])('%s and %d days is %s', (date, n, other) => {
    expect(addDays(date, n)).toBe(other);
    expect(daysBetween(date, other)).toBe(n);
  });

  it.each([
    ['2026-11-22', 7],
    ['2026-12-28', 1],
    ['2024-12-30', 1],
    ['2021-01-01', 5],
  ])('%s is weekday %d', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });
});
