/** What hosts were asked, and when: the memory of a scheduler that never asks twice. */
import type { Instant } from '../../server/contract/timetable.ts';
import type { HoursTrust } from '../../server/model/place.ts';
import type { Database } from '../open-database.ts';
import { inSnapshot } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import type { ASK_KINDS } from '../schema-people.ts';
import { append } from './append.ts';
import { keysOf } from './in-keys.ts';
import { loadTrust } from './place-trust.ts';

export type AskKind = (typeof ASK_KINDS)[number];

export interface Ask {
  readonly kind: AskKind;
  readonly dueAt: Instant;
  readonly askedAt: Instant;
}

/** A place whose hours somebody could confirm: public, not gone, and not invented. */
export interface PlaceToAsk {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly districtSlug: string;
  readonly trust: HoursTrust;
  /** The oldest first; of the last year or so. */
  readonly asks: readonly Ask[];
}

type PlaceRow = Pick<PlaceToAsk, 'id' | 'slug' | 'name' | 'districtSlug'>;

const COLUMNS = 'places.id, places.slug, places.name, places.district_slug AS districtSlug';
const ASKABLE = `FROM places JOIN hours_trust ON hours_trust.place_id = places.id
  WHERE places.gone_since IS NULL AND places.draft = 0 AND hours_trust.source <> 'sample'`;

const page = prepared((db) =>
  db.sqlite.prepare<[number, number], PlaceRow>(
    `SELECT ${COLUMNS} ${ASKABLE} AND places.id > ? ORDER BY places.id LIMIT ?`,
  ),
);
const one = prepared((db) =>
  db.sqlite.prepare<[number], PlaceRow>(`SELECT ${COLUMNS} ${ASKABLE} AND places.id = ?`),
);
const asksOf = prepared((db) =>
  db.sqlite.prepare<[string, Instant], Ask & { readonly placeId: number }>(`
    SELECT place_id AS placeId, kind, due_at AS dueAt, asked_at AS askedAt FROM asks
    WHERE place_id IN (SELECT value FROM json_each(?)) AND due_at > ? ORDER BY due_at, id`),
);

/** In the order of their ids, a page at a time: a country's places at once would hold up every answer. */
export function findPlacesToAsk(
  db: Database,
  after: number,
  limit: number,
  asksSince: Instant,
): PlaceToAsk[] {
  return inSnapshot(db, () => assemble(db, page(db).all(after, limit), asksSince));
}

/** As it is now; null when nobody can be asked about it any more. */
export function getPlaceToAsk(db: Database, id: number, asksSince: Instant): PlaceToAsk | null {
  return inSnapshot(db, () => assemble(db, one(db).all(id), asksSince)[0] ?? null);
}

function assemble(db: Database, rows: readonly PlaceRow[], asksSince: Instant): PlaceToAsk[] {
  const ids = rows.map(({ id }) => id);
  const trust = loadTrust(db, ids);
  const asks = new Map<number, Ask[]>();
  for (const { placeId, ...ask } of asksOf(db).all(keysOf(ids).keys, asksSince)) append(asks, placeId, ask);
  return rows.flatMap((row) => {
    const known = trust.get(row.id);
    return known === undefined ? [] : { ...row, trust: known, asks: asks.get(row.id) ?? [] };
  });
}

const record = prepared((db) =>
  db.sqlite.prepare(
    'INSERT INTO asks (place_id, kind, due_at, asked_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ),
);

/** A part of the transaction that queues the mails. False when it was done before. */
export function recordAsk(
  db: Database,
  placeId: number,
  kind: AskKind,
  dueAt: Instant,
  now: Instant,
): boolean {
  return record(db).run(placeId, kind, dueAt, now).changes > 0;
}

const told = prepared((db) =>
  db.sqlite
    .prepare<[string], Instant | null>(`
      SELECT max(asks.asked_at) FROM asks JOIN places ON places.id = asks.place_id
      WHERE asks.kind = 'coordinator' AND places.district_slug = ?`)
    .pluck(),
);

/** When the coordinator of a district was last sent a list; null: never. */
export function lastListedAt(db: Database, districtSlug: string): Instant | null {
  return told(db).get(districtSlug) ?? null;
}
