import { HOLIDAYS } from '../../server/contract/vocabulary.ts';
import type { DayPolicy, Layer, OpeningHours, SpecialDay, TimeSpan } from '../../server/hours/model.ts';
import type { WalkInHours } from '../../server/model/walk-in.ts';
import { insertRow } from '../insert-row.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { dayRules, holidayPolicies, hours, hoursLayers, specialDays, timeSpans } from '../schema.ts';
import { toLayerRow, toRuleRow } from './hours-rows.ts';
import type { HoursOwner } from './load-hours.ts';

type SpanParent = Pick<typeof timeSpans.$inferInsert, 'ruleId' | 'specialDayId' | 'holidayPolicyId'>;

const removeHours = {
  place: prepared((db) => db.sqlite.prepare<[number]>('DELETE FROM hours WHERE place_id = ?')),
  room: prepared((db) => db.sqlite.prepare<[number]>('DELETE FROM hours WHERE room_id = ?')),
  walkIn: prepared((db) => db.sqlite.prepare<[number]>('DELETE FROM hours WHERE walk_in_id = ?')),
};

const OWNER_KEYS = { place: 'placeId', room: 'roomId', walkIn: 'walkInId' } as const;

/** Replaces the hours of one owner; null takes them away. A part of a transaction: the caller writes the change log. */
export function saveHours(
  db: Database,
  owner: Exclude<HoursOwner, 'walkIn'>,
  ownerId: number,
  given: OpeningHours | null,
): void {
  save(db, owner, ownerId, given, () => NOTHING_ELSE);
}

/** The same for a walk-in hour. `roomIdOf`: of a room at its place. */
export function saveWalkInHours(
  db: Database,
  walkInId: number,
  given: WalkInHours,
  roomIdOf: (slug: string) => number,
): void {
  save(db, 'walkIn', walkInId, given, ({ movedTo, roomSlug }) => ({
    movedTo,
    roomId: roomSlug === null ? null : roomIdOf(roomSlug),
  }));
}

type OfWalkIns = Pick<typeof specialDays.$inferInsert, 'movedTo' | 'roomId'>;
type Kept<Day extends SpecialDay> = OpeningHours<Day> & { readonly setAside?: readonly Day[] };
const NOTHING_ELSE: OfWalkIns = { movedTo: null, roomId: null };

function save<Day extends SpecialDay>(
  db: Database,
  owner: HoursOwner,
  ownerId: number,
  given: Kept<Day> | null,
  ofWalkIns: (day: Day) => OfWalkIns,
): void {
  const key = OWNER_KEYS[owner];
  removeHours[owner](db).run(ownerId);
  if (given === null) return;
  const hoursId = insertRow(db, hours, { [key]: ownerId, otherHolidays: given.otherHolidays });
  given.layers.forEach((layer, position) => {
    saveLayer(db, hoursId, layer, position);
  });
  saveSpecialDays(db, hoursId, given, ofWalkIns);
  for (const holiday of HOLIDAYS) {
    const says = given.holidayPolicies[holiday];
    if (says === undefined) continue;
    const holidayPolicyId = insertRow(db, holidayPolicies, { hoursId, holiday, says: says.kind });
    savePolicySpans(db, says, { holidayPolicyId });
  }
}

function saveSpecialDays<Day extends SpecialDay>(
  db: Database,
  hoursId: number,
  { specialDays: inForce, setAside = [] }: Kept<Day>,
  ofWalkIns: (day: Day) => OfWalkIns,
): void {
  [...inForce, ...setAside].forEach((day, position) => {
    const { from, through, says, reason } = day;
    const dates = { fromDate: from, throughDate: through, setAside: position >= inForce.length };
    const row = { hoursId, position, ...dates, says: says.kind, reason, ...ofWalkIns(day) };
    savePolicySpans(db, says, { specialDayId: insertRow(db, specialDays, row) });
  });
}

function saveLayer(db: Database, hoursId: number, layer: Layer, position: number): void {
  const layerId = insertRow(db, hoursLayers, toLayerRow(layer, hoursId, position));
  layer.rules.forEach((rule, index) => {
    const ruleId = insertRow(db, dayRules, toRuleRow(rule, layerId, index));
    saveSpans(db, rule.spans, { ruleId });
  });
}

function savePolicySpans(db: Database, policy: DayPolicy, parent: SpanParent): void {
  if (policy.kind === 'changed') saveSpans(db, policy.spans, parent);
}

function saveSpans(db: Database, spans: readonly TimeSpan[], parent: SpanParent): void {
  spans.forEach(({ opens, closes, access, audience, note, state }, position) => {
    insertRow(db, timeSpans, { ...parent, position, opens, closes, access, audience, note, state });
  });
}
