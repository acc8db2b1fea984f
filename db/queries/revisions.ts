/** What the change log knows that calendars need: how often something changed, when last, and what it was before. */
import { and, asc, count, gte, inArray, max } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Revision } from '../../server/model/feed.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { changeLog } from '../schema.ts';
import { inKeys, keysOf } from './in-keys.ts';

/** What changes when a place is open, whether one may count on it, or how it is called. */
const OF_PLACES = [
  ...['addPlace', 'importPlace', 'saveHours', 'announceDays', 'takeBackDays', 'closeToday', 'restoreHours'],
  ...['undo', 'switchLive', 'confirmHours', 'saveFacts', 'restoreFacts', 'wipeSamples', 'closeForGood'],
  ...['reopenPlace', 'publishPlace', 'unpublishPlace'],
];
const OF_WALK_INS = [
  ...['addWalkIn', 'changeWalkIn', 'moveWalkIn', 'endWalkIn', 'cancelDates', 'undoWalkIn'],
  ...['showName', 'joinWalkIn', 'leaveWalkIn'],
];
/** How it is reached, where a walk-in hour has no phone or mailbox of its own. */
const OF_ORGANISATIONS = ['saveOrganisation'];
/** Those that say in `before` what it was. */
const WITH_BEFORE = ['changeWalkIn', 'moveWalkIn', 'endWalkIn', 'cancelDates', 'undoWalkIn'];

/**
 * By subject ("place:groene-stee", "walkIn:hulp-met-geld", "organisation:ggdru"). The log is never cut, so the number of its lines never falls,
 * not even where a walk-in hour is taken away and added again under its old name.
 */
export function revisionsOf(db: Database, subjects: readonly string[]): Map<string, Revision> {
  const { subject, what, at } = changeLog;
  const query = db.drizzle
    .select({ subject, changes: count(), at: max(at) })
    .from(changeLog)
    .where(and(inKeys(subject), inArray(what, [...OF_PLACES, ...OF_WALK_INS, ...OF_ORGANISATIONS])))
    .groupBy(subject)
    .prepare();
  const rows = inSnapshot(db, () => query.all(keysOf(subjects)));
  return new Map(rows.map((row) => [row.subject, { number: row.changes, at: row.at }]));
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
  const rows = inSnapshot(db, () => query.all(keysOf(slugs.map((slug) => `${PREFIX}${slug}`))));
  return Map.groupBy(rows, (row) => row.subject.slice(PREFIX.length));
}

const PREFIX = 'walkIn:';
