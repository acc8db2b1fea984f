import { and, asc, between, eq, gt, isNull, type SQL } from 'drizzle-orm';
import type { Place } from '../../server/model/place.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { neighbourhoods, places } from '../schema.ts';
import { loadDoorReports } from './door-reports.ts';
import { inKeys, keysOf } from './in-keys.ts';
import { loadHours } from './load-hours.ts';
import { loadFacilities, loadHosts, loadLanguages, loadRooms } from './place-parts.ts';
import { type PlaceRow, toPlaceFacts } from './place-rows.ts';
import { loadLiveSwitches, loadTrust } from './place-trust.ts';

/** All that is given must hold. Without `limit`: all of them. */
export interface PlaceSelection {
  readonly slugs?: readonly string[];
  readonly districtSlug?: string;
  /** [west, south, east, north], edges included. */
  readonly box?: readonly [number, number, number, number];
  /** Slugs after this one: the cursor of a page. */
  readonly afterSlug?: string;
  readonly limit?: number;
  /** Places that are gone for good are left out unless this or `slugs` asks for them. */
  readonly includeGone?: boolean;
  /** Only for those who keep places: a draft is not public. */
  readonly includeDrafts?: boolean;
}

/** Whole places, by slug. The number of queries is the same for one and for ten thousand. */
export function findPlaces(db: Database, selection: PlaceSelection = {}): Place[] {
  return inSnapshot(db, () => assemble(db, selectRows(db, selection)));
}

/** For those who keep places: also a draft, and a place that is gone for good. */
export function getPlaceBySlug(db: Database, slug: string): Place | null {
  return findPlaces(db, { slugs: [slug], includeDrafts: true })[0] ?? null;
}

/** For visitors: also a place that is gone for good, which is found by its link, but never a draft. */
export function getPublicPlaceBySlug(db: Database, slug: string): Place | null {
  return findPlaces(db, { slugs: [slug] })[0] ?? null;
}

interface SelectedRow {
  readonly place: PlaceRow;
  readonly neighbourhoodName: string | null;
}

function selectRows(db: Database, selection: PlaceSelection): SelectedRow[] {
  const query = db.drizzle
    .select({ place: places, neighbourhoodName: neighbourhoods.name })
    .from(places)
    .leftJoin(neighbourhoods, eq(places.neighbourhoodCode, neighbourhoods.code))
    .where(and(...conditionsOf(selection)))
    .orderBy(asc(places.slug))
    .limit(selection.limit ?? -1);
  return query.prepare().all(keysOf(selection.slugs ?? []));
}

function conditionsOf(selection: PlaceSelection): SQL[] {
  const { slugs, districtSlug, box, afterSlug, includeGone, includeDrafts } = selection;
  const conditions: SQL[] = [];
  if (includeDrafts !== true) conditions.push(eq(places.draft, false));
  if (slugs !== undefined) conditions.push(inKeys(places.slug));
  else if (includeGone !== true) conditions.push(isNull(places.goneSince));
  if (districtSlug !== undefined) conditions.push(eq(places.districtSlug, districtSlug));
  if (box !== undefined) {
    const [west, south, east, north] = box;
    conditions.push(between(places.lon, west, east), between(places.lat, south, north));
  }
  if (afterSlug !== undefined) conditions.push(gt(places.slug, afterSlug));
  return conditions;
}

function assemble(db: Database, rows: readonly SelectedRow[]): Place[] {
  const ids = rows.map(({ place }) => place.id);
  const hours = loadHours(db, 'place', ids);
  const trust = loadTrust(db, ids);
  const switches = loadLiveSwitches(db, ids);
  const reports = loadDoorReports(db, ids);
  const facilities = loadFacilities(db, ids);
  const languages = loadLanguages(db, ids);
  const rooms = loadRooms(db, ids);
  const hosts = loadHosts(db, ids);
  return rows.map(({ place, neighbourhoodName }) => ({
    ...toPlaceFacts(place),
    neighbourhoodName,
    facilities: facilities.get(place.id) ?? {},
    languages: languages.get(place.id) ?? [],
    rooms: rooms.get(place.id) ?? [],
    hosts: hosts.get(place.id) ?? [],
    hours: hours.get(place.id) ?? null,
    trust: trust.get(place.id) ?? null,
    live: switches.get(place.id) ?? null,
    doorReport: reports.get(place.id) ?? null,
  }));
}
