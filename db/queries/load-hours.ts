import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { HolidayName } from '../../server/contract/vocabulary.ts';
import type {
  DayPolicy,
  DayRule,
  Layer,
  OpeningHours,
  SpecialDay,
  TimeSpan,
} from '../../server/hours/model.ts';
import type { WalkInDay, WalkInHours } from '../../server/model/walk-in.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { dayRules, holidayPolicies, hours, hoursLayers, rooms, specialDays, timeSpans } from '../schema.ts';
import { append } from './append.ts';
import { toDayRule, toLayer, toPolicy, toSpecialDay, toTimeSpan } from './hours-rows.ts';
import { inKeys, keysOf } from './in-keys.ts';

export type HoursOwner = 'place' | 'room' | 'walkIn';

const hoursOf = {
  place: prepared((db) => hoursBy(db, hours.placeId)),
  room: prepared((db) => hoursBy(db, hours.roomId)),
  walkIn: prepared((db) => hoursBy(db, hours.walkInId)),
};

function hoursBy(db: Database, owner: SQLiteColumn) {
  return db.drizzle.select().from(hours).where(inKeys(owner)).prepare();
}

const layersOf = prepared((db) =>
  db.drizzle
    .select()
    .from(hoursLayers)
    .where(inKeys(hoursLayers.hoursId))
    .orderBy(asc(hoursLayers.position))
    .prepare(),
);
const rulesOf = prepared((db) =>
  db.drizzle
    .select()
    .from(dayRules)
    .where(inKeys(dayRules.layerId))
    .orderBy(asc(dayRules.position))
    .prepare(),
);
const specialDaysOf = prepared((db) =>
  db.drizzle
    .select({ ...getTableColumns(specialDays), roomSlug: rooms.slug })
    .from(specialDays)
    .leftJoin(rooms, eq(rooms.id, specialDays.roomId))
    .where(inKeys(specialDays.hoursId))
    .orderBy(asc(specialDays.position))
    .prepare(),
);
const policiesOf = prepared((db) =>
  db.drizzle
    .select()
    .from(holidayPolicies)
    .where(inKeys(holidayPolicies.hoursId))
    .orderBy(asc(holidayPolicies.id))
    .prepare(),
);

const spansOf = {
  rule: prepared((db) => spansBy(db, timeSpans.ruleId)),
  specialDay: prepared((db) => spansBy(db, timeSpans.specialDayId)),
  policy: prepared((db) => spansBy(db, timeSpans.holidayPolicyId)),
};

function spansBy(db: Database, parent: SQLiteColumn) {
  return db.drizzle.select().from(timeSpans).where(inKeys(parent)).orderBy(asc(timeSpans.position)).prepare();
}

/** The hours of many owners of one kind by the owner's id, in eight queries whatever their number. */
export function loadHours(
  db: Database,
  owner: Exclude<HoursOwner, 'walkIn'>,
  ownerIds: readonly number[],
): Map<number, OpeningHours> {
  return load(db, owner, ownerIds, toSpecialDay);
}

export function loadWalkInHours(db: Database, walkInIds: readonly number[]): Map<number, WalkInHours> {
  return load(db, 'walkIn', walkInIds, toWalkInDay);
}

type SpecialDayRow = typeof specialDays.$inferSelect & { readonly roomSlug: string | null };
type Kept<Day extends SpecialDay> = OpeningHours<Day> & { readonly setAside?: readonly Day[] };
type ToDay<Day> = (row: SpecialDayRow, spans: readonly TimeSpan[]) => Day;

function toWalkInDay(row: SpecialDayRow, spans: readonly TimeSpan[]): WalkInDay {
  return { ...toSpecialDay(row, spans), movedTo: row.movedTo, roomSlug: row.roomSlug };
}

function load<Day extends SpecialDay>(
  db: Database,
  owner: HoursOwner,
  ownerIds: readonly number[],
  toDay: ToDay<Day>,
): Map<number, Kept<Day>> {
  if (ownerIds.length === 0) return new Map();
  const rows = hoursOf[owner](db).all(keysOf(ownerIds));
  const keys = keysOf(rows.map((row) => row.id));
  const layers = loadLayers(db, keys);
  const { inForce, setAside } = loadSpecialDays(db, keys, toDay);
  const policies = loadPolicies(db, keys);
  const loaded = new Map<number, Kept<Day>>();
  for (const row of rows) {
    const ownerId = row.placeId ?? row.roomId ?? row.walkInId;
    if (ownerId === null) continue;
    const aside = setAside.get(row.id);
    loaded.set(ownerId, {
      layers: layers.get(row.id) ?? [],
      specialDays: inForce.get(row.id) ?? [],
      ...(aside !== undefined && { setAside: aside }),
      holidayPolicies: policies.get(row.id) ?? {},
      otherHolidays: row.otherHolidays,
    });
  }
  return loaded;
}

type Keys = ReturnType<typeof keysOf>;

function loadLayers(db: Database, keys: Keys): Map<number, Layer[]> {
  const layerRows = layersOf(db).all(keys);
  const ruleRows = rulesOf(db).all(keysOf(layerRows.map((row) => row.id)));
  const spans = loadSpans(spansOf.rule(db).all(keysOf(ruleRows.map((row) => row.id))), (row) => row.ruleId);
  const rules = new Map<number, DayRule[]>();
  for (const row of ruleRows) append(rules, row.layerId, toDayRule(row, spans.get(row.id) ?? []));
  const layers = new Map<number, Layer[]>();
  for (const row of layerRows) append(layers, row.hoursId, toLayer(row, rules.get(row.id) ?? []));
  return layers;
}

function loadSpecialDays<Day>(
  db: Database,
  keys: Keys,
  toDay: ToDay<Day>,
): { readonly inForce: Map<number, Day[]>; readonly setAside: Map<number, Day[]> } {
  const rows = specialDaysOf(db).all(keys);
  const spans = loadSpans(
    spansOf.specialDay(db).all(keysOf(rows.map((row) => row.id))),
    (row) => row.specialDayId,
  );
  const inForce = new Map<number, Day[]>();
  const setAside = new Map<number, Day[]>();
  for (const row of rows)
    append(row.setAside ? setAside : inForce, row.hoursId, toDay(row, spans.get(row.id) ?? []));
  return { inForce, setAside };
}

type Policies = { [Name in HolidayName]?: DayPolicy };

function loadPolicies(db: Database, keys: Keys): Map<number, Policies> {
  const rows = policiesOf(db).all(keys);
  const spans = loadSpans(
    spansOf.policy(db).all(keysOf(rows.map((row) => row.id))),
    (row) => row.holidayPolicyId,
  );
  const policies = new Map<number, Policies>();
  for (const row of rows) {
    const ofHours = policies.get(row.hoursId) ?? {};
    ofHours[row.holiday] = toPolicy(row.says, spans.get(row.id) ?? []);
    policies.set(row.hoursId, ofHours);
  }
  return policies;
}

type SpanRow = typeof timeSpans.$inferSelect;

function loadSpans(
  rows: readonly SpanRow[],
  parentOf: (row: SpanRow) => number | null,
): Map<number, TimeSpan[]> {
  const spans = new Map<number, TimeSpan[]>();
  for (const row of rows) {
    const parent = parentOf(row);
    if (parent !== null) append(spans, parent, toTimeSpan(row));
  }
  return spans;
}
