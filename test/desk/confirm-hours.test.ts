import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { confirm, type HoldsThrough, holdsThroughChoices } from '../../server/desk/confirm-hours.ts';
import { afterHoliday } from '../../server/desk/holds-through.ts';
import { setRhythm } from '../../server/desk/set-rhythm.ts';
import { undo } from '../../server/desk/undo.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { NotFound } from '../../server/errors.ts';
import { nextAsk } from '../../server/schedule/when-to-ask.ts';
import { winter } from '../helpers/api.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { atTime, deskDatabase, HOST, placeIn } from './real-place.ts';

let db: Database;
beforeEach(() => {
  db = deskDatabase();
});

const check = (
  holdsThrough: HoldsThrough = 'rhythm',
  placeSlug = 'fixture-repaircafe',
  actKey: string | null = null,
) => confirm(db, { placeSlug, role: 'host', holdsThrough, actKey }, HOST);

describe('confirming', () => {
  it.each<readonly [string, HoldsThrough, string, string | null]>([
    ['as long as the rhythm', 'rhythm', '2026-12-22T10:00:00', null],
    ['four weeks', 'fourWeeks', '2026-12-23T00:00:00', '2026-12-22'],
    ['a week past the Christmas holiday', 'afterHoliday', '2027-01-11T00:00:00', '2027-01-10'],
    ['through a date', { date: '2026-12-01' }, '2026-12-02T00:00:00', '2026-12-01'],
    ['through today', { date: '2026-11-24' }, '2026-11-25T00:00:00', '2026-11-24'],
  ])('%s', (_what, holdsThrough, until, date) => {
    expect(check(holdsThrough)).toMatchObject({
      kind: 'confirmed',
      until: winter(until),
      alreadyDone: false,
    });
    expect(placeIn(db, 'fixture-repaircafe').trust).toMatchObject({
      confirmedAt: TUESDAY_MORNING,
      confirmedBy: 'host',
      holdsThrough: date,
    });
  });

  it.each<readonly [string, HoldsThrough, string, string]>([
    ['of invented hours', 'rhythm', 'groene-stee-sample', 'sample'],
    ['of a place without hours', 'rhythm', 'fixture-zonder-uren', 'noHours'],
    ['through yesterday', { date: '2026-11-23' }, 'fixture-repaircafe', 'dateOutOfReach'],
    ['for more than a year', { date: '2027-11-26' }, 'fixture-repaircafe', 'dateOutOfReach'],
    ['through no day at all', { date: '2026-11-31' }, 'fixture-repaircafe', 'dateOutOfReach'],
  ])('%s is refused', (_what, holdsThrough, slug, why) => {
    expect(check(holdsThrough, slug === 'groene-stee-sample' ? 'madiba' : slug)).toMatchObject({
      kind: 'refused',
      why,
    });
  });

  it('is not a change: the hours stay, and so does when they were updated', () => {
    const { hours, trust } = placeIn(db, 'fixture-repaircafe');
    check();
    expect(placeIn(db, 'fixture-repaircafe')).toMatchObject({
      hours,
      trust: { updatedAt: trust?.updatedAt },
    });
  });

  it('"Gebeld: klopt" is logged as the coordinator’s', () => {
    const given = { placeSlug: 'fixture-repaircafe', holdsThrough: 'rhythm', actKey: null } as const;
    confirm(db, { ...given, role: 'coordinator' }, { who: 'coordinator-1', at: TUESDAY_MORNING });
    expect(placeIn(db, 'fixture-repaircafe').trust?.confirmedBy).toBe('coordinator');
  });

  it('twice under one key is once, and undoing it brings back the check before', () => {
    const before = placeIn(db, 'fixture-repaircafe').trust;
    const first = check('fourWeeks', 'fixture-repaircafe', 'pressed-twice');
    const again = check('fourWeeks', 'fixture-repaircafe', 'pressed-twice');
    expect(again).toEqual({ ...first, alreadyDone: true });
    if (first.kind !== 'confirmed') throw new Error('it was confirmed');
    const change = { placeSlug: 'fixture-repaircafe', sequence: first.sequence };
    expect(undo(db, change, atTime(TUESDAY_MORNING + 1))).toMatchObject({
      kind: 'undone',
      alreadyDone: false,
    });
    expect(placeIn(db, 'fixture-repaircafe').trust).toEqual(before);
    expect(undo(db, change, atTime(TUESDAY_MORNING + 2))).toMatchObject({ alreadyDone: true });
  });

  it('throws for a place that is not there', () => {
    expect(() => check('rhythm', 'nergens')).toThrow(NotFound);
  });
});

describe('a weekly check holds through the Sunday of the week that was shown', () => {
  it.each<readonly [when: string, monday: string, until: string, holdsThrough: string, nextAsk: string]>([
    ['Monday', '2026-11-23T10:00', '2026-11-30T10:00', '2026-11-30', '2026-11-26T16:00'],
    ['Wednesday evening', '2026-11-25T22:00', '2026-12-02T22:00', '2026-12-02', '2026-12-02T16:00'],
    [
      'Thursday, right after the message',
      '2026-11-26T16:05',
      '2026-12-07T00:00',
      '2026-12-06',
      '2026-12-03T16:00',
    ],
    ['Saturday', '2026-11-28T10:00', '2026-12-07T00:00', '2026-12-06', '2026-12-03T16:00'],
    ['Sunday just before midnight', '2026-11-29T23:59', '2026-12-07T00:00', '2026-12-06', '2026-12-03T16:00'],
    ['Thursday before New Year', '2026-12-31T16:05', '2027-01-11T00:00', '2027-01-10', '2027-01-07T16:00'],
  ])('said on %s', (_when, at, until, date, ask) => {
    const [now, end] = [winter(`${at}:00`), winter(`${until}:00`)];
    const by = { placeSlug: 'fixture-op-afspraak', role: 'host', actKey: null } as const;
    expect(holdsThroughChoices(db, by.placeSlug, now).rhythm).toBe(date);
    const outcome = confirm(db, { ...by, holdsThrough: 'rhythm' }, atTime(now));
    expect(outcome).toMatchObject({ kind: 'confirmed', until: end });
    const { trust } = placeIn(db, by.placeSlug);
    if (trust === null) throw new Error('It has hours.');
    expect(nextAsk(trust, [], now)).toBe(winter(`${ask}:00`));
  });

  it('not of the week after, which a link of this week’s message does not show', () => {
    const now = winter('2026-11-26T10:00:00');
    const by = { placeSlug: 'fixture-op-afspraak', role: 'host', actKey: null } as const;
    const monday = '2026-11-23';
    expect(holdsThroughChoices(db, by.placeSlug, now, monday).rhythm).toBe('2026-12-03');
    const outcome = confirm(db, { ...by, monday, holdsThrough: 'rhythm' }, atTime(now));
    expect(outcome).toMatchObject({ until: winter('2026-12-03T10:00:00') });
  });

  it('and a four-weekly one as long as the rhythm', () => {
    const thursday = winter('2026-11-26T16:05:00');
    const by = { placeSlug: 'fixture-repaircafe', role: 'host', actKey: null } as const;
    const outcome = confirm(db, { ...by, holdsThrough: 'rhythm' }, atTime(thursday));
    expect(outcome).toMatchObject({ until: winter('2026-12-24T16:05:00') });
  });
});

describe('"na de vakantie"', () => {
  it.each([
    ['2026-10-16', { holiday: 'herfstvakantie', date: '2026-11-01' }],
    ['2026-10-20', { holiday: 'herfstvakantie', date: '2026-11-01' }],
    ['2026-10-25', { holiday: 'herfstvakantie', date: '2026-11-01' }],
    ['2026-10-26', { holiday: 'kerstvakantie', date: '2027-01-10' }],
    ['2026-10-23', { holiday: 'herfstvakantie', date: '2026-11-01' }],
    ['2026-11-24', { holiday: 'kerstvakantie', date: '2027-01-10' }],
    ['2027-05-03', null],
    ['2027-05-22', { holiday: 'zomervakantie', date: '2027-09-05' }],
    ['2027-05-21', null],
    ['2035-01-01', null],
  ])('seen from %s: %j', (today, expected) => {
    expect(afterHoliday(calendarsOf(db), today)).toEqual(expected);
  });

  it('is one of the choices, with its dates', () => {
    expect(holdsThroughChoices(db, 'fixture-op-afspraak', TUESDAY_MORNING)).toEqual({
      rhythm: '2026-12-01',
      fourWeeks: '2026-12-22',
      afterHoliday: { holiday: 'kerstvakantie', date: '2027-01-10' },
    });
  });
});

describe('the rhythm of a place', () => {
  const set = (more: object = {}, placeSlug = 'fixture-repaircafe') =>
    setRhythm(db, { placeSlug, every: 'week', askWeekday: 1, askMinute: 570, actKey: null, ...more }, HOST);

  it('is weekly or four-weekly, with the day and hour of asking', () => {
    expect(set()).toMatchObject({ kind: 'set', alreadyDone: false });
    expect(placeIn(db, 'fixture-repaircafe').trust).toMatchObject({
      rhythmDays: 7,
      askWeekday: 1,
      askMinute: 570,
    });
    set({ every: 'fourWeeks' });
    expect(placeIn(db, 'fixture-repaircafe').trust?.rhythmDays).toBe(28);
  });

  it('stays when the hours are saved', () => {
    set();
    check();
    expect(placeIn(db, 'fixture-repaircafe').trust?.rhythmDays).toBe(7);
  });

  it.each([
    ['of invented hours', {}, 'madiba', 'sample'],
    ['of a place without hours', {}, 'fixture-zonder-uren', 'noHours'],
    ['at 24:00', { askMinute: 1440 }, 'fixture-repaircafe', 'timeOutOfRange'],
  ])('%s is refused', (_what, more, slug, why) => {
    expect(set(more, slug)).toMatchObject({ kind: 'refused', why });
  });
});
