import { type Database, inTransaction } from '../db/open-database.ts';
import { addFactSource } from '../db/queries/add-entry.ts';
import { type Act, isDone } from '../db/queries/change-log.ts';
import { getPlaceBySlug } from '../db/queries/places.ts';
import { addPlace } from '../db/queries/save-place.ts';
import { addWalkIn } from '../db/queries/save-walk-in.ts';
import type { Instant } from '../server/contract/timetable.ts';
import { addFixtureVisits } from './fixture-visits.ts';
import { addFixtureWalkIns } from './fixture-walk-ins.ts';
import { fixturePlaces } from './fixtures.ts';
import { loadLists } from './load-facts.ts';
import { type Facts, readFacts } from './read-facts.ts';
import { type SampleHours, sampleHours } from './sample-hours.ts';
import { SAMPLE_WALK_INS } from './sample-walk-ins.ts';
import type { PlaceFact } from './shapes.ts';

/**
 * Sows the facts and the samples, all or nothing. Whatever was sown once is left alone ever after: a second run
 * changes nothing, and what somebody changed, replaced or removed since stays so.
 */
export function loadSeeds(db: Database, now: Instant): void {
  const act = { who: 'seeds', at: now };
  const facts = readFacts();
  inTransaction(db, () => {
    loadLists(db, facts, act);
    const hours = sampleHours(now);
    for (const fact of facts.places.items) loadPlace(db, facts, fact, hours[fact.slug], act);
    loadWalkIns(db, act);
  });
}

/** The seeds, and besides them a dozen invented places with every oddity that hours can have. For tests. */
export function loadFixtures(db: Database, now: Instant): void {
  const act = { who: 'fixtures', at: now };
  inTransaction(db, () => {
    loadSeeds(db, now);
    for (const place of fixturePlaces(now)) {
      if (getPlaceBySlug(db, place.slug) === null) addPlace(db, place, act);
    }
  });
}

/** The same, and whom and what it takes to try the planner by hand. */
export function loadFixturesToTry(db: Database, now: Instant): void {
  const act = { who: 'fixtures', at: now };
  inTransaction(db, () => {
    loadFixtures(db, now);
    addFixtureWalkIns(db, act);
    addFixtureVisits(db, act);
  });
}

function loadPlace(
  db: Database,
  facts: Facts,
  fact: PlaceFact,
  sample: SampleHours | undefined,
  act: Act,
): void {
  const subject = `place:${fact.slug}`;
  const actKey = `${act.who}:${subject}`;
  if (isDone(db, actKey) || getPlaceBySlug(db, fact.slug) !== null) return;
  const { slug, name, kind, neighbourhoodCode, address, coordinates, description } = fact;
  const { source, coordinatesSource, districtSlug } = facts.places;
  const place = {
    ...{ slug, name, kind, districtSlug, neighbourhoodCode, address, coordinates, description },
    ...{ goneSince: null, phone: null, website: null, facilities: {}, languages: [] },
    ...{ hoursSourceText: null, hoursNotUnderstood: null },
    rooms: fact.rooms.map((room) => ({ ...room, quiet: false, hours: sample?.rooms[room.slug] ?? null })),
    hosts:
      sample === undefined
        ? []
        : [{ firstName: null, nameShown: false, role: sample.hostRole, sample: true }],
    hours: sample?.place ?? null,
    trust: sample === undefined ? null : { source: 'sample' as const, updatedAt: act.at },
  };
  addPlace(db, place, act, actKey);
  addFactSource(db, { subject, fields: ['name', 'kind', 'description'], source, note: fact.known });
  addFactSource(db, { subject, fields: ['address'], source, note: fact.addressNote });
  const { precision, radiusMetres } = coordinates;
  const note = `${precision}, within ${radiusMetres} m`;
  addFactSource(db, { subject, fields: ['coordinates'], source: coordinatesSource, note });
}

function loadWalkIns(db: Database, act: Act): void {
  for (const walkIn of SAMPLE_WALK_INS) {
    const actKey = `${act.who}:walkIn:${walkIn.slug}`;
    if (isDone(db, actKey) || getPlaceBySlug(db, walkIn.placeSlug)?.trust?.source !== 'sample') continue;
    addWalkIn(db, walkIn, act, actKey);
  }
}
