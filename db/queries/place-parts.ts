/** The parts of many places at once, by the place's id. */
import { asc, sql } from 'drizzle-orm';
import type { SpokenLanguage } from '../../server/contract/vocabulary.ts';
import type { Host, Place, Room } from '../../server/model/place.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { hosts, placeFacilities, placeLanguages, rooms } from '../schema.ts';
import { append } from './append.ts';
import { inKeys, keysOf } from './in-keys.ts';
import { loadHours } from './load-hours.ts';

type Ids = readonly number[];

const facilitiesOf = prepared((db) =>
  db.drizzle
    .select()
    .from(placeFacilities)
    .where(inKeys(placeFacilities.placeId))
    .orderBy(asc(sql`rowid`))
    .prepare(),
);

export function loadFacilities(db: Database, placeIds: Ids): Map<number, Place['facilities']> {
  const facilities = new Map<number, Place['facilities']>();
  for (const { placeId, facility, availability } of facilitiesOf(db).all(keysOf(placeIds))) {
    facilities.set(placeId, { ...facilities.get(placeId), [facility]: availability });
  }
  return facilities;
}

const languagesOf = prepared((db) =>
  db.drizzle
    .select()
    .from(placeLanguages)
    .where(inKeys(placeLanguages.placeId))
    .orderBy(asc(sql`rowid`))
    .prepare(),
);

export function loadLanguages(db: Database, placeIds: Ids): Map<number, SpokenLanguage[]> {
  const languages = new Map<number, SpokenLanguage[]>();
  for (const { placeId, language } of languagesOf(db).all(keysOf(placeIds)))
    append(languages, placeId, language);
  return languages;
}

const roomsOf = prepared((db) =>
  db.drizzle.select().from(rooms).where(inKeys(rooms.placeId)).orderBy(asc(rooms.position)).prepare(),
);

export function loadRooms(db: Database, placeIds: Ids): Map<number, Room[]> {
  const rows = roomsOf(db).all(keysOf(placeIds));
  const hours = loadHours(
    db,
    'room',
    rows.map((row) => row.id),
  );
  const loaded = new Map<number, Room[]>();
  for (const { id, placeId, slug, name, quiet } of rows)
    append(loaded, placeId, { slug, name, quiet, hours: hours.get(id) ?? null });
  return loaded;
}

const hostsOf = prepared((db) =>
  db.drizzle.select().from(hosts).where(inKeys(hosts.placeId)).orderBy(asc(hosts.position)).prepare(),
);

export function loadHosts(db: Database, placeIds: Ids): Map<number, Host[]> {
  const loaded = new Map<number, Host[]>();
  for (const { placeId, firstName, nameShown, role, sample } of hostsOf(db).all(keysOf(placeIds))) {
    append(loaded, placeId, { firstName, nameShown, role, sample });
  }
  return loaded;
}
