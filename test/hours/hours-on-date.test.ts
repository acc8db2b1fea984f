import { describe, expect, it } from 'vitest';
import { hoursOnDate } from '../../server/hours/hours-on-date.ts';
import type { Calendars, Layer, OpeningHours } from '../../server/hours/model.ts';
import {
  AS_ALWAYS,
  CLOSED,
  changed,
  EVERY_DAY,
  hours,
  layer,
  NO_CALENDARS,
  NOT_KNOWN_YET,
  on,
  onDays,
  openings,
  season,
  span,
  special,
  unknowns,
} from './building-hours.ts';

const CALENDARS: Calendars = {
  schoolHolidays: [
    { name: 'zomervakantie', from: '2026-07-18', through: '2026-08-30' },
    { name: 'kerstvakantie', from: '2026-12-19', through: '2027-01-03' },
  ],
  knownFrom: '2025-08-01',
  knownThrough: '2027-08-29',
};

const week = layer([on([1, 2, 3, 4, 5], '09:00-17:00')]);

function dated(from: string, through: string, rules: Layer['rules'], others: Partial<Layer> = {}): Layer {
  return layer(rules, {
    kind: 'date',
    label: 'feest',
    validity: { kind: 'dates', from, through },
    ...others,
  });
}

function schoolHoliday(name: string | null, rules: Layer['rules'], others: Partial<Layer> = {}): Layer {
  return layer(rules, { kind: 'schoolHoliday', validity: { kind: 'schoolHoliday', name }, ...others });
}

describe('who decides about a date, and why', () => {
  const all = hours(
    [
      week,
      season('12-01', '02-28', [on(EVERY_DAY, '10:00-11:00')], { label: 'winter' }),
      schoolHoliday(null, [on(EVERY_DAY, '11:00-12:00')]),
    ],
    {
      holidayPolicies: { christmasDay: changed('12:00-13:00'), secondChristmasDay: CLOSED },
      specialDays: [
        special('2026-12-28 2027-01-01', changed('13:00-14:00'), 'tussen de feesten'),
        special('2026-12-29 2026-12-30', changed('14:00-15:00'), 'verbouwing'),
        special('2026-12-30', changed('15:00-16:00'), 'oudejaarsfeest'),
      ],
    },
  );
  it.each([
    ['2026-11-24', 540, null],
    ['2026-12-01', 600, { kind: 'season', label: 'winter' }],
    ['2026-12-21', 660, { kind: 'schoolHoliday', label: null }],
    ['2026-12-25', 720, { kind: 'publicHoliday', label: 'christmasDay' }],
    ['2026-12-28', 780, { kind: 'date', label: 'tussen de feesten' }],
    ['2026-12-29', 840, { kind: 'date', label: 'verbouwing' }],
    ['2026-12-30', 900, { kind: 'date', label: 'oudejaarsfeest' }],
    ['2027-01-01', 780, { kind: 'date', label: 'tussen de feesten' }],
  ])('%s opens at minute %d because of %j', (date, opens, reason) => {
    const says = hoursOnDate(all, date, CALENDARS);
    expect(says).toMatchObject({ kind: 'spans', spans: [{ opens }] });
    expect(says.reason).toEqual(reason && { ...reason, date });
  });

  it('a closed day names the spans that it would have had', () => {
    expect(hoursOnDate(all, '2026-12-26', CALENDARS)).toMatchObject({
      kind: 'closed',
      reason: { kind: 'publicHoliday', label: 'secondChristmasDay' },
      insteadOf: [{ opens: 660, closes: 720 }],
    });
    expect(hoursOnDate(all, '2026-11-22', CALENDARS)).toEqual({
      kind: 'closed',
      reason: null,
      insteadOf: [],
    });
  });
});

describe('a public holiday whose policy nobody gave', () => {
  const of = hours([week], { otherHolidays: 'notKnownYet' });

  it('is unknown for the whole date, where there would have been hours', () => {
    expect(unknowns(of, '2026-04-04', '2026-04-07')).toEqual(['2026-04-06 00:00/2026-04-07 00:00']);
    expect(hoursOnDate(of, '2026-04-06', NO_CALENDARS)).toMatchObject({
      kind: 'unknown',
      reason: { kind: 'publicHoliday', label: 'easterMonday', date: '2026-04-06' },
    });
  });

  it('stays closed where the place is shut anyway: Easter Sunday', () => {
    expect(hoursOnDate(of, '2026-04-05', NO_CALENDARS)).toMatchObject({ kind: 'closed', reason: null });
  });

  it('is unknown past midnight too, and leaves the tail of the day before', () => {
    const nights = hours([layer([on([7, 1], '20:00-02:00')])], { otherHolidays: 'notKnownYet' });
    expect(openings(nights, '2026-04-26', '2026-04-28')).toEqual(['2026-04-26 20:00/2026-04-27 02:00']);
    expect(unknowns(nights, '2026-04-26', '2026-04-28')).toEqual(['2026-04-27 02:00/2026-04-28 02:00']);
  });

  it('is as always on days of note, as always where told so, and never outranks a date', () => {
    expect(openings(of, '2026-05-05', '2026-05-05')).toEqual(['2026-05-05 09:00/17:00']);
    const told = hours([week], { otherHolidays: 'notKnownYet', holidayPolicies: { kingsDay: AS_ALWAYS } });
    expect(openings(told, '2026-04-27', '2026-04-27')).toEqual(['2026-04-27 09:00/17:00']);
    const own = { ...of, specialDays: [special('2026-04-27', changed('10:00-12:00'))] };
    expect(openings(own, '2026-04-27', '2026-04-27')).toEqual(['2026-04-27 10:00/12:00']);
  });
});

describe('special days', () => {
  it('as always skips the holiday and the closed period, not the season', () => {
    const of = hours([week, season('12-01', '02-28', [on(EVERY_DAY, '10:00-12:00')])], {
      otherHolidays: 'closed',
      specialDays: [special('2026-12-20 2027-01-03', CLOSED), special('2026-12-25', AS_ALWAYS)],
    });
    expect(openings(of, '2026-12-20', '2027-01-03')).toEqual(['2026-12-25 10:00/12:00']);
  });

  it('not known yet is what the host said, also of a day that is shut by rule', () => {
    const of = hours([week], { specialDays: [special('2026-12-06', NOT_KNOWN_YET, 'sinterklaas')] });
    expect(hoursOnDate(of, '2026-12-06', NO_CALENDARS)).toMatchObject({
      kind: 'unknown',
      reason: { label: 'sinterklaas' },
    });
  });

  it('of two that last equally long the one that starts later speaks', () => {
    const specialDays = [
      special('2026-12-24 2026-12-26', CLOSED),
      special('2026-12-25 2026-12-27', changed('10:00-12:00')),
    ];
    for (const inOrder of [specialDays, specialDays.toReversed()]) {
      const of = hours([week], { specialDays: inOrder });
      expect(openings(of, '2026-12-24', '2026-12-26')).toHaveLength(2);
    }
  });
});

describe('layers', () => {
  it('leave days to the layer beneath, or close them', () => {
    const rules = [on([1], '10:00-12:00')];
    const asBelow = hours([week, season('12-01', '12-31', rules, { otherDays: 'asBelow' })]);
    expect(openings(asBelow, '2026-12-07', '2026-12-08')).toEqual([
      '2026-12-07 10:00/12:00',
      '2026-12-08 09:00/17:00',
    ]);
    const closed = hours([week, season('12-01', '12-31', rules)]);
    expect(openings(closed, '2026-12-07', '2026-12-08')).toEqual(['2026-12-07 10:00/12:00']);
  });

  it('of two seasons the shorter speaks', () => {
    const of = hours([
      season('06-01', '09-30', [on(EVERY_DAY, '10:00-12:00')]),
      season('07-01', '07-31', [on(EVERY_DAY, '20:00-22:00')]),
    ]);
    expect(openings(of, '2026-06-30', '2026-07-01')).toEqual([
      '2026-06-30 10:00/12:00',
      '2026-07-01 20:00/22:00',
    ]);
  });

  it('of one rule per day and one per rhythm the spans add up', () => {
    const of = hours([layer([on([3], '09:00-12:00'), onDays({ weekdays: [3], nth: [1] }, '14:00-16:00')])]);
    expect(openings(of, '2026-12-02', '2026-12-09')).toEqual([
      '2026-12-02 09:00/12:00',
      '2026-12-02 14:00/16:00',
      '2026-12-09 09:00/12:00',
    ]);
  });

  it('add their spans to those beneath, also on a day that was closed', () => {
    const of = hours([
      week,
      dated('2026-12-05', '2026-12-07', [on([6, 1], '19:00-21:00')], { effect: 'add' }),
    ]);
    expect(openings(of, '2026-12-05', '2026-12-07')).toEqual([
      '2026-12-05 19:00/21:00',
      '2026-12-07 09:00/17:00',
      '2026-12-07 19:00/21:00',
    ]);
  });

  it('take their spans away from those beneath, of their own audience or of all', () => {
    const both = layer([on([1], '09:00-17:00', span('12:00-18:00', { audience: 'youth' }))]);
    const taken = (audience: 'everyone' | 'youth') =>
      dated('2026-12-07', '2026-12-07', [on([1], span('13:00-14:00', { audience }))], { effect: 'takeAway' });
    expect(openings(hours([both, taken('youth')]), '2026-12-07', '2026-12-07')).toEqual([
      '2026-12-07 09:00/17:00',
      '2026-12-07 12:00/13:00',
      '2026-12-07 14:00/18:00',
    ]);
    expect(openings(hours([both, taken('everyone')]), '2026-12-07', '2026-12-07')).toEqual([
      '2026-12-07 09:00/13:00',
      '2026-12-07 12:00/13:00',
      '2026-12-07 14:00/17:00',
      '2026-12-07 14:00/18:00',
    ]);
  });

  it('that amend do not touch what outranks them', () => {
    const of = hours([week, season('12-01', '12-31', [on([1], '19:00-21:00')], { effect: 'add' })], {
      specialDays: [special('2026-12-07', changed('10:00-12:00'))],
    });
    expect(openings(of, '2026-12-07', '2026-12-14')).toContain('2026-12-14 19:00/21:00');
    expect(openings(of, '2026-12-07', '2026-12-07')).toEqual(['2026-12-07 10:00/12:00']);
  });

  it('an addition to a day that nobody knows of is known', () => {
    const feast = dated('2026-12-25', '2026-12-25', [on(EVERY_DAY, '12:00-14:00')], { effect: 'add' });
    const of = hours([week, feast], { otherHolidays: 'notKnownYet' });
    expect(openings(of, '2026-12-25', '2026-12-25')).toEqual(['2026-12-25 12:00/14:00']);
    expect(unknowns(of, '2026-12-25', '2026-12-25')).toEqual([
      '2026-12-25 00:00/12:00',
      '2026-12-25 14:00/2026-12-26 00:00',
    ]);
  });
});

describe('school holidays', () => {
  const inHolidays = hours([week, schoolHoliday('zomervakantie', [on([1], '13:00-17:00')])]);

  it('speak in the holiday of their name', () => {
    expect(openings(inHolidays, '2026-07-20', '2026-07-21', CALENDARS)).toEqual(['2026-07-20 13:00/17:00']);
    expect(openings(inHolidays, '2026-12-21', '2026-12-21', CALENDARS)).toEqual(['2026-12-21 09:00/17:00']);
  });

  it('are unknown past what is announced, but only where they make a difference', () => {
    expect(unknowns(inHolidays, '2027-09-04', '2027-09-06', CALENDARS)).toEqual([
      '2027-09-06 00:00/2027-09-07 00:00',
    ]);
    expect(hoursOnDate(inHolidays, '2027-09-06', CALENDARS)).toMatchObject({
      reason: { kind: 'schoolHoliday' },
    });
    expect(hoursOnDate(inHolidays, '2027-09-05', CALENDARS)).toMatchObject({ kind: 'closed', reason: null });
    expect(openings(hours([week]), '2027-09-06', '2027-09-06', CALENDARS)).toHaveLength(1);
    const special2027 = { ...inHolidays, specialDays: [special('2027-09-06', CLOSED)] };
    expect(unknowns(special2027, '2027-09-06', '2027-09-06', CALENDARS)).toEqual([]);
  });
});

describe('what only imports say', () => {
  const onOnly = (selector: Parameters<typeof onDays>[0]): OpeningHours =>
    hours([layer([onDays(selector, '10:00-11:00')])]);
  const table: readonly [string, OpeningHours, string, string, readonly string[]][] = [
    [
      'the day after a holiday',
      onOnly({ holiday: { kind: 'public', offsetDays: 1 } }),
      '2026-04-25',
      '2026-04-30',
      ['28'],
    ],
    [
      'on holidays, days of note excepted',
      onOnly({ holiday: { kind: 'public' } }),
      '2026-05-01',
      '2026-05-20',
      ['14'],
    ],
    [
      'odd ISO weeks, both sides of week 53',
      onOnly({ weekdays: [1], isoWeeks: [{ from: 1, through: 53, step: 2 }] }),
      '2026-12-21',
      '2027-01-18',
      ['28', '04', '18'],
    ],
    [
      'weeks that wrap the New Year',
      onOnly({ weekdays: [1], isoWeeks: [{ from: 52, through: 2, step: 1 }] }),
      '2026-12-14',
      '2027-01-31',
      ['21', '28', '04', '11'],
    ],
    [
      'dates, with some left out',
      onOnly({
        dates: [{ from: '12-24', through: '01-02' }],
        except: [{ dates: [{ from: '2026-12-26', through: '2026-12-31' }] }],
      }),
      '2026-12-20',
      '2027-01-10',
      ['24', '25', '01', '02'],
    ],
  ];
  it.each(table)('%s', (_, of, from, through, dates) => {
    expect(openings(of, from, through).map((opening) => opening.slice(8, 10))).toEqual(dates);
  });

  it('a stretch about which nobody knows is unknown, and what is open there is open', () => {
    const unsure = span('10:00-16:00', { state: 'unknown' });
    const of = hours([layer([on([1], '11:00-12:00', unsure)])]);
    expect(openings(of, '2026-11-23', '2026-11-23')).toEqual(['2026-11-23 11:00/12:00']);
    expect(unknowns(of, '2026-11-23', '2026-11-23')).toEqual([
      '2026-11-23 10:00/11:00',
      '2026-11-23 12:00/16:00',
    ]);
  });
});
