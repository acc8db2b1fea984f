import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { at, confirm, databaseWithPeople, LONG_AGO, letTimePass, mailsIn, makeReal } from './asked-places.ts';

describe('what happens by itself for the hours of a place', () => {
  let db: Database;
  beforeEach(() => {
    db = databaseWithPeople();
  });
  afterEach(() => db.close());

  it.each<[string, number, string, string, string, readonly string[]]>([
    [
      'an ask, a reminder, the list',
      28,
      '2026-11-03T10:00:00+01:00',
      '2026-11-20T00:00:00+01:00',
      '2026-12-15T00:00:00+01:00',
      [
        'ask 2026-11-26 16:00 gastvrouw',
        'reminder 2026-11-29 16:00 gastvrouw',
        'coordinator 2026-12-03 16:00 wijk',
      ],
    ],
    [
      'over the end of summer time, by the clock on the wall',
      12,
      '2026-10-13T10:00:00+02:00',
      '2026-10-20T00:00:00+02:00',
      '2026-11-01T00:00:00+01:00',
      [
        'ask 2026-10-22 16:00 gastvrouw',
        'reminder 2026-10-25 16:00 gastvrouw',
        'coordinator 2026-10-29 16:00 wijk',
      ],
    ],
    [
      'over the beginning of summer time',
      28,
      '2026-03-03T10:00:00+01:00',
      '2026-03-20T00:00:00+01:00',
      '2026-04-05T00:00:00+02:00',
      [
        'ask 2026-03-26 16:00 gastvrouw',
        'reminder 2026-03-29 16:00 gastvrouw',
        'coordinator 2026-04-02 16:00 wijk',
      ],
    ],
    [
      'over week 53 and the New Year',
      28,
      '2026-12-18T10:00:00+01:00',
      '2026-12-28T00:00:00+01:00',
      '2027-01-28T00:00:00+01:00',
      [
        'ask 2027-01-14 16:00 gastvrouw',
        'reminder 2027-01-17 16:00 gastvrouw',
        'coordinator 2027-01-21 16:00 wijk',
      ],
    ],
    [
      'before the Christmas holiday, although the check still holds',
      28,
      '2026-12-01T10:00:00+01:00',
      '2026-12-02T00:00:00+01:00',
      '2026-12-20T00:00:00+01:00',
      ['ask 2026-12-17 16:00 gastvrouw'],
    ],
  ])('%s', async (_name, rhythmDays, checked, from, to, expected) => {
    makeReal(db, 'groene-stee', LONG_AGO, rhythmDays);
    confirm(db, 'groene-stee', at(checked));
    await letTimePass(db, from, to);
    expect(mailsIn(db)).toEqual(expected);
  });

  it('asks each week where that was chosen, week 53 included', async () => {
    makeReal(db, 'groene-stee', LONG_AGO, 7);
    confirm(db, 'groene-stee', at('2026-12-10T17:00:00+01:00'));
    for (const day of ['2026-12-17', '2026-12-24', '2026-12-31', '2027-01-07']) {
      await letTimePass(db, `${day}T12:00:00+01:00`, `${day}T20:00:00+01:00`);
      confirm(db, 'groene-stee', at(`${day}T20:30:00+01:00`));
    }
    expect(mailsIn(db)).toEqual([
      'ask 2026-12-17 16:00 gastvrouw',
      'ask 2026-12-24 16:00 gastvrouw',
      'ask 2026-12-31 16:00 gastvrouw',
      'ask 2027-01-07 16:00 gastvrouw',
    ]);
  });

  it('reminds once and lists once in each silence, however often it asks', async () => {
    makeReal(db, 'groene-stee', LONG_AGO, 7);
    confirm(db, 'groene-stee', at('2026-10-29T17:00:00+01:00'));
    await letTimePass(db, '2026-11-01T00:00:00+01:00', '2026-11-22T00:00:00+01:00');
    confirm(db, 'groene-stee', at('2026-11-23T09:00:00+01:00'));
    await letTimePass(db, '2026-11-23T10:00:00+01:00', '2026-12-04T00:00:00+01:00');
    expect(mailsIn(db)).toEqual([
      'ask 2026-11-05 16:00 gastvrouw',
      'reminder 2026-11-08 16:00 gastvrouw',
      'ask 2026-11-12 16:00 gastvrouw',
      'coordinator 2026-11-12 16:00 wijk',
      'ask 2026-11-19 16:00 gastvrouw',
      'ask 2026-11-26 16:00 gastvrouw',
      'reminder 2026-11-29 16:00 gastvrouw',
      'ask 2026-12-03 16:00 gastvrouw',
      'coordinator 2026-12-03 16:00 wijk',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['before it is asked', '2026-11-24T10:00:00+01:00', []],
    ['after the ask', '2026-11-27T10:00:00+01:00', ['ask 2026-11-26 16:00 gastvrouw']],
    [
      'after the reminder',
      '2026-12-01T10:00:00+01:00',
      ['ask 2026-11-26 16:00 gastvrouw', 'reminder 2026-11-29 16:00 gastvrouw'],
    ],
  ])('stops when the hours are checked %s', async (_name, checked, expected) => {
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    await letTimePass(db, '2026-11-20T00:00:00+01:00', checked);
    confirm(db, 'groene-stee', at(checked));
    await letTimePass(db, checked, '2026-12-10T00:00:00+01:00');
    expect(mailsIn(db)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'two days',
      '2026-11-28T09:00:00+01:00',
      [
        'ask 2026-11-28 09:00 gastvrouw',
        'reminder 2026-12-01 09:00 gastvrouw',
        'coordinator 2026-12-05 09:00 wijk',
      ],
    ],
    ['a little over a week, and is not asked before its next turn', '2026-12-03T17:00:00+01:00', []],
  ])('makes up for what it missed when the server was down for %s', async (_name, back, expected) => {
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    await letTimePass(db, '2026-11-20T00:00:00+01:00', '2026-11-26T15:00:00+01:00');
    await letTimePass(db, back, '2026-12-14T00:00:00+01:00');
    expect(mailsIn(db)).toEqual(expected);
  });

  it('sends no pile after months of darkness', async () => {
    makeReal(db, 'groene-stee', LONG_AGO, 7);
    confirm(db, 'groene-stee', at('2026-05-28T17:00:00+02:00'));
    await letTimePass(db, '2026-06-04T16:00:00+02:00', '2026-06-04T16:00:00+02:00');
    await letTimePass(db, '2026-11-10T12:00:00+01:00', '2026-11-11T12:00:00+01:00');
    expect(mailsIn(db)).toEqual([
      'ask 2026-06-04 16:00 gastvrouw',
      'ask 2026-11-10 12:00 gastvrouw',
      'coordinator 2026-11-10 12:00 wijk',
    ]);
  });

  it('does not ask on Thursday what it asked on Tuesday to make up for last week', async () => {
    makeReal(db, 'groene-stee', LONG_AGO, 7);
    confirm(db, 'groene-stee', at('2026-10-29T17:00:00+01:00'));
    await letTimePass(db, '2026-11-10T12:00:00+01:00', '2026-11-19T23:00:00+01:00');
    expect(mailsIn(db).filter((mail) => mail.startsWith('ask'))).toEqual([
      'ask 2026-11-10 12:00 gastvrouw',
      'ask 2026-11-19 16:00 gastvrouw',
    ]);
  });

  it.each([
    ['a draft', 'UPDATE places SET draft = 1'],
    ['gone for good', "UPDATE places SET gone_since = '2026-02-01'"],
  ])('leaves a place alone that is %s', async (_name, sql) => {
    db.sqlite.exec(sql);
    await letTimePass(db, '2026-11-20T00:00:00+01:00', '2026-12-10T00:00:00+01:00');
    expect(mailsIn(db)).toEqual([]);
  });
});
