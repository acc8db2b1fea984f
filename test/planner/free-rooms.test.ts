import { describe, expect, it } from 'vitest';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { atOnce } from '../../server/directory/at-once.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { instantOf, localOf } from '../../server/hours/local-time.ts';
import { freeRooms, type Occupied } from '../../server/planner/free-rooms.ts';
import { weekGrid } from '../../server/planner/week-grid.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';

const db = databaseWithFixtures();
const TUESDAY = { start: instantOf('2026-11-24', 0), end: instantOf('2026-11-25', 0) };

const clock = (instant: number) => {
  const { minute } = localOf(instant);
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
};
const held = (roomSlug: string | null, from: number, until: number): Occupied => ({
  roomSlug,
  start: instantOf('2026-11-24', from * 60),
  end: instantOf('2026-11-24', until * 60),
});

function freeOnTuesday(taken: readonly Occupied[], live: 'closed' | null = null): string[] {
  const place = getPlaceBySlug(db, 'fixture-twee-zalen');
  if (place === null) throw new Error('The fixture is gone.');
  const shut = { says: 'closed', since: TUESDAY.start, until: TUESDAY.end, by: 'host' } as const;
  const now = live === null ? place : { ...place, live: shut };
  return freeRooms(now, taken, TUESDAY, calendarsOf(db)).map(
    ({ room, start, end }) => `${room.slug} ${clock(start)}–${clock(end)}`,
  );
}

// A room that follows the house (9–12), one that is open from 11 to 14, and one from 17 to 20.
describe('a room is free while its door is open and nothing is held in it', () => {
  it.each([
    ['nothing is held', [], ['berging 9:00–12:00', 'atelier 11:00–14:00', 'keuken 17:00–20:00']],
    [
      'the middle of it is taken',
      [held('keuken', 18, 19)],
      ['berging 9:00–12:00', 'atelier 11:00–14:00', 'keuken 17:00–18:00', 'keuken 19:00–20:00'],
    ],
    [
      'less than half an hour is left',
      [held('keuken', 17, 19.75)],
      ['berging 9:00–12:00', 'atelier 11:00–14:00'],
    ],
    [
      'something is held in no room in particular',
      [held(null, 9, 20)],
      ['berging 9:00–12:00', 'atelier 11:00–14:00', 'keuken 17:00–20:00'],
    ],
    [
      'two overlap in one room',
      [held('atelier', 11, 12.5), held('atelier', 12, 13)],
      ['berging 9:00–12:00', 'atelier 13:00–14:00', 'keuken 17:00–20:00'],
    ],
  ])('%s', (_when, taken, free) => {
    expect(freeOnTuesday(taken)).toEqual(free);
  });

  it('and not at all where the door was switched to closed', () => {
    expect(freeOnTuesday([], 'closed')).toEqual([]);
  });

  it('and nobody is sent to a room of a house whose hours are old', () => {
    const grid = atOnce(weekGrid(db, 'liendert-rustenburg', '2026-11-23', TUESDAY_MORNING));
    const old = grid.filter(({ certainty }) => certainty === null);
    expect(old.map(({ place }) => place.slug)).toEqual(['fixture-repaircafe']);
    const later = TUESDAY_MORNING + 300 * 86_400_000;
    const rooms = atOnce(weekGrid(db, 'liendert-rustenburg', '2027-09-20', later)).find(
      ({ place }) => place.slug === 'fixture-twee-zalen',
    );
    expect(rooms?.certainty).toBe(null);
    expect(rooms?.days.flatMap(({ free }) => free)).toEqual([]);
  });
});
