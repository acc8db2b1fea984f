import type { Database } from '../../db/open-database.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { saveOpeningHours } from '../../server/desk/save-opening-hours.ts';
import { daysFrom } from '../../server/directory/days-ahead.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import type { IsoDate, OpeningHours } from '../../server/hours/model.ts';
import type { Place } from '../../server/model/place.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';

export const HOST = { who: 'host-0a1b2c3d', at: TUESDAY_MORNING };

export const atTime = (at: Instant) => ({ ...HOST, at });

/** The fixture places, and De Groene Stee with the sample's hours as if a host had typed them: it has walk-in hours. */
export function deskDatabase(): Database {
  const db = databaseWithFixtures();
  const { hours } = placeIn(db, 'groene-stee');
  if (hours === null) throw new Error('De Groene Stee has hours.');
  save(db, 'groene-stee', hours, Date.parse('2026-11-02T09:00:00+01:00'));
  return db;
}

export function placeIn(db: Database, slug: string): Place {
  const place = getPlaceBySlug(db, slug);
  if (place === null) throw new Error(`There is no place ${slug}.`);
  return place;
}

export function save(
  db: Database,
  placeSlug: string,
  hours: OpeningHours,
  at = TUESDAY_MORNING,
  more: { readonly ifVersion?: string; readonly actKey?: string } = {},
) {
  const given = { placeSlug, hours, ifVersion: null, role: 'host', actKey: null, ...more } as const;
  return saveOpeningHours(db, given, atTime(at));
}

/** "2026-11-24 open 09:00-12:30 13:30-17:00": a day as visitors read it. */
export function dayOf(db: Database, slug: string, date: IsoDate): string {
  const [day] = daysFrom(placeIn(db, slug), date, 1, calendarsOf(db));
  const spans = day?.spans.map(({ opens, closes }) => `${opens}-${closes}`) ?? [];
  const reason = day?.reason?.kind === 'date' && day.reason.label !== null ? `(${day.reason.label})` : '';
  return [day?.says, ...spans, reason].filter(Boolean).join(' ');
}
