import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '../../../server/hours/model.ts';
import { openIntervals } from '../../../server/hours/open-intervals.ts';
import { instantAt, inWords, stretches, understood } from '../../helpers/osm-intervals.ts';
import { CALENDARS } from '../arbitrary-hours.ts';

function on(date: string, hours: OpeningHours) {
  return inWords(stretches(hours, instantAt(`${date}T00:00`), instantAt(`${date}T24:00`), CALENDARS));
}

describe('what OSM says ends up where an editor would look for it', () => {
  test('a week, a season, the school holidays, the public holidays and a special day', () => {
    const hours = understood(
      'Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 10:00-14:00; SH off; PH off; 2026 Dec 24 off "personeelsdag"',
    );
    expect(hours.layers.map(({ kind, otherDays }) => `${kind} ${otherDays}`)).toEqual([
      'week asBelow',
      'season asBelow',
      'schoolHoliday asBelow',
    ]);
    expect(hours.otherHolidays).toBe('closed');
    expect(hours.specialDays).toEqual([
      { from: '2026-12-24', through: '2026-12-24', says: { kind: 'closed' }, reason: 'personeelsdag' },
    ]);
  });

  test('without PH a public holiday is a day like any other', () => {
    expect(understood('Mo-Fr 09:00-17:00')).toMatchObject({ otherHolidays: 'asAlways', holidayPolicies: {} });
    expect(on('2026-12-25', understood('Mo-Fr 09:00-17:00'))).toHaveLength(1);
  });

  test('PH with times means each general public holiday, and neither Good Friday nor 5 May', () => {
    expect(Object.keys(understood('PH 12:00-16:00').holidayPolicies).toSorted()).toEqual([
      'ascensionDay',
      'christmasDay',
      'easterMonday',
      'easterSunday',
      'kingsDay',
      'newYear',
      'secondChristmasDay',
      'whitMonday',
      'whitSunday',
    ]);
  });

  test('a special day says why the door is closed', () => {
    const hours = understood('Mo-Fr 09:00-17:00; 2026 Dec 24 off "personeelsdag"');
    const day = { start: instantAt('2026-12-24T00:00'), end: instantAt('2026-12-25T00:00') };
    expect(openIntervals(hours, day, CALENDARS).closures).toMatchObject([
      { reason: { kind: 'date', label: 'personeelsdag', date: '2026-12-24' } },
    ]);
  });
});

describe('dated answers, holidays included', () => {
  test.each([
    ['Mo-Fr 09:00-17:00; PH off', '2026-12-25', []],
    ['PH off; Mo-Fr 09:00-17:00', '2026-12-25', ['2026-12-25T08:00:00Z 2026-12-25T16:00:00Z open']],
    [
      'Mo-Sa 09:00-17:00; PH off; Sa 10:00-12:00',
      '2026-12-26',
      ['2026-12-26T09:00:00Z 2026-12-26T11:00:00Z open'],
    ],
    [
      'Mo-Sa 09:00-17:00; PH -1 day 09:00-12:00; PH off',
      '2026-12-24',
      ['2026-12-24T08:00:00Z 2026-12-24T11:00:00Z open'],
    ],
    ['Mo-Sa 09:00-17:00; PH -1 day 09:00-12:00; PH off', '2026-12-25', []],
    ['PH off; Dec 25 10:00-12:00', '2026-12-25', ['2026-12-25T09:00:00Z 2026-12-25T11:00:00Z open']],
    ['Dec 25 10:00-12:00; PH off', '2026-12-25', []],
    ['Mo-Fr 09:00-17:00; SH off', '2026-08-03', []],
    ['SH Mo 10:00-12:00; Mo 09:00-17:00', '2026-08-03', ['2026-08-03T07:00:00Z 2026-08-03T15:00:00Z open']],
    ['Su 10:00-12:00; PH off', '2026-04-05', []],
    ['Fr 10:00-12:00; PH off', '2026-04-03', ['2026-04-03T08:00:00Z 2026-04-03T10:00:00Z open']],
  ])('%s on %s', (text, date, expected) => {
    expect(on(date, understood(text))).toEqual(expected);
  });

  test('≠ a day off keeps the night before it', () => {
    expect(on('2026-03-07', understood('Fr 20:00-02:00; Sa off'))).toEqual([
      '2026-03-06T23:00:00Z 2026-03-07T01:00:00Z open',
    ]);
  });

  test('a comment about the way in is not a note', () => {
    const day = { start: instantAt('2026-11-23T00:00'), end: instantAt('2026-11-24T00:00') };
    const hours = understood('Mo 09:00-17:00, Mo 12:00-14:00 "by appointment"');
    const found = openIntervals(hours, day, CALENDARS).openIntervals.map(({ access, note }) => [
      access,
      note,
    ]);
    expect(found).toEqual([
      ['open', null],
      ['byAppointment', null],
      ['open', null],
    ]);
  });
});
