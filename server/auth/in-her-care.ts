import type { Database } from '../../db/open-database.ts';
import { getPlaceTarget } from '../../db/queries/rights.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import type { Caller, Person, Right } from '../model/caller.ts';
import { mayGrant } from './may.ts';

/**
 * Whether all that this person may do is the caller's to give. Only then may the caller remove her, or see a link that
 * lets her in: a coordinator who saw an administrator's link would be one.
 */
export function isInCareOf(db: Database, caller: Caller, person: Person): boolean {
  return person.rights.every((right) => mayGive(db, caller, right));
}

/** Throws NotFound for a place that is not in the caller's care, NotAllowed for a role that is not hers to give. */
export function checkMayGive(db: Database, caller: Caller, right: Right): void {
  if (mayGive(db, caller, right)) return;
  if (right.role === 'host') throw new NotFound('place', right.placeSlug);
  throw new NotAllowed(`You may not give the role of ${right.role}.`, 'Ask an administrator to do it.');
}

/** Whether this one right is the caller’s to give and to take. */
export function mayGive(db: Database, caller: Caller, right: Right): boolean {
  return mayGrant(caller, right, (slug) => getPlaceTarget(db, slug)?.districtSlug ?? null);
}
