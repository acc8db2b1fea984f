import { describe, expect, it } from 'vitest';
import { openStateAt } from '../../server/contract/open-state.ts';
import { instantOf } from '../../server/hours/local-time.ts';
import type { OpeningHours } from '../../server/hours/model.ts';
import { openIntervals } from '../../server/hours/open-intervals.ts';
import { holidayOn } from '../../server/hours/public-holidays.ts';
import { timetableOf } from '../contract/building-timetables.ts';
import {
  AS_ALWAYS,
  CLOSED,
  changed,
  days,
  EVERY_DAY,
  hours,
  layer,
  NO_CALENDARS,
  on,
  onDays,
  openings,
  season,
  shown,
  span,
  special,
  unknowns,
  weekly,
} from './building-hours.ts';

describe('a night on which the clock changes', () => {
  const table: readonly [string, OpeningHours, string, string, readonly string[]][] = [
    [
      'Sa 20:00-03:30 in spring lasts 6.5 hours',
      weekly(on([6], '20:00-03:30')),
      '2026-03-28',
      '2026-03-29',
      ['2026-03-28T20:00+01:00/2026-03-29T03:30+02:00'],
    ],
    [
      'Sa 20:00-02:30 in spring: the skipped closing time shifts forward',
      weekly(on([6], '20:00-02:30')),
      '2026-03-28',
      '2026-03-29',
      ['2026-03-28T20:00+01:00/2026-03-29T03:30+02:00'],
    ],
    [
      'Su 02:30-03:00 in spring is nothing, never a negative span',
      weekly(on([7], '02:30-03:00')),
      '2026-03-29',
      '2026-03-29',
      [],
    ],
    [
      'Sa 20:00-02:30 in autumn: the first 02:30, and no second opening',
      weekly(on([6], '20:00-02:30')),
      '2026-10-24',
      '2026-10-25',
      ['2026-10-24T20:00+02:00/2026-10-25T02:30+02:00'],
    ],
    [
      'Su 00:00-24:00 in autumn lasts 25 hours',
      weekly(on([7], '00:00-24:00')),
      '2026-10-25',
      '2026-10-25',
      ['2026-10-25T00:00+02:00/2026-10-26T00:00+01:00'],
    ],
    [
      'Su 00:00-24:00 in the spring of 2027 lasts 23 hours',
      weekly(on([7], '00:00-24:00')),
      '2027-03-28',
      '2027-03-28',
      ['2027-03-28T00:00+01:00/2027-03-29T00:00+02:00'],
    ],
  ];
  it.each(table)('%s', (_, of, from, through, expected) => {
    expect(openIntervals(of, days(from, through), NO_CALENDARS).openIntervals.map(shown)).toEqual(expected);
  });
});

describe('a service day keeps its tail', () => {
  const friday = on([5], '20:00-02:00');
  const table: readonly [string, OpeningHours, string, string, readonly string[]][] = [
    [
      'Mo 09:00-24:00 ends at Tuesday 00:00',
      weekly(on([1], '09:00-24:00')),
      '2026-11-23',
      '2026-11-24',
      ['2026-11-23 09:00/2026-11-24 00:00'],
    ],
    [
      'Mo 09:00-00:00 ends there too',
      weekly(on([1], '09:00-00:00')),
      '2026-11-23',
      '2026-11-24',
      ['2026-11-23 09:00/2026-11-24 00:00'],
    ],
    [
      'Saturday 7 March closed leaves the whole of Friday night',
      hours([layer([friday])], { specialDays: [special('2026-03-07', CLOSED)] }),
      '2026-03-06',
      '2026-03-08',
      ['2026-03-06 20:00/2026-03-07 02:00'],
    ],
    [
      'Friday 6 March closed leaves nothing',
      hours([layer([friday])], { specialDays: [special('2026-03-06', CLOSED)] }),
      '2026-03-06',
      '2026-03-08',
      [],
    ],
    [
      "King's Day (Monday) closed: Sunday runs to 02:00",
      hours([layer([on([7], '20:00-02:00')])], { holidayPolicies: { kingsDay: CLOSED } }),
      '2026-04-26',
      '2026-04-27',
      ['2026-04-26 20:00/2026-04-27 02:00'],
    ],
  ];
  it.each(table)('%s', (_, of, from, through, expected) => {
    expect(openings(of, from, through)).toEqual(expected);
  });

  it('Fr 20:00-02:00, asked from Saturday 00:30 on', () => {
    const window = { start: instantOf('2026-03-07', 30), end: instantOf('2026-03-07', 720) };
    expect(openIntervals(weekly(friday), window, NO_CALENDARS).openIntervals.map(shown)).toEqual([
      '2026-03-07T00:30+01:00/2026-03-07T02:00+01:00',
    ]);
  });
});

describe('public holidays', () => {
  it.each([
    ['2025-04-26', 'kingsDay'],
    ['2025-04-27', null],
    ['2031-04-26', 'kingsDay'],
    ['2031-04-27', null],
    ['2026-04-27', 'kingsDay'],
    ['2026-04-05', 'easterSunday'],
    ['2026-05-24', 'whitSunday'],
  ])('%s is %s', (date, name) => {
    expect(holidayOn(date)).toBe(name);
  });

  it("27 April 2025 is an ordinary Sunday, and King's Day the Saturday before", () => {
    const weekend = layer([on([6, 7], '10:00-12:00')]);
    expect(openings(hours([weekend], { otherHolidays: 'closed' }), '2025-04-26', '2025-04-27')).toEqual([
      '2025-04-27 10:00/12:00',
    ]);
  });

  const daily = layer([on(EVERY_DAY, '10:00-12:00')]);
  it.each(['2026-04-05', '2026-05-24'])('%s, a Sunday, is unknown as long as nobody said', (date) => {
    expect(openings(hours([daily], { otherHolidays: 'notKnownYet' }), date, date)).toEqual([]);
    expect(unknowns(hours([daily], { otherHolidays: 'notKnownYet' }), date, date)).toHaveLength(1);
  });
  it.each(['2026-04-03', '2026-05-05'])('%s is ordinary unless the place says otherwise', (date) => {
    const silent = hours([daily], { otherHolidays: 'closed' });
    expect(openings(silent, date, date)).toEqual([`${date} 10:00/12:00`]);
    const named = { goodFriday: CLOSED, liberationDay: CLOSED };
    expect(openings(hours([daily], { holidayPolicies: named }), date, date)).toEqual([]);
  });
});

describe('precedence', () => {
  const daily = layer([on(EVERY_DAY, '09:00-17:00')]);

  it('the own hours of a date win over a holiday rule, entered in any order', () => {
    const specialDays = [
      special('2026-12-25', changed('10:00-12:00')),
      special('2026-12-20 2027-01-03', CLOSED),
    ];
    for (const inOrder of [specialDays, specialDays.toReversed()]) {
      const of = hours([daily], { specialDays: inOrder, holidayPolicies: { christmasDay: CLOSED } });
      expect(openings(of, '2026-12-25', '2026-12-25')).toEqual(['2026-12-25 10:00/12:00']);
    }
  });

  it('closed 24 December to 3 January, but open on the 29th', () => {
    const specialDays = [
      special('2026-12-24 2027-01-03', CLOSED),
      special('2026-12-29', changed('10:00-12:00')),
    ];
    expect(openings(hours([daily], { specialDays }), '2026-12-24', '2027-01-03')).toEqual([
      '2026-12-29 10:00/12:00',
    ]);
  });

  it('29 December as always, within a closed holiday', () => {
    const specialDays = [special('2026-12-24 2027-01-03', CLOSED), special('2026-12-29', AS_ALWAYS)];
    expect(openings(hours([daily], { specialDays }), '2026-12-24', '2027-01-03')).toEqual([
      '2026-12-29 09:00/17:00',
    ]);
  });

  it("King's Day has its own hours, inside the school holiday", () => {
    const may = { name: 'meivakantie', from: '2026-04-25', through: '2026-05-03' };
    const calendars = { schoolHolidays: [may], knownFrom: '2025-08-01', knownThrough: '2027-08-29' };
    const inHolidays = layer([on(EVERY_DAY, '13:00-17:00')], {
      kind: 'schoolHoliday',
      validity: { kind: 'schoolHoliday', name: null },
    });
    const of = hours([daily, inHolidays], { holidayPolicies: { kingsDay: changed('10:00-22:00') } });
    expect(openings(of, '2026-04-26', '2026-04-28', calendars)).toEqual([
      '2026-04-26 13:00/17:00',
      '2026-04-27 10:00/22:00',
      '2026-04-28 13:00/17:00',
    ]);
  });

  it('a season from 1 October to 31 March is continuous over New Year; 31 March is in, 1 April out', () => {
    const of = hours([season('10-01', '03-31', [on(EVERY_DAY, '10:00-11:00')])]);
    expect(openings(of, '2026-12-30', '2027-01-02')).toHaveLength(4);
    expect(openings(of, '2026-09-30', '2026-10-01')).toEqual(['2026-10-01 10:00/11:00']);
    expect(openings(of, '2027-03-30', '2027-04-02')).toEqual([
      '2027-03-30 10:00/11:00',
      '2027-03-31 10:00/11:00',
    ]);
  });
});

describe('rhythms', () => {
  it('the fifth Wednesday is in none of February and March 2026, and is 29 April', () => {
    const of = weekly(onDays({ weekdays: [3], nth: [5] }, '10:00-12:00'));
    expect(openings(of, '2026-02-01', '2026-04-30')).toEqual(['2026-04-29 10:00/12:00']);
  });

  it('every 14 days from Monday 14 December 2026, over a year with week 53', () => {
    const of = weekly(onDays({ weekdays: [1], everyWeeks: { n: 2, anchor: '2026-12-14' } }, '10:00-12:00'));
    expect(openings(of, '2026-11-01', '2027-01-31')).toEqual([
      '2026-12-14 10:00/12:00',
      '2026-12-28 10:00/12:00',
      '2027-01-11 10:00/12:00',
      '2027-01-25 10:00/12:00',
    ]);
  });
});

describe('what a visitor sees', () => {
  it('Mo 09:00-12:00,12:00-14:00: open at 12:00, and no change then', () => {
    const timetable = timetableOf(weekly(on([1], '09:00-12:00', '12:00-14:00')), '2026-11-23', '2026-11-29');
    const answer = openStateAt(timetable, instantOf('2026-11-23', 720));
    expect(answer).toMatchObject({ state: 'open', since: instantOf('2026-11-23', 540) });
    expect(answer.nextChange).toBe(instantOf('2026-11-23', 840));
  });

  it('by appointment 12-14 inside open 9-17: open, by appointment, open', () => {
    const byAppointment = span('12:00-14:00', { access: 'byAppointment' });
    const of = weekly(on([1], '09:00-17:00', byAppointment));
    expect(openings(of, '2026-11-23', '2026-11-23')).toEqual([
      '2026-11-23 09:00/12:00',
      '2026-11-23 12:00/14:00',
      '2026-11-23 14:00/17:00',
    ]);
    const timetable = timetableOf(of, '2026-11-23', '2026-11-29');
    expect(openStateAt(timetable, instantOf('2026-11-23', 600)).nextChange).toBe(
      instantOf('2026-11-23', 720),
    );
    expect(openStateAt(timetable, instantOf('2026-11-23', 720))).toMatchObject({
      access: 'byAppointment',
      soon: null,
      nextChange: instantOf('2026-11-23', 840),
    });
  });

  it('always closed until further notice: closed, no next change, no error', () => {
    const specialDays = [special('2026-01-01 2099-12-31', CLOSED, 'verbouwing')];
    const of = hours([layer([on(EVERY_DAY, '09:00-17:00')])], { specialDays });
    const answer = openStateAt(timetableOf(of, '2026-11-23', '2026-12-06'), instantOf('2026-11-24', 600));
    expect(answer).toMatchObject({ state: 'closed', nextChange: null, opensNext: null, until: null });
    expect(answer.reason).toEqual({ kind: 'date', label: 'verbouwing', date: '2026-11-24' });
  });
});
