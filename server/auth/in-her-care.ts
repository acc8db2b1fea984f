import type { Database } from '../../db/open-database.ts';
import { getOrganisationReach } from '../../db/queries/organisation-reach.ts';
import { getPlaceTarget } from '../../db/queries/rights.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import type { Caller, Person, Right } from '../model/caller.ts';
import { ANY, type Around, may, mayGrant, mayReadHolders } from './may.ts';

/**
 * Whether all that this person may do is the caller's to take. Only then may the caller remove her, or see a link that
 * lets her in: a coordinator who saw an administrator's link would be one. Whoever may do nothing is of no district, so
 * she is the administrator's.
 */
export function isInCareOf(db: Database, caller: Caller, person: Person): boolean {
  if (person.rights.length === 0) return overseesAll(caller);
  return person.rights.every((right) => mayTake(db, caller, right));
}

/**
 * Whether this one right is the caller's to take back. A professional belongs to no district: a coordinator may invite one,
 * and none takes away another's.
 */
export function mayTake(db: Database, caller: Caller, right: Right): boolean {
  return right.role === 'professional' ? overseesAll(caller) : mayGive(db, caller, right);
}

function overseesAll(caller: Caller): boolean {
  return may(caller, 'changeSettings', ANY);
}

/** Throws as `checkMayGive` does, for a right that is not the caller's to take back. */
export function checkMayTake(db: Database, caller: Caller, right: Right): void {
  if (mayTake(db, caller, right)) return;
  if (right.role === 'host') throw new NotFound('place', right.placeSlug);
  throw new NotAllowed(`You may not take back the role of ${right.role}.`, 'Ask an administrator to do it.');
}

/** Throws NotFound for a place that is not in the caller's care, NotAllowed for a role that is not hers to give. */
export function checkMayGive(db: Database, caller: Caller, right: Right): void {
  if (mayGive(db, caller, right)) return;
  if (right.role === 'host') throw new NotFound('place', right.placeSlug);
  const why =
    right.role === 'professional'
      ? 'This organisation works, or has people, outside your districts.'
      : `You may not give the role of ${right.role}.`;
  throw new NotAllowed(why, 'Ask an administrator to do it.');
}

/** Those who work for an organisation correct what it says of itself; so does whoever may let people in for it. */
export function mayKeepOrganisation(db: Database, caller: Caller, organisationSlug: string): boolean {
  return (
    may(caller, 'keepOrganisation', { organisationSlug }) ||
    mayGive(db, caller, { role: 'professional', organisationSlug })
  );
}

/** Its name says who it is, so its own people leave that to whoever let them in. */
export function mayRenameOrganisation(db: Database, caller: Caller, organisationSlug: string): boolean {
  return mayGive(db, caller, { role: 'professional', organisationSlug });
}

/** Whether this one right is the caller’s to give. */
export function mayGive(db: Database, caller: Caller, right: Right): boolean {
  return mayGrant(caller, right, aroundIn(db));
}

/** Whether the caller may read who has this right. */
export function mayReadOf(db: Database, caller: Caller, right: Right): boolean {
  return mayReadHolders(caller, right, aroundIn(db));
}

function aroundIn(db: Database): Around {
  return {
    districtOfPlace: (slug) => getPlaceTarget(db, slug)?.districtSlug ?? null,
    reachOf: (slug) => getOrganisationReach(db, slug),
  };
}
