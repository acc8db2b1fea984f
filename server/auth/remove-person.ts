import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import * as people from '../../db/queries/people.ts';
import { revokeRight } from '../../db/queries/rights.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import type { Caller, Person, Right } from '../model/caller.ts';
import { checkMayTake, isInCareOf } from './in-her-care.ts';
import { checkPasskeyShown } from './passkey-due.ts';

/**
 * Removes somebody and all that leads to her; the change log keeps a pseudonym. Throws NotFound for somebody who is not
 * in the caller's care, NotAllowed for the last administrator, and PasskeyDue.
 */
export function removePerson(db: Database, caller: Caller, personId: number, act: Act): void {
  checkPasskeyShown(db, caller, act.at);
  inTransaction(db, () => {
    const person = people.getPerson(db, personId);
    if (person === null || !isInCareOf(db, caller, person)) throw new NotFound('person', String(personId));
    if (isAdministrator(person)) checkNotLast(db, caller);
    people.removePerson(db, person, act);
  });
}

/** Takes one right back and leaves the rest. Throws as `removePerson` does. */
export function withdrawRight(db: Database, caller: Caller, personId: number, right: Right, act: Act): void {
  checkPasskeyShown(db, caller, act.at);
  inTransaction(db, () => {
    const person = people.getPerson(db, personId);
    if (person === null) throw new NotFound('person', String(personId));
    checkMayTake(db, caller, right);
    if (right.role === 'administrator' && isAdministrator(person)) checkNotLast(db, caller);
    revokeRight(db, person, right, act);
  });
}

function isAdministrator({ rights }: Person): boolean {
  return rights.some(({ role }) => role === 'administrator');
}

/** The command line may: it can invite another. */
function checkNotLast(db: Database, caller: Caller): void {
  if (caller.kind === 'operator') return;
  if (people.findPeople(db).filter(isAdministrator).length > 1) return;
  throw new NotAllowed(
    'The last administrator cannot go: nobody could invite another.',
    'Invite another administrator first.',
  );
}
