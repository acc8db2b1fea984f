import type { Database } from '../../db/open-database.ts';
import { addCalendarLink, personOfCalendarAddress } from '../../db/queries/calendar-links.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { getPerson } from '../../db/queries/people.ts';
import type { Person } from '../model/caller.ts';
import { ANY, may } from './may.ts';
import { hashOf, isToken, newToken } from './token.ts';

/** An address for a calendar app, which cannot sign in; told this once. The one that she had opens nothing any more. */
export function makeCalendarLink(db: Database, person: Person, act: Act): string {
  const token = newToken();
  addCalendarLink(db, person, hashOf(token), act);
  return token;
}

/** null: it was revoked, never was, or she has nothing to do with walk-in hours any more. */
export function personOfCalendarLink(db: Database, token: string): Person | null {
  const personId = isToken(token) ? personOfCalendarAddress(db, hashOf(token)) : null;
  const person = personId === null ? null : getPerson(db, personId);
  if (person === null) return null;
  const herself = { kind: 'person', person, sessionId: 0, passkeyAt: null } as const;
  return may(herself, 'openPlanner', ANY) ? person : null;
}
