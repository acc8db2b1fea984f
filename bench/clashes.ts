/**
 * The clash guard: what a host waits for when she saves, at 500 places with walk-in hours each, out of the database and
 * all. Against working out the clashes of the whole district, in the same run. Run it with `node bench/clashes.ts`.
 */
import type { Database } from '../db/open-database.ts';
import { findPlaces } from '../db/queries/places.ts';
import type { Instant } from '../server/contract/timetable.ts';
import { clashesAfter } from '../server/directory/clashes/clashes-after.ts';
import { clashesAhead, findClashes } from '../server/directory/clashes/find-clashes.ts';
import type { Place } from '../server/model/place.ts';
import { DISTRICT, manyWalkIns, WALK_INS_A_PLACE } from './many-walk-ins.ts';

const NOW: Instant = Date.parse('2026-11-24T10:00:00+01:00');
const AHEAD = clashesAhead(NOW);
const PLACES = 500;
const SAVES = 100;

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Closed for all of the coming four weeks: the save that hits most. */
function closed(place: Place): Place {
  if (place.hours === null) throw new Error(`${place.slug} has no hours`);
  const says = { kind: 'closed' } as const;
  const weeks = { from: '2026-11-24', through: '2026-12-22', says, reason: 'verbouwing' };
  return { ...place, hours: { ...place.hours, specialDays: [weeks] } };
}

function checkSaves(db: Database, places: readonly Place[]): { milliseconds: number; hit: number } {
  const before = cpuMilliseconds();
  let hit = 0;
  for (const place of places) hit += clashesAfter(db, place, closed(place), AHEAD).length;
  return { milliseconds: (cpuMilliseconds() - before) / places.length, hit };
}

export function benchClashes(): void {
  const db = manyWalkIns(PLACES, NOW);
  const places = findPlaces(db, { districtSlug: DISTRICT }).filter(({ hours }) => hours !== null);
  const saved = places.slice(0, SAVES);
  checkSaves(db, saved);
  const { milliseconds, hit } = checkSaves(db, saved);
  if (hit === 0) throw new Error('the measured work came to nothing');
  const before = cpuMilliseconds();
  const listed = findClashes(db, { districtSlug: DISTRICT }, AHEAD, NOW).length;
  const list = cpuMilliseconds() - before;
  console.log(
    `clash check of a save: ${PLACES} places with ${WALK_INS_A_PLACE} walk-in hours each, four weeks`,
  );
  console.log(`  a save  ${milliseconds.toFixed(1)} ms of CPU (${(hit / saved.length).toFixed(0)} clashes)`);
  console.log(`  the list of the whole district  ${list.toFixed(0)} ms (${listed} clashes)`);
  console.log(`  the whole district : a save  ${(list / milliseconds).toFixed(0)} : 1`);
  db.close();
}

if (import.meta.main) benchClashes();
