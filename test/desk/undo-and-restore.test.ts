import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import { announceDays, withoutSpecialDay } from '../../server/desk/announce-days.ts';
import { closeToday } from '../../server/desk/close-today.ts';
import { confirm } from '../../server/desk/confirm-hours.ts';
import { restoreHours } from '../../server/desk/restore.ts';
import { switchLive } from '../../server/desk/switch-live.ts';
import { undo } from '../../server/desk/undo.ts';
import { NotFound } from '../../server/errors.ts';
import { winter } from '../helpers/api.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { CLOSED, on, special, weekly } from '../hours/building-hours.ts';
import { atTime, deskDatabase, HOST, placeIn, save } from './real-place.ts';

const WEEK = weekly(on([1, 2], '09:00-17:00'));
const NIGHT = winter('2026-11-28T00:30:00');
const LATER = NIGHT + 60_000;
const SLUG = 'fixture-nachtcafe';

let db: Database;
beforeEach(() => {
  db = deskDatabase();
});

const by = { placeSlug: SLUG, role: 'host', actKey: null } as const;
const sequenceOf = (result: object): number => {
  if (!('sequence' in result)) throw new Error(`Nothing was done: ${JSON.stringify(result)}`);
  return Number(result.sequence);
};
const takeBack = (sequence: number, at = LATER, placeSlug = SLUG) =>
  undo(db, { placeSlug, sequence }, atTime(at));

describe('undoing', () => {
  const day = special('2026-12-01', CLOSED);
  const acts: Readonly<Record<string, () => object>> = {
    'a save': () => save(db, SLUG, WEEK, NIGHT),
    'a special day': () => announceDays(db, { ...by, day }, atTime(NIGHT)),
    'a day closed, with the switch for the tail of yesterday': () =>
      closeToday(db, { ...by, closing: { kind: 'fromNow' }, reason: null }, atTime(NIGHT)),
    'a check': () => confirm(db, { ...by, holdsThrough: 'fourWeeks' }, atTime(NIGHT)),
    'a switch': () => switchLive(db, { ...by, says: 'closed' }, atTime(NIGHT)),
  };

  it.each(Object.keys(acts))('%s puts back all of it: hours, trust and switch', (name) => {
    const before = placeIn(db, SLUG);
    const sequence = sequenceOf(acts[name]?.() ?? {});
    expect(placeIn(db, SLUG)).not.toEqual(before);
    expect(takeBack(sequence)).toMatchObject({ kind: 'undone', alreadyDone: false });
    expect(placeIn(db, SLUG)).toEqual(before);
    expect(findChanges(db, `place:${SLUG}`).at(-1)).toMatchObject({
      what: 'undo',
      after: { undoes: sequence },
    });
  });

  it.each(Object.keys(acts))('%s twice does it once', (name) => {
    const sequence = sequenceOf(acts[name]?.() ?? {});
    const first = takeBack(sequence);
    save(db, SLUG, WEEK, LATER + 1);
    expect(takeBack(sequence, LATER + 2)).toEqual({ ...first, alreadyDone: true });
    expect(placeIn(db, SLUG).hours).toEqual(WEEK);
  });

  it('a day taken back, and what was restored', () => {
    announceDays(db, { ...by, day }, atTime(NIGHT));
    const before = placeIn(db, SLUG);
    const taken = withoutSpecialDay(
      db,
      { ...by, from: '2026-12-01', through: '2026-12-01' },
      atTime(NIGHT + 1),
    );
    takeBack(sequenceOf(taken));
    expect(placeIn(db, SLUG)).toEqual(before);
  });

  it('the first hours of a place without any leaves it without any', () => {
    const before = placeIn(db, 'fixture-zonder-uren');
    const sequence = sequenceOf(save(db, 'fixture-zonder-uren', WEEK));
    expect(takeBack(sequence, LATER, 'fixture-zonder-uren')).toMatchObject({ kind: 'undone' });
    expect(placeIn(db, 'fixture-zonder-uren')).toEqual(before);
  });

  it('a check of hours that are taken back counts for nothing', () => {
    const before = placeIn(db, SLUG).trust;
    const sequence = sequenceOf(save(db, SLUG, WEEK, NIGHT));
    confirm(db, { ...by, holdsThrough: 'fourWeeks' }, atTime(NIGHT + 1));
    takeBack(sequence);
    expect(placeIn(db, SLUG).trust).toEqual(before);
  });

  it('is refused when somebody changed the hours since, and of samples, and of what has no way back', () => {
    const sequence = sequenceOf(save(db, SLUG, WEEK, NIGHT));
    save(db, SLUG, weekly(on([3], '10:00-12:00')), NIGHT + 1);
    expect(takeBack(sequence)).toMatchObject({ kind: 'refused', why: 'changedSince' });
    const replaced = sequenceOf(save(db, 'madiba', WEEK, NIGHT));
    expect(takeBack(replaced, LATER, 'madiba')).toMatchObject({ kind: 'refused', why: 'sample' });
    const added = findLoggedChanges(db, { subject: `place:${SLUG}`, kinds: ['addPlace'], limit: 1 })[0];
    expect(takeBack(added?.sequence ?? 0)).toMatchObject({ kind: 'refused', why: 'notUndoable' });
  });

  it('the same hours saved again by another are a change since', () => {
    const sequence = sequenceOf(save(db, SLUG, WEEK, NIGHT));
    save(db, SLUG, WEEK, NIGHT + 1);
    expect(takeBack(sequence)).toMatchObject({ why: 'changedSince' });
  });

  it('a switch that ended by itself in the meantime stays ended', () => {
    switchLive(db, { ...by, says: 'closed' }, atTime(NIGHT));
    const opened = sequenceOf(switchLive(db, { ...by, says: 'open' }, atTime(NIGHT + 1)));
    takeBack(opened, winter('2026-11-28T03:00:00'));
    expect(placeIn(db, SLUG).live).toBeNull();
  });

  it('a change of another place, or that is not there, is not found', () => {
    const sequence = sequenceOf(save(db, SLUG, WEEK));
    expect(() => takeBack(sequence, LATER, 'madiba')).toThrow(NotFound);
    expect(() => takeBack(999_999)).toThrow(NotFound);
  });
});

describe('restoring', () => {
  const restore = (sequence: number, placeSlug = SLUG, actKey: string | null = null) =>
    restoreHours(db, { placeSlug, sequence, role: 'coordinator', actKey }, atTime(LATER));

  it('makes any earlier state the present one, as a new check', () => {
    const original = placeIn(db, SLUG).hours;
    const [{ sequence: first = 0 } = {}] = findChanges(db, `place:${SLUG}`);
    const saved = sequenceOf(save(db, SLUG, WEEK, NIGHT));
    announceDays(db, { ...by, day: special('2026-12-01', CLOSED) }, atTime(NIGHT + 1));
    expect(restore(saved)).toMatchObject({ kind: 'saved', alreadyDone: false });
    expect(placeIn(db, SLUG)).toMatchObject({
      hours: WEEK,
      trust: { confirmedAt: LATER, confirmedBy: 'coordinator' },
    });
    restore(first);
    expect(placeIn(db, SLUG).hours).toEqual(original);
  });

  it('also what an import said, and the hours of rooms', () => {
    const [{ sequence = 0 } = {}] = findChanges(db, 'place:fixture-twee-zalen');
    const before = placeIn(db, 'fixture-twee-zalen');
    const closing = {
      ...by,
      placeSlug: 'fixture-twee-zalen',
      closing: { kind: 'allDay' },
      reason: null,
    } as const;
    closeToday(db, closing, atTime(TUESDAY_MORNING));
    restore(sequence, 'fixture-twee-zalen');
    expect(placeIn(db, 'fixture-twee-zalen')).toMatchObject({ hours: before.hours, rooms: before.rooms });
  });

  it('twice under one key is once', () => {
    const saved = sequenceOf(save(db, SLUG, WEEK, NIGHT));
    const first = restore(saved, SLUG, 'pressed-twice');
    expect(restore(saved, SLUG, 'pressed-twice')).toEqual({ ...first, alreadyDone: true, findings: [] });
  });

  it('is refused of samples and of lines without hours; other places’ lines are not found', () => {
    const [{ sequence = 0 } = {}] = findChanges(db, 'place:madiba');
    expect(restore(sequence, 'madiba')).toMatchObject({ kind: 'refused', why: 'sample' });
    const checked = sequenceOf(confirm(db, { ...by, holdsThrough: 'rhythm' }, HOST));
    expect(restore(checked)).toMatchObject({ kind: 'refused', why: 'notHours' });
    expect(() => restore(sequence, SLUG)).toThrow(NotFound);
  });
});
