import type { Database } from '../../db/open-database.ts';
import { forgetMailsFrom, wipeUselessMails } from '../../db/queries/outbox-sending.ts';
import type { Instant } from '../contract/timetable.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Long enough to answer "did she ever get that mail?". */
const KEPT = 60 * DAY;

/** Wipes what came too late to be of use, sent or not, and forgets old mails. */
export function keepOutbox(db: Database, now: Instant): void {
  wipeUselessMails(db, now, 'It could not be sent in time.');
  forgetMailsFrom(db, now - KEPT);
}
