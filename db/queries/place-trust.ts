/** What is known of the truth of many places' hours, by the place's id. */
import { eq, sql } from 'drizzle-orm';
import type { HoursTrust, LiveSwitch } from '../../server/model/place.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { districts, hoursConfirmations, hoursTrust, places } from '../schema.ts';
import { liveSwitches } from '../schema-people.ts';
import { inKeys, keysOf } from './in-keys.ts';
import { toTrust } from './place-rows.ts';

type Ids = readonly number[];

const newestCheck = sql`(
  SELECT newest.id FROM hours_confirmations AS newest
  WHERE newest.place_id = ${hoursTrust.placeId} AND newest.withdrawn_at IS NULL
  ORDER BY newest.confirmed_at DESC, newest.id DESC LIMIT 1)`;

const trustOf = prepared((db) =>
  db.drizzle
    .select({
      placeId: hoursTrust.placeId,
      source: hoursTrust.source,
      updatedAt: hoursTrust.updatedAt,
      confirmedAt: hoursConfirmations.confirmedAt,
      confirmedBy: hoursConfirmations.role,
      holdsThrough: hoursConfirmations.holdsThrough,
      rhythmDays: sql<number>`coalesce(${hoursTrust.rhythmDays}, ${districts.rhythmDays})`,
      oldAfterDays: sql<number>`coalesce(${hoursTrust.oldAfterDays}, ${districts.oldAfterDays})`,
      askWeekday: hoursTrust.askWeekday,
      askMinute: hoursTrust.askMinute,
    })
    .from(hoursTrust)
    .innerJoin(places, eq(places.id, hoursTrust.placeId))
    .innerJoin(districts, eq(districts.slug, places.districtSlug))
    .leftJoin(hoursConfirmations, eq(hoursConfirmations.id, newestCheck))
    .where(inKeys(hoursTrust.placeId))
    .prepare(),
);

export function loadTrust(db: Database, placeIds: Ids): Map<number, HoursTrust> {
  const rows = trustOf(db).all(keysOf(placeIds));
  return new Map(rows.map((row) => [row.placeId, toTrust(row)]));
}

const switchesOf = prepared((db) =>
  db.drizzle.select().from(liveSwitches).where(inKeys(liveSwitches.placeId)).prepare(),
);

/** Those that are over included: they say nothing any more. */
export function loadLiveSwitches(db: Database, placeIds: Ids): Map<number, LiveSwitch> {
  const rows = switchesOf(db).all(keysOf(placeIds));
  return new Map(
    rows.map(({ placeId, says, sinceAt, untilAt, role }) => [
      placeId,
      { says, since: sinceAt, until: untilAt, by: role },
    ]),
  );
}
