/** One date of a walk-in hour in another room, or on another day: from the proposal to what everybody reads. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentOf, saveWalkIn } from '../../db/queries/save-walk-in.ts';
import { removeRoomOfPlace } from '../../server/desk/rooms/keep-rooms.ts';
import { atOnce } from '../../server/directory/at-once.ts';
import { findClashes } from '../../server/directory/clashes/find-clashes.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { heldWithin } from '../../server/directory/occurrences.ts';
import { roomAt } from '../../server/directory/room-on.ts';
import { addDays, instantOf, localOf, weekdayOf } from '../../server/hours/local-time.ts';
import { newSlots } from '../../server/planner/own-calendar.ts';
import { proposeMove } from '../../server/planner/propose.ts';
import { type DateToMove, proposeOtherDate } from '../../server/planner/propose-other-date.ts';
import { weekGrid } from '../../server/planner/week-grid.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL } from '../helpers/signed-in.ts';
import { changed, walkInDay } from '../hours/building-hours.ts';
import {
  accepted,
  actOf,
  agreed,
  kept,
  mailsIn,
  NOW,
  PLACE,
  type Visiting,
  visiting,
  walkInOf,
} from './visiting.ts';

let at: Visiting;
let slug: string;
/** Tuesdays from 13 to 15 from 1 December on, in the Havikshorst. */
beforeEach(() => {
  at = visiting(databaseWithFixtures());
  slug = agreed(at).slug;
});
afterEach(() => at.db.close());

const DATE = '2026-12-08';
const SAME_TIME = { date: DATE, opens: 780, closes: 900 };
const DECEMBER = { start: instantOf('2026-12-01', 0), end: instantOf('2027-01-01', 0) };

function ask(to: DateToMove['to'], date = DATE) {
  const own = {
    walkInSlug: slug,
    personId: at.professional.id,
    words: null,
    actKey: null,
    baseUrl: BASE_URL,
  };
  return proposeOtherDate(at.db, { ...own, date, to }, actOf(at.professional));
}

/** Where it is on each of its dates. */
function rooms(): Record<string, string | null> {
  const walkIn = walkInOf(at.db, slug);
  return Object.fromEntries(
    heldWithin(walkIn, DECEMBER, calendarsOf(at.db)).map(({ start }) => [
      localOf(start).date.slice(-2),
      roomAt(walkIn, start)?.name ?? null,
    ]),
  );
}

/** Rooms in which nothing is held at that minute, as the planner's week has it. */
function freeAt(date: string, minute: number): string[] {
  const monday = addDays(date, 1 - weekdayOf(date));
  const moment = instantOf(date, minute);
  const week = atOnce(weekGrid(at.db, 'liendert-rustenburg', monday, NOW));
  return week
    .filter(({ place }) => place.slug === PLACE)
    .flatMap(({ days }) => days.flatMap(({ free }) => free))
    .filter(({ start, end }) => start <= moment && end > moment)
    .map(({ room }) => room.slug);
}

function roomClashes(): string[] {
  return findClashes(at.db, { placeSlugs: [PLACE] }, DECEMBER, null)
    .filter(({ kind, walkIn }) => kind === 'roomTaken' && walkIn.slug === slug)
    .map(({ date }) => date);
}

describe('another room on one date, at the same time', () => {
  it('is where that date is held once the host agrees, and no other one', () => {
    const { proposal } = kept(ask({ ...SAME_TIME, roomSlug: 'arendshorst' }));
    expect(mailsIn(at.db).at(-1)?.body).toContain(
      'Op dinsdag 8 december van 13:00 tot 15:00, in de ruimte ‘Arendshorst’.',
    );
    expect(rooms()['08']).toBe('Havikshorst');
    accepted(at, proposal);
    expect(rooms()).toEqual({
      ...{ '01': 'Havikshorst', '08': 'Arendshorst', '15': 'Havikshorst' },
      ...{ '22': 'Havikshorst', '29': 'Havikshorst' },
    });
    expect(walkInOf(at.db, slug)).toMatchObject({
      roomSlug: 'havikshorst',
      otherRooms: [{ slug: 'arendshorst', name: 'Arendshorst' }],
    });
  });

  it('mends the clash of that date, and meets who is in the other room', () => {
    agreed(at, { title: 'In dezelfde zaal' });
    expect(roomClashes()).toContain(DATE);
    const before = roomClashes();
    accepted(at, kept(ask({ ...SAME_TIME, roomSlug: 'arendshorst' })).proposal);
    expect(roomClashes()).toEqual(before.filter((date) => date !== DATE));
    agreed(at, { title: 'In de andere zaal', roomSlug: 'arendshorst' });
    expect(roomClashes()).toEqual(before);
  });

  it('leaves its usual room free that day, and takes the other one', () => {
    const friday = { date: '2026-12-11', opens: 600, closes: 660 };
    accepted(at, kept(ask(friday)).proposal);
    expect(freeAt(friday.date, 630)).toEqual([]);
    accepted(at, kept(ask({ ...friday, roomSlug: 'arendshorst' }, friday.date)).proposal);
    expect(freeAt(friday.date, 630)).toEqual(['havikshorst']);
    const monday = { date: '2026-12-14', opens: 840, closes: 900 };
    expect(freeAt(monday.date, 870)).toEqual(['arendshorst']);
    accepted(at, kept(ask({ ...monday, roomSlug: 'arendshorst' }, '2026-12-15')).proposal);
    expect(freeAt(monday.date, 870)).toEqual([]);
  });

  it('is a date of its own in the calendar of whoever proposed it', () => {
    const { proposal } = kept(ask({ ...SAME_TIME, roomSlug: 'arendshorst' }));
    const slots = newSlots(at.db, proposal, { from: '2026-12-01', through: '2026-12-31' });
    expect(slots.map(({ date }) => date)).toEqual([DATE]);
  });

  it('keeps that room from being taken away', () => {
    accepted(at, kept(ask({ ...SAME_TIME, roomSlug: 'arendshorst' })).proposal);
    const remove = { placeSlug: PLACE, slug: 'arendshorst', actKey: null };
    expect(removeRoomOfPlace(at.db, remove, actOf(at.host))).toMatchObject({ why: 'inUse' });
  });

  it.each([
    ['its own room', 'havikshorst', 'nothingChanges', '/hours'],
    ['a room that is not there', 'torenkamer', 'unknownRoom', '/hours/specialDays/0/room'],
  ])('is refused for %s', (_, roomSlug, code, path) => {
    expect(ask({ ...SAME_TIME, roomSlug })).toMatchObject({ kind: 'refused', findings: [{ code, path }] });
  });

  it('can be asked back, and is then as always', () => {
    accepted(at, kept(ask({ ...SAME_TIME, roomSlug: 'arendshorst' })).proposal);
    accepted(at, kept(ask({ ...SAME_TIME, roomSlug: 'havikshorst' })).proposal);
    expect(rooms()['08']).toBe('Havikshorst');
  });

  it('stays where it is when only its time changes', () => {
    accepted(at, kept(ask({ ...SAME_TIME, roomSlug: 'arendshorst' })).proposal);
    accepted(at, kept(ask({ ...SAME_TIME, opens: 800 })).proposal);
    expect(rooms()['08']).toBe('Arendshorst');
  });
});

describe('a room of some dates', () => {
  const specialDays = [
    walkInDay('2026-12-07 2026-12-20', changed('13:00-15:00'), { roomSlug: 'arendshorst' }),
    walkInDay('2026-12-15', { kind: 'asAlways' }),
  ];

  it('is that of the shortest announcement about a date, as its times are', () => {
    const walkIn = walkInOf(at.db, slug);
    const hours = { ...walkIn.hours, specialDays };
    const to = { ...contentOf(walkIn), hours };
    saveWalkIn(at.db, { what: 'moveWalkIn', slug, to, key: null }, actOf(at.host));
    expect(rooms()).toMatchObject({ '08': 'Arendshorst', '15': 'Havikshorst' });
  });

  it('is read back as it was kept', () => {
    const walkIn = walkInOf(at.db, slug);
    const to = { ...contentOf(walkIn), hours: { ...walkIn.hours, specialDays } };
    saveWalkIn(at.db, { what: 'moveWalkIn', slug, to, key: null }, actOf(at.host));
    expect(walkInOf(at.db, slug).hours.specialDays).toEqual(specialDays);
  });
});

describe('a date on another day', () => {
  it('in another room says both, and knows where it went', () => {
    const { proposal } = kept(ask({ date: '2026-12-09', opens: 600, closes: 720, roomSlug: 'arendshorst' }));
    accepted(at, proposal);
    expect(walkInOf(at.db, slug).hours.specialDays).toMatchObject([
      { from: DATE, says: { kind: 'closed' }, movedTo: '2026-12-09', reason: null, roomSlug: null },
      { from: '2026-12-09', says: { kind: 'changed' }, movedTo: null, roomSlug: 'arendshorst' },
    ]);
    expect(rooms()).toMatchObject({ '09': 'Arendshorst' });
  });

  it('is refused where it would be held in a room that went meanwhile, and says which date', () => {
    const walkIn = walkInOf(at.db, slug);
    const hours = {
      ...walkIn.hours,
      specialDays: [walkInDay(DATE, changed('9:00-10:00'), { roomSlug: 'weg' })],
    };
    const own = {
      walkInSlug: slug,
      personId: at.professional.id,
      words: null,
      actKey: null,
      baseUrl: BASE_URL,
    };
    expect(
      proposeMove(at.db, { ...own, hours, roomSlug: walkIn.roomSlug }, actOf(at.professional)),
    ).toMatchObject({
      findings: [{ code: 'unknownRoom', path: '/hours/specialDays/0/room' }],
    });
  });
});
