import { eq } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import { type Checker, FACILITIES } from '../../server/contract/vocabulary.ts';
import { NotFound } from '../../server/errors.ts';
import type { IsoDate } from '../../server/hours/model.ts';
import type { HoursTrust, Place } from '../../server/model/place.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inTransaction } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { hosts, hoursConfirmations, hoursTrust, placeLanguages, places, rooms } from '../schema.ts';
import { type Act, recordChange } from './change-log.ts';
import { saveHours } from './save-hours.ts';

/** A place that is not there yet; its trust comes apart, because a check is not a change. */
export type NewPlace = Omit<
  Place,
  'id' | 'neighbourhoodName' | 'trust' | 'live' | 'doorReport' | 'draft' | 'hostAgreedAt'
> & {
  readonly trust: NewTrust | null;
  /** Without it the place is public at once. */
  readonly draft?: boolean;
  readonly hostAgreedAt?: Instant | null;
  readonly osmId?: string | null;
  readonly hoursCheckedOn?: string | null;
};

/** What is left out is as in the district, or as DEFAULT_ASK says; a check is a host's where it does not say whose. */
export type NewTrust = Pick<HoursTrust, 'source' | 'updatedAt'> &
  Partial<Omit<HoursTrust, 'source' | 'updatedAt'>>;

/** Adds a whole place in one transaction and returns its id. `actKey` makes a retry recognisable. */
export function addPlace(db: Database, place: NewPlace, act: Act, actKey?: string): number {
  return inTransaction(db, () => {
    const placeId = insertRow(db, places, toRow(place));
    saveFacilities(db, placeId, place.facilities);
    for (const language of place.languages) insertRow(db, placeLanguages, { placeId, language });
    place.rooms.forEach(({ slug, name, quiet, hours }, position) => {
      saveHours(db, 'room', insertRow(db, rooms, { placeId, position, slug, name, quiet }), hours);
    });
    place.hosts.forEach((host, position) => {
      insertRow(db, hosts, { placeId, position, ...host });
    });
    saveHours(db, 'place', placeId, place.hours);
    if (place.trust !== null) saveTrust(db, placeId, place.trust, act.who);
    recordChange(db, act, {
      what: 'addPlace',
      subject: `place:${place.slug}`,
      before: null,
      after: withoutNames(place),
      ...(actKey !== undefined && { actKey }),
    });
    return placeId;
  });
}

/** Who checked, and how long it holds: null is as long as the rhythm lasts. */
export interface Check {
  readonly role: Checker;
  readonly holdsThrough: IsoDate | null;
}

const BY_HOST: Check = { role: 'host', holdsThrough: null };

/** Somebody checked the hours and found them right. The database refuses this of samples. */
export function confirmHours(db: Database, placeSlug: string, act: Act, check = BY_HOST): void {
  inTransaction(db, () => {
    const row = db.drizzle.select({ id: places.id }).from(places).where(eq(places.slug, placeSlug)).get();
    if (row === undefined) throw new NotFound('place', placeSlug);
    insertRow(db, hoursConfirmations, { placeId: row.id, confirmedAt: act.at, who: act.who, ...check });
    const after = { confirmedAt: act.at, ...check };
    recordChange(db, act, { what: 'confirmHours', subject: `place:${placeSlug}`, before: null, after });
  });
}

// Prepared, as are all statements that an import runs for each of its places.
const facilityStatement = prepared((db) =>
  db.sqlite.prepare<[number, string, string]>(
    `INSERT INTO place_facilities (place_id, facility, availability) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET availability = excluded.availability`,
  ),
);

/** Sets the given facilities and leaves the others. A part of a transaction. */
export function saveFacilities(db: Database, placeId: number, facilities: Place['facilities']): void {
  for (const facility of FACILITIES) {
    const availability = facilities[facility];
    if (availability === undefined) continue;
    facilityStatement(db).run(placeId, facility, availability);
  }
}

function saveTrust(db: Database, placeId: number, trust: NewTrust, who: string): void {
  const { confirmedAt = null, confirmedBy, holdsThrough = null, ...rest } = trust;
  insertRow(db, hoursTrust, { placeId, ...rest });
  if (confirmedAt === null) return;
  const role = confirmedBy ?? 'host';
  insertRow(db, hoursConfirmations, { placeId, confirmedAt, who, role, holdsThrough });
}

function toRow(place: NewPlace): typeof places.$inferInsert {
  const { street = null, postalCode = null, locality = null } = place.address ?? {};
  const {
    slug,
    name,
    kind,
    goneSince,
    districtSlug,
    neighbourhoodCode,
    osmId = null,
    hoursCheckedOn = null,
    draft = false,
    hostAgreedAt = null,
  } = place;
  const { description, phone, website, hoursSourceText, hoursNotUnderstood } = place;
  return {
    ...{ slug, name, kind, goneSince, districtSlug, neighbourhoodCode, osmId },
    ...{ street, postalCode, locality, draft, hostAgreedAt },
    ...place.coordinates,
    ...{ description, phone, website, hoursSourceText, hoursNotUnderstood, hoursCheckedOn },
  };
}

/** What the change log keeps of a place: how many hosts, never who. */
function withoutNames(place: NewPlace): unknown {
  return { ...place, hosts: place.hosts.map(({ role, sample }) => ({ role, sample })) };
}
