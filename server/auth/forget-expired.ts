import { inQuietTransaction } from '../../db/in-quiet-transaction.ts';
import type { Database } from '../../db/open-database.ts';
import { removeExpiredPlaceLinks } from '../../db/queries/place-links.ts';
import { removeExpiredProposalLinks } from '../../db/queries/proposal-links.ts';
import { removeExpiredSessions } from '../../db/queries/sessions.ts';
import { removeLinksExpiredBefore } from '../../db/queries/sign-in-links.ts';
import type { Instant } from '../contract/timetable.ts';
import { A_DAY } from './durations.ts';

/** Wipes what lets nobody in any more. Links stay a day, since they count how often somebody asked and guessed. */
export function forgetExpired(db: Database, now: Instant): void {
  inQuietTransaction(db, () => {
    removeExpiredSessions(db, now);
    removeExpiredPlaceLinks(db, now);
    removeExpiredProposalLinks(db, now);
    removeLinksExpiredBefore(db, now - A_DAY);
  });
}
