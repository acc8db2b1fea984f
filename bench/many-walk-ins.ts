/** Invented places with walk-in hours, in memory, as many as a measurement asks for. */
import { type Database, inTransaction, openMemoryDatabase } from '../db/open-database.ts';
import { addPlace } from '../db/queries/save-place.ts';
import { addWalkIn } from '../db/queries/save-walk-in.ts';
import { loadLists } from '../seeds/load-facts.ts';
import { readFacts } from '../seeds/read-facts.ts';
import { hours, on, rule, span, week } from '../seeds/write-hours.ts';
import type { Instant } from '../server/contract/timetable.ts';

export const DISTRICT = 'liendert-rustenburg';
export const WALK_INS_A_PLACE = 5;
const TOPICS = ['money', 'letters-and-forms', 'language', 'work', 'health', 'digital'];
const NEIGHBOURHOODS = ['BU03071001', 'BU03071002', null];

/** Each with two rooms, a special day and five walk-in hours; they stand about a hundred metres apart. */
export function manyWalkIns(places: number, now: Instant): Database {
  const db = openMemoryDatabase();
  const act = { who: 'bench', at: now };
  inTransaction(db, () => {
    loadLists(db, readFacts(), act);
    for (let number = 0; number < places; number += 1) {
      addOnePlace(db, number, now);
      for (let walkIn = 0; walkIn < WALK_INS_A_PLACE; walkIn += 1) addOneWalkIn(db, number, walkIn, now);
    }
  });
  return db;
}

function addOnePlace(db: Database, number: number, now: Instant): void {
  const spans = ['9:00-12:30', '13:00-17:00', '9:00-21:00'].map((times) => span(times));
  const [morning, afternoon, long] = spans;
  if (morning === undefined || afternoon === undefined || long === undefined) return;
  addPlace(
    db,
    {
      ...{ slug: `plek-${number}`, name: `Plek ${number}`, kind: 'communityHouse', goneSince: null },
      ...{ districtSlug: DISTRICT, neighbourhoodCode: NEIGHBOURHOODS[number % 3] ?? null, address: null },
      coordinates: {
        lon: 5.39 + (number % 25) * 0.0015,
        lat: 52.155 + Math.floor(number / 25) * 0.0009,
        ...{ precision: 'exact', radiusMetres: 10 },
      },
      ...{ description: null, phone: null, website: null, languages: [], hosts: [] },
      ...{ hoursSourceText: null, hoursNotUnderstood: null },
      facilities: { wheelchair: number % 2 === 0 ? 'yes' : 'no' },
      rooms: [
        { slug: 'zaal', name: 'De zaal', quiet: false, hours: null },
        { slug: 'spreekkamer', name: 'De spreekkamer', quiet: true, hours: null },
      ],
      hours: hours([week(rule(on('134'), morning, afternoon), rule(on('25'), long))], {
        specialDays: [
          { from: '2026-12-28', through: '2026-12-31', says: { kind: 'closed' }, reason: 'vakantie' },
        ],
        otherHolidays: 'closed',
      }),
      trust: { source: 'host', updatedAt: now, confirmedAt: now },
    },
    { who: 'bench', at: now },
  );
}

function addOneWalkIn(db: Database, place: number, number: number, now: Instant): void {
  const topic = TOPICS[(place + number) % TOPICS.length] ?? 'advice';
  const opens = 9 + ((place + number) % 6);
  addWalkIn(
    db,
    {
      ...{ slug: `spreekuur-${place}-${number}`, kind: 'walkIn', placeSlug: `plek-${place}` },
      roomSlug: number % 2 === 0 ? 'zaal' : null,
      ...{ title: 'Spreekuur', titleEn: null, helpTopics: [topic], themeSlug: null, audience: 'everyone' },
      ...{ byAppointment: false, languages: [], organisationSlug: null, visitorRole: null, sample: false },
      hours: hours([week(rule(on(String(1 + number)), span(`${opens}:00-${opens + 2}:00`)))], {
        otherHolidays: 'closed',
      }),
    },
    { who: 'bench', at: now },
  );
}
