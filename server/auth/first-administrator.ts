import { type Database, inTransaction } from '../../db/open-database.ts';
import { addPerson, findPeople, hasAnybodySignedIn } from '../../db/queries/people.ts';
import { grantRight } from '../../db/queries/rights.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Person } from '../model/caller.ts';
import { makeInvitationLink } from './invite.ts';
import { newPseudonym } from './pseudonym.ts';

/**
 * The first administrator has no address yet: she gives her own once she is in. No mail is ever sent here, since it is no
 * address on the internet.
 */
export const FIRST_ADDRESS = 'admin@localhost';

/**
 * The link by which somebody comes in for the first time, made anew at each start until somebody did. null: from then on
 * the product invites by itself, and `binnenlopen invite` for whoever has the machine.
 */
export function firstSignInLink(db: Database, baseUrl: string, now: Instant): string | null {
  return inTransaction(db, () => {
    if (hasAnybodySignedIn(db)) return null;
    const administrator = findPeople(db).find(isAdministrator) ?? addFirst(db, now);
    return makeInvitationLink(db, administrator, baseUrl, now).address;
  });
}

function isAdministrator({ rights }: Person): boolean {
  return rights.some(({ role }) => role === 'administrator');
}

function addFirst(db: Database, now: Instant): Person {
  const act = { who: 'start', at: now };
  const pseudonym = newPseudonym(db, 'administrator');
  const first = { pseudonym, email: FIRST_ADDRESS, name: null, language: 'nl' } as const;
  const person = addPerson(db, first, act);
  grantRight(db, person, { role: 'administrator' }, act);
  return person;
}
