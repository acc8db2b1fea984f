import type { Checker } from '../contract/vocabulary.ts';
import type { Caller } from '../model/caller.ts';

/** As whom a caller checks the hours of a place: of several roles the one nearest to the door. */
export function checkerOf(caller: Caller, placeSlug: string): Checker {
  if (caller.kind === 'barPhone') return 'barPhone';
  if (caller.kind === 'placeLink') return 'host';
  if (caller.kind !== 'person') return 'administrator';
  const { rights } = caller.person;
  if (rights.some((right) => right.role === 'host' && right.placeSlug === placeSlug)) return 'host';
  return rights.some(({ role }) => role === 'coordinator') ? 'coordinator' : 'administrator';
}
