/**
 * Who may do what: the one table of rights. Every route and every command asks `may`; a route that names no act
 * stops the start of the server.
 */
import type { OrganisationReach } from '../../db/queries/organisation-reach.ts';
import type { Role } from '../contract/vocabulary.ts';
import type { Caller, Right } from '../model/caller.ts';

type Holder = 'everyone' | 'signedIn' | Role | 'placeLink' | 'barPhone' | 'proposalLink';

const EVERYONE = ['everyone'] as const;
const SIGNED_IN = ['signedIn'] as const;
const KEEPERS = ['host', 'coordinator', 'administrator'] as const;
const OVERSEERS = ['coordinator', 'administrator'] as const;
/** Those who work for an organisation, and whoever does so for one that has nobody here. */
const VISITING = ['professional', 'coordinator', 'administrator'] as const;

/** Each act of the product, and who may do it to what is in their care. The command line may do everything. */
export const RIGHTS = {
  // Visitors.
  read: EVERYONE,
  report: EVERYONE,
  wish: EVERYONE,
  signIn: EVERYONE,
  // One's own sessions, passkeys and name.
  keepAccount: SIGNED_IN,
  // The desk's own address, which leads each to what is hers.
  openDesk: [...SIGNED_IN, 'barPhone'],
  // The daily acts, also from the phone behind the bar and from the link in a message.
  confirm: [...KEEPERS, 'placeLink', 'barPhone'],
  closeToday: [...KEEPERS, 'barPhone'],
  switchLive: [...KEEPERS, 'barPhone'],
  announceDays: [...KEEPERS, 'placeLink'],
  // A link to the week of a place, for whoever stands in.
  passOn: [...KEEPERS, 'placeLink'],
  // The rest of the desk.
  changeHours: KEEPERS,
  changeFacts: KEEPERS,
  readHistory: KEEPERS,
  restore: KEEPERS,
  handleReports: KEEPERS,
  keepBarCards: KEEPERS,
  // Walk-in hours: of an organisation, behind the door of a host.
  openPlanner: ['professional', ...KEEPERS],
  propose: VISITING,
  openProposalLink: EVERYONE,
  answerProposal: [...KEEPERS, 'proposalLink'],
  changeWalkIn: VISITING,
  cancelDates: VISITING,
  // Where nobody is left to agree to it.
  endWalkIn: VISITING,
  // A coordinator: where she may let people in for it, see `mayKeepOrganisation`.
  keepOrganisation: VISITING,
  // What the place itself does, and what happens behind its door.
  keepActivities: KEEPERS,
  askOrganisation: KEEPERS,
  // The coordinator's work.
  confirmByPhone: OVERSEERS,
  oversee: OVERSEERS,
  addPlace: OVERSEERS,
  publishPlace: OVERSEERS,
  wipeSamples: OVERSEERS,
  changeDistrict: OVERSEERS,
  invite: OVERSEERS,
  removePerson: OVERSEERS,
  readOutbox: OVERSEERS,
  changeSettings: ['administrator'],
} as const satisfies { readonly [act: string]: readonly Holder[] };

export type Act = keyof typeof RIGHTS;

/** What an act is done to; all of it out of the database, never out of the request. */
export interface Target {
  readonly placeSlug?: string;
  readonly districtSlug?: string;
  readonly organisationSlug?: string;
  readonly proposalId?: number;
}

/** Anything at all that one has in one's care: for a page that then shows only what is. */
export const ANY = 'any';

/** Whether the caller may do this to that. */
export function may(caller: Caller, act: Act, target: Target | typeof ANY): boolean {
  if (caller.kind === 'operator') return true;
  const holders: readonly Holder[] = RIGHTS[act];
  if (holders.includes('everyone')) return true;
  switch (caller.kind) {
    case 'nobody':
      return false;
    case 'person':
      return (
        holders.includes('signedIn') ||
        caller.person.rights.some((right) => holders.includes(right.role) && reaches(right, target))
      );
    case 'placeLink':
    case 'barPhone':
      return holders.includes(caller.kind) && (target === ANY || target.placeSlug === caller.placeSlug);
    case 'proposalLink':
      return holders.includes(caller.kind) && (target === ANY || target.proposalId === caller.proposalId);
  }
}

function reaches(right: Right, target: Target | typeof ANY): boolean {
  if (target === ANY) return true;
  switch (right.role) {
    case 'administrator':
      return true;
    case 'coordinator':
      return target.districtSlug === right.districtSlug;
    case 'host':
      return target.placeSlug === right.placeSlug;
    case 'professional':
      return target.organisationSlug === right.organisationSlug;
  }
}

/** What of the database decides who may give a right. */
export interface Around {
  /** null: there is no such place. */
  districtOfPlace(placeSlug: string): string | null;
  reachOf(organisationSlug: string): OrganisationReach;
}

/**
 * Whether the caller may give somebody this right: never more than is in her own care, whoever that somebody is, since it
 * may be herself under another address.
 *
 * | right         | who gives it                                                                    |
 * |---------------|---------------------------------------------------------------------------------|
 * | administrator | an administrator                                                                |
 * | coordinator   | an administrator                                                                |
 * | host          | an administrator, or a coordinator of the place's district                      |
 * | professional  | an administrator, or a coordinator of every district in which the organisation  |
 * |               | does anything; of one that does nothing anywhere yet, any coordinator           |
 */
export function mayGrant(caller: Caller, right: Right, around: Around): boolean {
  if (caller.kind === 'operator') return true;
  if (caller.kind !== 'person') return false;
  if (caller.person.rights.some(({ role }) => role === 'administrator')) return true;
  const isHers = (districtSlug: string) => may(caller, 'invite', { districtSlug });
  switch (right.role) {
    case 'administrator':
    case 'coordinator':
      return false;
    case 'host': {
      const districtSlug = around.districtOfPlace(right.placeSlug);
      return districtSlug !== null && isHers(districtSlug);
    }
    case 'professional':
      return may(caller, 'invite', ANY) && isWithin(around.reachOf(right.organisationSlug), isHers);
  }
}

/**
 * Whether the caller may read who has this right, with their addresses: only of what goes on in her own care.
 *
 * | right         | who reads of it                                                                 |
 * |---------------|---------------------------------------------------------------------------------|
 * | administrator | an administrator                                                                |
 * | coordinator   | an administrator, or a coordinator of the same district                         |
 * | host          | an administrator, or a coordinator of the place's district                      |
 * | professional  | an administrator, or a coordinator of a district in which the organisation does |
 * |               | anything; of one that does nothing yet, whoever let its people in               |
 */
export function mayReadHolders(caller: Caller, right: Right, around: Around): boolean {
  if (caller.kind === 'operator') return true;
  if (caller.kind !== 'person') return false;
  if (caller.person.rights.some(({ role }) => role === 'administrator')) return true;
  const isHers = (districtSlug: string) => may(caller, 'removePerson', { districtSlug });
  switch (right.role) {
    case 'administrator':
      return false;
    case 'coordinator':
      return isHers(right.districtSlug);
    case 'host': {
      const districtSlug = around.districtOfPlace(right.placeSlug);
      return districtSlug !== null && isHers(districtSlug);
    }
    case 'professional':
      return isAround(around.reachOf(right.organisationSlug), isHers);
  }
}

/** Whether an organisation is in any of these districts. */
function isAround({ districtSlugs, letInBy }: OrganisationReach, isHers: (slug: string) => boolean): boolean {
  if (districtSlugs.length > 0) return districtSlugs.some(isHers);
  return letInBy.flat().some((right) => right.role === 'coordinator' && isHers(right.districtSlug));
}

/**
 * Whether an organisation is in these districts only. Its people are where they hold walk-in hours; until they do, they are
 * where whoever let them in coordinates, and nowhere in particular if that was not a coordinator.
 */
function isWithin({ districtSlugs, letInBy }: OrganisationReach, isHers: (slug: string) => boolean): boolean {
  return districtSlugs.every(isHers) && letInBy.every((rights) => coordinatesOnly(rights, isHers));
}

function coordinatesOnly(rights: readonly Right[], isHers: (slug: string) => boolean): boolean {
  return (
    rights.some(({ role }) => role === 'coordinator') &&
    rights.every((right) =>
      right.role === 'coordinator' ? isHers(right.districtSlug) : right.role !== 'administrator',
    )
  );
}
