import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, inTransaction } from '../../db/open-database.ts';
import { saveHours } from '../../db/queries/save-hours.ts';
import { versionOf } from '../../server/desk/hours-version.ts';
import { saveOpeningHours } from '../../server/desk/save-opening-hours.ts';
import { NotFound } from '../../server/errors.ts';
import type { OpeningHours } from '../../server/hours/model.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { CLOSED, changed, hours, layer, on, season, span, special, weekly } from '../hours/building-hours.ts';
import { atTime, HOST, placeIn, save } from './real-place.ts';

const WEEK = weekly(on([1, 2], '09:00-17:00'));
const LATER = TUESDAY_MORNING + 60_000;

let db: Database;
beforeEach(() => {
  db = databaseWithFixtures();
});

describe('saving the hours of a place', () => {
  it('replaces them, says which version they are now, and counts as a check by that role', () => {
    const saved = save(db, 'fixture-nachtcafe', WEEK);
    const place = placeIn(db, 'fixture-nachtcafe');
    expect(saved).toMatchObject({ kind: 'saved', version: versionOf(place.hours), findings: [] });
    expect(place.hours).toEqual(WEEK);
    expect(place.trust).toMatchObject({
      source: 'host',
      updatedAt: TUESDAY_MORNING,
      confirmedAt: TUESDAY_MORNING,
      confirmedBy: 'host',
    });
  });

  it('writes before and after in the change log, in the same transaction', () => {
    const before = placeIn(db, 'fixture-nachtcafe').hours;
    const saved = save(db, 'fixture-nachtcafe', WEEK);
    expect(findChanges(db, 'place:fixture-nachtcafe').at(-1)).toMatchObject({
      sequence: saved.kind === 'saved' ? saved.sequence : null,
      what: 'saveHours',
      who: HOST.who,
      before: { hours: before, trust: { source: 'host' } },
      after: { hours: WEEK, role: 'host' },
    });
  });

  it.each([
    ['invented hours', 'groene-stee', 'sample'],
    ['imported hours', 'fixture-onbekende-middag', 'import'],
  ])('%s become hours of the host', (_what, slug, source) => {
    expect(placeIn(db, slug).trust?.source).toBe(source);
    save(db, slug, WEEK);
    expect(placeIn(db, slug).trust).toMatchObject({ source: 'host', confirmedBy: 'host' });
  });

  it('a place that had no hours has them now', () => {
    expect(placeIn(db, 'fixture-zonder-uren').trust).toBeNull();
    save(db, 'fixture-zonder-uren', WEEK);
    expect(placeIn(db, 'fixture-zonder-uren')).toMatchObject({ hours: WEEK, trust: { source: 'host' } });
  });

  it('invented hours of rooms go when the first real hours come; real ones of rooms stay', () => {
    save(db, 'de-horsten', WEEK);
    expect(placeIn(db, 'de-horsten').rooms.map((room) => room.hours)).not.toContainEqual(expect.anything());
    const kitchen = placeIn(db, 'fixture-twee-zalen').rooms[0]?.hours;
    save(db, 'fixture-twee-zalen', WEEK);
    expect(placeIn(db, 'fixture-twee-zalen').rooms[0]?.hours).toEqual(kitchen);
  });

  it('a room of its own can be saved, and a room that is not there cannot', () => {
    const given = {
      placeSlug: 'de-horsten',
      ifVersion: null,
      role: 'host',
      actKey: null,
      hours: WEEK,
    } as const;
    const saved = saveOpeningHours(db, { ...given, roomSlug: 'havikshorst' }, HOST);
    expect(saved).toMatchObject({ kind: 'saved', version: versionOf(WEEK) });
    const { hours: own, rooms } = placeIn(db, 'de-horsten');
    expect(own).toBeNull();
    expect(rooms.map(({ slug, hours: its }) => [slug, its !== null])).toEqual([
      ['havikshorst', true],
      ['arendshorst', false],
    ]);
    expect(() => saveOpeningHours(db, { ...given, roomSlug: 'zolder' }, HOST)).toThrow(NotFound);
    expect(() => save(db, 'nergens', WEEK)).toThrow(NotFound);
  });

  it('keeps "klopt tot en met" of an earlier check that still holds', () => {
    db.sqlite.exec(
      `UPDATE hours_confirmations SET holds_through = '2027-01-10'
       WHERE place_id = (SELECT id FROM places WHERE slug = 'fixture-nachtcafe')`,
    );
    save(db, 'fixture-nachtcafe', WEEK);
    expect(placeIn(db, 'fixture-nachtcafe').trust?.holdsThrough).toBe('2027-01-10');
  });
});

describe('two people at once', () => {
  it('the second, who started from hours that are no longer there, is shown those and by whom', () => {
    const ifVersion = versionOf(placeIn(db, 'fixture-nachtcafe').hours);
    save(db, 'fixture-nachtcafe', WEEK, TUESDAY_MORNING, { ifVersion });
    const mine = weekly(on([3], '10:00-12:00'));
    expect(save(db, 'fixture-nachtcafe', mine, LATER, { ifVersion })).toEqual({
      kind: 'stale',
      version: versionOf(WEEK),
      hours: WEEK,
      changedBy: HOST.who,
      changedAt: TUESDAY_MORNING,
    });
    expect(placeIn(db, 'fixture-nachtcafe').hours).toEqual(WEEK);
  });

  it('a key that was sent before does nothing twice, and gives the earlier result', () => {
    const actKey = 'a-key-of-the-form';
    const first = save(db, 'fixture-nachtcafe', WEEK, TUESDAY_MORNING, { actKey });
    const changes = findChanges(db, 'place:fixture-nachtcafe').length;
    const again = save(db, 'fixture-nachtcafe', WEEK, LATER, { actKey, ifVersion: 'stale by now' });
    expect(again).toEqual({ ...first, alreadyDone: true });
    expect(findChanges(db, 'place:fixture-nachtcafe')).toHaveLength(changes);
    expect(save(db, 'madiba', WEEK, LATER, { actKey })).toMatchObject({ alreadyDone: false });
  });

  it('versions differ where the hours do, and only there', () => {
    const { layers, ...rest } = WEEK;
    const sameInOtherOrder: OpeningHours = { ...rest, layers };
    expect(versionOf(sameInOtherOrder)).toBe(versionOf(WEEK));
    expect(versionOf(null)).not.toBe(versionOf(weekly()));
    expect(versionOf(hours([layer([])]))).toBe(versionOf(weekly()));
    expect(versionOf(weekly(on([1], span('09:00-17:00', { note: 'x' }))))).not.toBe(versionOf(WEEK));
  });
});

describe('what stands in the way of saving, and what is only said', () => {
  const odd = { ...span('09:00-10:00') };
  const many = (count: number) =>
    weekly(
      on([1], ...Array.from({ length: count }, (_, n) => ({ ...odd, opens: n * 60, closes: n * 60 + 30 }))),
    );
  const days = (count: number, year = 2027) =>
    Array.from({ length: count }, (_, n) =>
      special(new Date(Date.UTC(year, 0, 1 + 2 * n)).toISOString().slice(0, 10), CLOSED),
    );

  it.each<readonly [string, OpeningHours, string, 'saved' | 'refused']>([
    ['a time that no clock shows', weekly(on([1], { ...odd, opens: 1500 })), 'timesOutOfRange', 'refused'],
    ['end before start', weekly(on([1], { ...odd, closes: 500 })), 'endBeforeStart', 'refused'],
    ['closed or all day', weekly(on([1], { ...odd, closes: 540 })), 'closedOrAllDay', 'refused'],
    ['an overlap', weekly(on([1], '09:00-12:00', '11:00-14:00')), 'overlap', 'refused'],
    [
      'two ways in of equal length',
      weekly(on([1], '09:00-12:00', span('09:00-12:00', { access: 'byAppointment' }))),
      'equalRivals',
      'refused',
    ],
    [
      'a note of 81',
      weekly(on([1], span('09:00-12:00', { note: 'x'.repeat(81) }))),
      'noteTooLong',
      'refused',
    ],
    [
      'a label of 81',
      hours([season('10-01', '03-31', [], { label: 'x'.repeat(81) })]),
      'noteTooLong',
      'refused',
    ],
    [
      'a reason of 81',
      { ...WEEK, specialDays: [special('2026-12-01', CLOSED, 'x'.repeat(81))] },
      'noteTooLong',
      'refused',
    ],
    ['two weeks', hours([layer([]), layer([on([1], '09:00-12:00')])]), 'layersCollide', 'refused'],
    [
      'two special days that last equally long',
      {
        ...WEEK,
        specialDays: [special('2026-12-01', CLOSED), special('2026-12-01', changed('10:00-12:00'))],
      },
      'specialDaysCollide',
      'refused',
    ],
    [
      'a period that ends before it begins',
      { ...WEEK, specialDays: [special('2026-12-02 2026-12-01', CLOSED)] },
      'endDateBeforeStart',
      'refused',
    ],
    [
      'a direction override in a note',
      weekly(on([1], span('09:00-12:00', { note: 'abc\u202edef' }))),
      'unreadableText',
      'refused',
    ],
    [
      'half a character in a reason',
      { ...WEEK, specialDays: [special('2026-12-01', CLOSED, '\ud800')] },
      'unreadableText',
      'refused',
    ],
    ['30 February', { ...WEEK, specialDays: [special('2027-02-30', CLOSED)] }, 'notADate', 'refused'],
    ['a season from 31 April', hours([season('04-31', '05-31', [])]), 'notADate', 'refused'],
    [
      'a rhythm from nowhere',
      weekly({ on: { everyWeeks: { n: 2, anchor: 'monday' } }, spans: [] }),
      'notADate',
      'refused',
    ],
    ['13 blocks on one day', many(13), 'tooManyBlocks', 'refused'],
    ['121 special days ahead', { ...WEEK, specialDays: days(121) }, 'tooManySpecialDays', 'refused'],
    ['fifteen hours on end', weekly(on([1], '08:00-23:00')), 'overFourteenHours', 'saved'],
  ])('%s', (_what, given, code, kind) => {
    const result = save(db, 'fixture-nachtcafe', given);
    expect(result).toMatchObject({
      kind,
      findings: expect.arrayContaining([expect.objectContaining({ code })]),
    });
    if (kind === 'refused') expect(placeIn(db, 'fixture-nachtcafe').hours).not.toEqual(given);
  });

  it.each<readonly [string, OpeningHours]>([
    ['12 blocks', many(12)],
    ['120 special days ahead', { ...WEEK, specialDays: days(120) }],
    ['any number of them in the past', { ...WEEK, specialDays: days(121, 2024) }],
    ['29 February of every year', hours([season('02-29', '03-31', [])])],
  ])('%s are fine', (_what, given) => {
    expect(save(db, 'fixture-nachtcafe', given)).toMatchObject({ kind: 'saved', findings: [] });
  });

  it('tidies what people wrote', () => {
    save(db, 'fixture-nachtcafe', weekly(on([1], span('09:00-12:00', { note: '  cafe\u0301   open ' }))));
    expect(placeIn(db, 'fixture-nachtcafe').hours?.layers[0]?.rules[0]?.spans[0]?.note).toBe('café open');
    save(db, 'fixture-nachtcafe', weekly(on([1], span('09:00-12:00', { note: '   ' }))));
    expect(placeIn(db, 'fixture-nachtcafe').hours?.layers[0]?.rules[0]?.spans[0]?.note).toBeNull();
  });

  it('what was odd already does not stand in the way of a change elsewhere, and is said', () => {
    const odd = weekly(on([1], '09:00-12:00', '11:00-14:00'), on([2], '09:00-12:00'));
    const { id } = placeIn(db, 'fixture-onbekende-middag');
    inTransaction(db, () => saveHours(db, 'place', id, odd));
    const changedElsewhere = weekly(on([1], '09:00-12:00', '11:00-14:00'), on([2], '09:00-15:00'));
    expect(save(db, 'fixture-onbekende-middag', changedElsewhere)).toMatchObject({
      kind: 'saved',
      findings: [{ code: 'overlap' }],
    });
    const more = weekly(on([1], '09:00-12:00', '11:00-14:00'), on([2], '09:00-15:00', '14:00-16:00'));
    expect(save(db, 'fixture-onbekende-middag', more)).toMatchObject({ kind: 'refused' });
  });
});

it('a moment later the same hours again are a check and no change', () => {
  save(db, 'fixture-nachtcafe', WEEK);
  expect(
    saveOpeningHours(
      db,
      {
        placeSlug: 'fixture-nachtcafe',
        hours: WEEK,
        ifVersion: versionOf(WEEK),
        role: 'coordinator',
        actKey: null,
      },
      atTime(LATER),
    ),
  ).toMatchObject({
    kind: 'saved',
    version: versionOf(WEEK),
  });
  expect(placeIn(db, 'fixture-nachtcafe').trust).toMatchObject({
    confirmedAt: LATER,
    confirmedBy: 'coordinator',
  });
});
