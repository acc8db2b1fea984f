/** What the change log knows that calendars need: how often something changed, when last, and what it was before. */
import { and, asc, count, eq, gte, inArray, isNotNull, isNull, max, notInArray } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Revision } from '../../server/model/feed.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { changeLog, places } from '../schema.ts';
import { reports } from '../schema-people.ts';
import { inKeys, keysOf } from './in-keys.ts';

/** Lines about a place that leave every event as it is. Whatever else is written of it, today or later, counts. */
const SAYS_NOTHING = [
  ...['wish', 'handleReport', 'reopenReport', 'makeBarCard', 'revokeBarCard', 'revokeLinks'],
];
/** Those that say in `before` what it was. */
const WITH_BEFORE = ['changeWalkIn', 'moveWalkIn', 'endWalkIn', 'cancelDates', 'undoWalkIn'];

/**
 * By subject ("place:groene-stee", "walkIn:hulp-met-geld", "organisation:ggdru"). The log is never cut, so the number of its lines never falls,
 * not even where a walk-in hour is taken away and added again under its old name. That a report of a closed door weighs no more is a change
 * of its place too, and the only one that has no line.
 */
export function revisionsOf(db: Database, subjects: readonly string[]): Map<string, Revision> {
  const [ofLog, ofReports] = inSnapshot(db, () => [
    byLog(db).all(keysOf(subjects)),
    byReports(db).all(
      keysOf(subjects.flatMap((each) => (each.startsWith(PLACE) ? each.slice(PLACE.length) : []))),
    ),
  ]);
  const found = new Map<string, Revision>(
    ofLog.map((row) => [row.subject, { number: row.changes, at: row.at }]),
  );
  for (const { slug, changes, at } of ofReports) {
    const known = found.get(`${PLACE}${slug}`);
    const latest = Math.max(known?.at ?? 0, at ?? 0);
    found.set(`${PLACE}${slug}`, { number: (known?.number ?? 0) + changes, at: latest });
  }
  return found;
}

const PLACE = 'place:';
const WALK_IN = 'walkIn:';

const byLog = prepared((db) => {
  const { subject, what, at } = changeLog;
  return db.drizzle
    .select({ subject, changes: count(), at: max(at) })
    .from(changeLog)
    .where(and(inKeys(subject), notInArray(what, SAYS_NOTHING)))
    .groupBy(subject)
    .prepare();
});

/** Those whose network was forgotten, as it is when they are over. */
const byReports = prepared((db) =>
  db.drizzle
    .select({ slug: places.slug, changes: count(), at: max(reports.weighsUntil) })
    .from(reports)
    .innerJoin(places, eq(places.id, reports.placeId))
    .where(and(inKeys(places.slug), isNotNull(reports.weighsUntil), isNull(reports.deviceMark)))
    .groupBy(places.slug)
    .prepare(),
);

const shared = prepared((db) =>
  db.sqlite.prepare<[], Revision>(
    `SELECT count(*) AS number, max(at) AS at FROM change_log
      WHERE subject GLOB 'district:*' OR subject GLOB 'schoolHoliday:*'`,
  ),
);

/** Of what all places have in common: the school holidays, and districts, of which the samples are wiped at once. */
export function sharedRevision(db: Database): Revision {
  return shared(db).get() ?? { number: 0, at: null };
}

export interface LoggedBefore {
  /** When it stopped being so. */
  readonly until: Instant;
  readonly before: unknown;
}

/** What walk-in hours were before each change since then, by slug; oldest first. */
export function walkInsBefore(
  db: Database,
  slugs: readonly string[],
  since: Instant,
): Map<string, LoggedBefore[]> {
  const { subject, what, at, before, sequence } = changeLog;
  const query = db.drizzle
    .select({ subject, until: at, before })
    .from(changeLog)
    .where(and(inKeys(subject), inArray(what, WITH_BEFORE), gte(at, since)))
    .orderBy(asc(sequence))
    .prepare();
  const rows = inSnapshot(db, () => query.all(keysOf(slugs.map((slug) => `${WALK_IN}${slug}`))));
  return Map.groupBy(rows, (row) => row.subject.slice(WALK_IN.length));
}
