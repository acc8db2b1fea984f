import type { Database } from '../../db/open-database.ts';
import { getPerson, markSignedIn } from '../../db/queries/people.ts';
import { useLinksOf } from '../../db/queries/sign-in-links.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Person } from '../model/caller.ts';
import { type StartedSession, startSession } from './sessions.ts';

export interface Entered extends StartedSession {
  readonly person: Person;
  /** The first time that anybody with this account came in. */
  readonly isFirstTime: boolean;
}

/** Somebody showed a link or a code: she is in, and every other link of hers is used up. Within a transaction. */
export function enter(db: Database, personId: number, device: string, now: Instant): Entered | null {
  const person = getPerson(db, personId);
  if (person === null) return null;
  useLinksOf(db, personId, now);
  markSignedIn(db, personId, now);
  const session = startSession(db, person, device, now);
  return { ...session, person, isFirstTime: person.firstSignedInAt === null };
}
