import { inQuietTransaction } from '../../db/in-quiet-transaction.ts';
import type { Database } from '../../db/open-database.ts';
import { lastListedAt, type PlaceToAsk, recordAsk } from '../../db/queries/asks.ts';
import { findDistricts } from '../../db/queries/directory.ts';
import { hostsOf, overseersOf } from '../../db/queries/mail-recipients.ts';
import type { Instant } from '../contract/timetable.ts';
import { daysLater, localOf } from '../hours/local-time.ts';
import { composeList, type UnansweredPlace } from '../mail/compose-list.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { desk } from './addresses.ts';

/** A place that nobody answered for in a week. */
export interface Unanswered {
  readonly place: Pick<PlaceToAsk, 'id' | 'name' | 'districtSlug'>;
  /** The first question of this silence. */
  readonly since: Instant;
  /** When it came on the list; null: the coordinator was told before. */
  readonly newAt: Instant | null;
}

const AT_MOST_EVERY_DAYS = 7;
const USEFUL = 14 * 24 * 60 * 60 * 1000;

/** One mail a week at most to each coordinator of a district, when a place is new on the list; it names them all. */
export function tellCoordinators(
  db: Database,
  unanswered: readonly Unanswered[],
  now: Instant,
  baseUrl: string,
): void {
  const byDistrict = Map.groupBy(unanswered, ({ place }) => place.districtSlug);
  for (const { slug, name } of findDistricts(db)) {
    const places = byDistrict.get(slug) ?? [];
    if (!places.some(({ newAt }) => newAt !== null)) continue;
    inQuietTransaction(db, () => tellOf(db, { slug, name }, places, now, baseUrl));
  }
}

function tellOf(
  db: Database,
  district: { readonly slug: string; readonly name: string },
  unanswered: readonly Unanswered[],
  now: Instant,
  baseUrl: string,
): void {
  const told = lastListedAt(db, district.slug);
  if (told !== null && now < daysLater(told, AT_MOST_EVERY_DAYS)) return;
  const overseers = overseersOf(db, district.slug);
  // Nobody to tell yet: whoever becomes the coordinator hears of them.
  if (overseers.length === 0) return;
  const isNew = unanswered.map(
    ({ place, newAt }) => newAt !== null && recordAsk(db, place.id, 'coordinator', newAt, now),
  );
  if (!isNew.includes(true)) return;
  const today = localOf(now).date;
  const places = unanswered.map((one) => onList(db, one)).toSorted(byName);
  for (const { personId, email, language } of overseers) {
    const facts = { districtName: district.name, today, places, desk: desk(baseUrl, language) };
    const onceKey = `list:${district.slug}:${today}:${personId}`;
    const mail = { purpose: 'coordinator', personId, to: email, onceKey, usefulUntil: now + USEFUL } as const;
    queueMail(db, { ...mail, ...composeList(facts, language) }, now);
  }
}

function onList(db: Database, { place, since }: Unanswered): UnansweredPlace {
  const somebody = hostsOf(db, place.id).length > 0;
  return { placeName: place.name, askedOn: somebody ? localOf(since).date : null };
}

function byName(a: UnansweredPlace, b: UnansweredPlace): number {
  return a.placeName.localeCompare(b.placeName, 'nl');
}
