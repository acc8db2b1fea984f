import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { SpokenLanguage } from '../../server/contract/vocabulary.ts';
import type { RoomName, WalkIn, WalkInHours, WalkInProfessional } from '../../server/model/walk-in.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { hours, organisations, places, rooms, specialDays } from '../schema.ts';
import { walkInHelpTopics, walkInLanguages, walkInProfessionals, walkIns } from '../schema-walk-ins.ts';
import { append } from './append.ts';
import { inKeys, keysOf } from './in-keys.ts';
import { loadWalkInHours } from './load-hours.ts';

/** All that is given must hold. Walk-in hours of places that are gone for good are only among them where that is asked. */
export interface WalkInSelection {
  readonly slug?: string;
  readonly placeSlugs?: readonly string[];
  readonly districtSlug?: string;
  readonly organisationSlug?: string;
  readonly includeGone?: boolean;
}

/** Walk-in hours and activities, by place and then by slug. */
export function findWalkIns(db: Database, selection: WalkInSelection = {}): WalkIn[] {
  return inSnapshot(db, () => {
    const rows = selectRows(db, selection);
    const ids = rows.map((row) => row.id);
    const times = loadWalkInHours(db, ids);
    const otherRooms = loadOtherRooms(db, ids);
    const helpTopics = loadHelpTopics(db, ids);
    const languages = loadLanguages(db, ids);
    const professionals = loadProfessionals(db, ids);
    return rows.map(({ phone, email, organisationPhone, organisationEmail, ...row }) => ({
      ...row,
      contact: { phone: phone ?? organisationPhone, email: email ?? organisationEmail },
      ownContact: { phone, email },
      helpTopics: helpTopics.get(row.id) ?? [],
      languages: languages.get(row.id) ?? [],
      professionals: professionals.get(row.id) ?? [],
      otherRooms: otherRooms.get(row.id) ?? [],
      hours: times.get(row.id) ?? NEVER,
    }));
  });
}

/** The places where they are held, by slug. */
export function placesWithWalkIns(db: Database, selection: WalkInSelection = {}): string[] {
  return db.drizzle
    .selectDistinct({ slug: places.slug })
    .from(walkIns)
    .innerJoin(places, eq(places.id, walkIns.placeId))
    .where(and(...conditionsOf(selection)))
    .orderBy(asc(places.slug))
    .prepare()
    .all(keysOf(selection.placeSlugs ?? []))
    .map(({ slug }) => slug);
}

/** null when there is none, or its place is gone for good. Also those of places that are not public yet. */
export function getWalkIn(db: Database, slug: string): WalkIn | null {
  return findWalkIns(db, { slug })[0] ?? null;
}

/** As `getWalkIn`, also where its place is gone for good. */
export function getWalkInAlsoGone(db: Database, slug: string): WalkIn | null {
  return findWalkIns(db, { slug, includeGone: true })[0] ?? null;
}

/** A walk-in hour without any times takes place on no date. */
const NEVER: WalkInHours = { layers: [], specialDays: [], holidayPolicies: {}, otherHolidays: 'asAlways' };

function conditionsOf(selection: WalkInSelection): SQL[] {
  const { slug, placeSlugs, districtSlug, organisationSlug, includeGone } = selection;
  const conditions: SQL[] = includeGone === true ? [] : [isNull(places.goneSince)];
  if (slug !== undefined) conditions.push(eq(walkIns.slug, slug));
  if (placeSlugs !== undefined) conditions.push(inKeys(places.slug));
  if (districtSlug !== undefined) conditions.push(eq(places.districtSlug, districtSlug));
  if (organisationSlug !== undefined) conditions.push(eq(walkIns.organisationSlug, organisationSlug));
  return conditions;
}

function selectRows(db: Database, selection: WalkInSelection) {
  return db.drizzle
    .select({
      id: walkIns.id,
      slug: walkIns.slug,
      kind: walkIns.kind,
      placeSlug: places.slug,
      placeName: places.name,
      districtSlug: places.districtSlug,
      roomSlug: rooms.slug,
      roomName: rooms.name,
      title: walkIns.title,
      titleEn: walkIns.titleEn,
      themeSlug: walkIns.themeSlug,
      audience: walkIns.audience,
      byAppointment: walkIns.byAppointment,
      organisationSlug: walkIns.organisationSlug,
      organisationName: organisations.name,
      organisationPhone: organisations.phone,
      organisationEmail: organisations.email,
      phone: walkIns.phone,
      email: walkIns.email,
      visitorRole: walkIns.visitorRole,
      sample: walkIns.sample,
      version: walkIns.version,
      updatedAt: walkIns.updatedAt,
    })
    .from(walkIns)
    .innerJoin(places, eq(places.id, walkIns.placeId))
    .leftJoin(rooms, eq(rooms.id, walkIns.roomId))
    .leftJoin(organisations, eq(organisations.slug, walkIns.organisationSlug))
    .where(and(...conditionsOf(selection)))
    .orderBy(asc(places.slug), asc(walkIns.slug))
    .prepare()
    .all(keysOf(selection.placeSlugs ?? []));
}

const helpTopicsOf = prepared((db) =>
  db.drizzle
    .select()
    .from(walkInHelpTopics)
    .where(inKeys(walkInHelpTopics.walkInId))
    .orderBy(asc(sql`rowid`))
    .prepare(),
);

function loadHelpTopics(db: Database, ids: readonly number[]): Map<number, string[]> {
  const topics = new Map<number, string[]>();
  for (const { walkInId, helpTopicSlug } of helpTopicsOf(db).all(keysOf(ids)))
    append(topics, walkInId, helpTopicSlug);
  return topics;
}

const languagesOf = prepared((db) =>
  db.drizzle
    .select()
    .from(walkInLanguages)
    .where(inKeys(walkInLanguages.walkInId))
    .orderBy(asc(sql`rowid`))
    .prepare(),
);

function loadLanguages(db: Database, ids: readonly number[]): Map<number, SpokenLanguage[]> {
  const languages = new Map<number, SpokenLanguage[]>();
  for (const { walkInId, language } of languagesOf(db).all(keysOf(ids)))
    append(languages, walkInId, language);
  return languages;
}

const otherRoomsOf = prepared((db) =>
  db.drizzle
    .selectDistinct({ walkInId: hours.walkInId, slug: rooms.slug, name: rooms.name })
    .from(hours)
    .innerJoin(specialDays, eq(specialDays.hoursId, hours.id))
    .innerJoin(rooms, eq(rooms.id, specialDays.roomId))
    .where(inKeys(hours.walkInId))
    .orderBy(asc(rooms.slug))
    .prepare(),
);

function loadOtherRooms(db: Database, ids: readonly number[]): Map<number, RoomName[]> {
  const names = new Map<number, RoomName[]>();
  for (const { walkInId, slug, name } of otherRoomsOf(db).all(keysOf(ids)))
    if (walkInId !== null) append(names, walkInId, { slug, name });
  return names;
}

const professionalsOf = prepared((db) =>
  db.drizzle
    .select()
    .from(walkInProfessionals)
    .where(inKeys(walkInProfessionals.walkInId))
    .orderBy(asc(walkInProfessionals.personId))
    .prepare(),
);

function loadProfessionals(db: Database, ids: readonly number[]): Map<number, WalkInProfessional[]> {
  const professionals = new Map<number, WalkInProfessional[]>();
  for (const { walkInId, personId, shownName } of professionalsOf(db).all(keysOf(ids)))
    append(professionals, walkInId, { personId, shownName });
  return professionals;
}
