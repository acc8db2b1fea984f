/** Places with people, and the passing of time. */
import type { Database } from '../../db/open-database.ts';
import { addConfirmation } from '../../db/queries/confirmations.ts';
import { addPerson } from '../../db/queries/people.ts';
import { grantRight } from '../../db/queries/rights.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Right } from '../../server/model/caller.ts';
import { seeToPlaces } from '../../server/schedule/see-to-places.ts';
import { seededDatabase } from '../helpers/seeded-database.ts';

export const HOUR = 3_600_000;
export const DISTRICT = 'liendert-rustenburg';
export const BASE_URL = 'https://binnenlopen.example';

export const at = (text: string): Instant => Date.parse(text);

export const LONG_AGO = at('2026-01-05T12:00:00+01:00');

/** De Groene Stee with hours that are real since long ago, and who there is to be asked and told. */
export function databaseWithPeople(): Database {
  const db = seededDatabase(LONG_AGO);
  makeReal(db, 'groene-stee', LONG_AGO);
  addSomebody(db, 'gastvrouw', { role: 'host', placeSlug: 'groene-stee' }, LONG_AGO);
  addSomebody(db, 'wijk', { role: 'coordinator', districtSlug: DISTRICT }, LONG_AGO);
  addSomebody(db, 'baas', { role: 'administrator' }, LONG_AGO);
  return db;
}

/** "2026-11-26 16:00", as Amsterdam clocks show it. */
export function said(instant: Instant): string {
  const form = { timeZone: 'Europe/Amsterdam', timeStyle: 'short', dateStyle: 'short' } as const;
  return new Date(instant).toLocaleString('sv-SE', form);
}

/** Its hours are real from now on, and were written at that moment. */
export function makeReal(db: Database, slug: string, writtenAt: Instant, rhythmDays = 28): void {
  db.sqlite
    .prepare(
      `UPDATE hours_trust SET source = 'host', updated_at = ?, rhythm_days = ?
       WHERE place_id = (SELECT id FROM places WHERE slug = ?)`,
    )
    .run(writtenAt, rhythmDays, slug);
}

export function addSomebody(db: Database, name: string, right: Right, now: Instant): void {
  const act = { who: 'test', at: now };
  const person = {
    pseudonym: `person-${name}`,
    email: `${name}@example.nl`,
    name: null,
    language: 'nl',
  } as const;
  grantRight(db, addPerson(db, person, act), right, act);
}

export function confirm(db: Database, slug: string, now: Instant): void {
  const placeId = Number(db.sqlite.prepare('SELECT id FROM places WHERE slug = ?').pluck().get(slug));
  addConfirmation(db, { placeId, role: 'host', holdsThrough: null }, { who: 'test', at: now });
}

/** Looks every hour, the first and the last moment included. */
export async function letTimePass(db: Database, from: string, to: string): Promise<void> {
  for (let now = at(from); now <= at(to); now += HOUR) await seeToPlaces(db, now, BASE_URL);
}

/** "ask 2026-11-26 16:00 gastvrouw", in the order in which they were queued. */
export function mailsIn(db: Database): string[] {
  return db.sqlite
    .prepare<[], { purpose: string; queuedAt: number; name: string }>(
      `SELECT purpose, queued_at AS queuedAt, substr(to_address, 1, instr(to_address, '@') - 1) AS name
       FROM outbox ORDER BY queued_at, id`,
    )
    .all()
    .map(({ purpose, queuedAt, name }) => `${purpose} ${said(queuedAt)} ${name}`);
}
