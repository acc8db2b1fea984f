import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { announceDays, withoutSpecialDay } from '../../server/desk/announce-days.ts';
import { withAnnouncement } from '../../server/desk/with-announcement.ts';
import { NotFound } from '../../server/errors.ts';
import { hoursOnDate } from '../../server/hours/hours-on-date.ts';
import { addDays } from '../../server/hours/local-time.ts';
import type { SpecialDay } from '../../server/hours/model.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
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
  special,
} from '../hours/building-hours.ts';
import { dayOf, deskDatabase, HOST, placeIn } from './real-place.ts';

let db: Database;
beforeEach(() => {
  db = deskDatabase();
});

const shown = ({ from, through, reason }: SpecialDay) =>
  `${from.slice(5)}${from === through ? '' : `/${through.slice(5)}`} ${reason}`;
const closed = (dates: string, reason: string) => special(dates, CLOSED, reason);

describe('an announcement beside earlier ones', () => {
  it.each<readonly [string, readonly SpecialDay[], SpecialDay, readonly string[], readonly string[]]>([
    ['nothing else', [], closed('2026-12-01', 'new'), ['12-01 new'], []],
    [
      'exactly the same dates: it takes their place',
      [closed('2026-12-01 2026-12-03', 'old')],
      closed('2026-12-01 2026-12-03', 'new'),
      ['12-01/12-03 new'],
      ['12-01/12-03 old'],
    ],
    [
      'a shorter one inside a longer one stays beside it',
      [closed('2026-12-01 2026-12-10', 'long')],
      closed('2026-12-05', 'new'),
      ['12-01/12-10 long', '12-05 new'],
      [],
    ],
    [
      'a longer one around a shorter one leaves it',
      [closed('2026-12-05', 'short')],
      closed('2026-12-01 2026-12-10', 'new'),
      ['12-01/12-10 new', '12-05 short'],
      [],
    ],
    [
      'equally long and later: the older keeps its first days',
      [closed('2026-12-01 2026-12-05', 'old')],
      closed('2026-12-04 2026-12-08', 'new'),
      ['12-01/12-03 old', '12-04/12-08 new'],
      ['12-04/12-05 old'],
    ],
    [
      'equally long and earlier: the older keeps its last days',
      [closed('2026-12-04 2026-12-08', 'old')],
      closed('2026-12-01 2026-12-05', 'new'),
      ['12-01/12-05 new', '12-06/12-08 old'],
      ['12-04/12-05 old'],
    ],
    [
      'what is left of the older does not begin to win from what won from it',
      [closed('2026-12-01 2026-12-10', 'old'), closed('2026-12-01 2026-12-05', 'stronger')],
      closed('2026-12-08 2026-12-17', 'new'),
      ['12-01/12-05 stronger', '12-06/12-07 old', '12-08/12-17 new'],
      ['12-08/12-10 old'],
    ],
    [
      'between two of its own length',
      [closed('2026-12-01 2026-12-03', 'a'), closed('2026-12-05 2026-12-07', 'b')],
      closed('2026-12-03 2026-12-05', 'new'),
      ['12-01/12-02 a', '12-03/12-05 new', '12-06/12-07 b'],
      ['12-03 a', '12-05 b'],
    ],
    [
      'on another day',
      [closed('2026-12-02', 'old')],
      closed('2026-12-01', 'new'),
      ['12-01 new', '12-02 old'],
      [],
    ],
  ])('%s', (_what, present, announced, kept, lost) => {
    const { specialDays, replaced } = withAnnouncement(present, announced);
    expect(specialDays.map(shown)).toEqual(kept);
    expect(replaced.map(shown)).toEqual(lost);
  });

  it('says on every date what the announcement says, or a shorter one, or what was said before', () => {
    const reasonOn = (specialDays: readonly SpecialDay[], date: string) =>
      hoursOnDate(hours([layer([on(EVERY_DAY, '09:00-17:00')])], { specialDays }), date, NO_CALENDARS).reason
        ?.label;
    const spans = [0, 1, 4, 9].flatMap((length) =>
      [0, 3, 6].map((start) => [start, start + length] as const),
    );
    const toDay = ([start, end]: readonly [number, number], reason: string) =>
      closed(`${addDays('2026-12-01', start)} ${addDays('2026-12-01', end)}`, reason);
    for (const a of spans) {
      for (const b of spans) {
        const announced = toDay([2, 6], 'new');
        const { specialDays: present } = withAnnouncement([toDay(a, 'a')], toDay(b, 'b'));
        const { specialDays } = withAnnouncement(present, announced);
        for (let day = 0; day < 20; day++) {
          const date = addDays('2026-12-01', day);
          const before = reasonOn(present, date);
          const isWithin = announced.from <= date && date <= announced.through;
          const shorter = present.filter(
            (each) => each.from <= date && date <= each.through && addDays(each.from, 4) > each.through,
          );
          const expected = isWithin && shorter.length === 0 ? 'new' : before;
          expect([a, b, date, reasonOn(specialDays, date)]).toEqual([a, b, date, expected]);
        }
      }
    }
  });
});

const announce = (day: SpecialDay, placeSlug = 'groene-stee', actKey: string | null = null) =>
  announceDays(db, { placeSlug, day, role: 'host', actKey }, HOST);

describe('announcing days', () => {
  it.each([
    ['closed', CLOSED, 'closed (feest)'],
    ['other times', changed('10:00-12:00', '14:00-15:00'), 'open 10:00-12:00 14:00-15:00 (feest)'],
    ['not known yet', NOT_KNOWN_YET, 'unknown (feest)'],
    ['as always', AS_ALWAYS, 'open 09:00-12:30 13:30-17:00 19:00-21:00'],
  ] as const)('%s', (_what, says, day) => {
    expect(announce(special('2026-12-08', says, 'feest'))).toMatchObject({ kind: 'saved', replaced: [] });
    expect(dayOf(db, 'groene-stee', '2026-12-08')).toBe(day);
    expect(placeIn(db, 'groene-stee').trust).toMatchObject({ source: 'host', confirmedAt: TUESDAY_MORNING });
  });

  it('other times are those of the house: its rooms have none then', () => {
    announce(special('2026-12-08', changed('10:00-12:00')), 'fixture-twee-zalen');
    expect(dayOf(db, 'fixture-twee-zalen', '2026-12-08')).toBe('open 10:00-12:00');
    announce(special('2026-12-08', CLOSED), 'fixture-twee-zalen');
    expect(dayOf(db, 'fixture-twee-zalen', '2026-12-08')).toBe('closed');
  });

  it('tells what it replaced, and twice under one key is once', () => {
    announce(special('2026-12-08', CLOSED, 'oud'));
    const first = announce(special('2026-12-08', CLOSED, 'nieuw'), 'groene-stee', 'key-of-the-form');
    expect(first).toMatchObject({ replaced: [{ reason: 'oud' }], alreadyDone: false });
    const again = announce(special('2026-12-09', CLOSED, 'nieuw'), 'groene-stee', 'key-of-the-form');
    expect(again).toMatchObject({ kind: 'saved', alreadyDone: true });
    expect(dayOf(db, 'groene-stee', '2026-12-09')).toContain('open');
  });

  it.each([
    ['days that are over', special('2026-11-01 2026-11-23', CLOSED), 'datesOutOfReach', ''],
    ['days in three years', special('2029-11-01', CLOSED), 'datesOutOfReach', ''],
    ['more than a year', special('2026-12-01 2027-12-02', CLOSED), 'datesOutOfReach', ''],
    ['the wrong way round', special('2026-12-02 2026-12-01', CLOSED), 'endDateBeforeStart', ''],
    ['no day at all', special('2026-12-32', CLOSED), 'notADate', '/from'],
    [
      'times that overlap',
      special('2026-12-08', changed('10:00-12:00', '11:00-13:00')),
      'overlap',
      '/says/spans/1',
    ],
  ])('refuses %s', (_what, day, code, path) => {
    expect(announce(day)).toMatchObject({
      kind: 'refused',
      why: 'findings',
      findings: expect.arrayContaining([expect.objectContaining({ code, path })]),
    });
  });

  it('takes days that are running, and a whole year', () => {
    expect(announce(special('2026-11-20 2026-11-30', CLOSED))).toMatchObject({ kind: 'saved' });
    expect(announce(special('2026-12-01 2027-12-01', CLOSED))).toMatchObject({ kind: 'saved' });
  });

  it('is refused where there is nothing real to deviate from', () => {
    expect(announce(special('2026-12-08', CLOSED), 'madiba')).toMatchObject({ why: 'sample' });
    expect(announce(special('2026-12-08', CLOSED), 'fixture-zonder-uren')).toMatchObject({ why: 'noHours' });
    expect(() => announce(special('2026-12-08', CLOSED), 'nergens')).toThrow(NotFound);
  });

  it('does not mind what is odd in the pattern', () => {
    db.sqlite.exec("UPDATE time_spans SET note = 'x' WHERE id = 1");
    expect(announce(special('2026-12-08', CLOSED), 'fixture-altijd-open')).toMatchObject({ findings: [] });
  });
});

describe('taking an announcement back', () => {
  const takeBack = (from: string, through = from) =>
    withoutSpecialDay(db, { placeSlug: 'groene-stee', from, through, role: 'host', actKey: null }, HOST);

  it('makes the days what the rest of the hours say', () => {
    announce(special('2026-12-08', CLOSED));
    expect(takeBack('2026-12-08')).toMatchObject({ kind: 'saved' });
    expect(dayOf(db, 'groene-stee', '2026-12-08')).toBe('open 09:00-12:30 13:30-17:00 19:00-21:00');
  });

  it('knows it by its exact dates', () => {
    announce(special('2026-12-08 2026-12-09', CLOSED));
    expect(() => takeBack('2026-12-08')).toThrow(NotFound);
    expect(takeBack('2026-12-08', '2026-12-09')).toMatchObject({ kind: 'saved' });
  });
});
