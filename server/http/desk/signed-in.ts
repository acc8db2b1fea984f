import { NotSignedIn } from '../../errors.ts';
import type { Caller } from '../../model/caller.ts';

export type PersonCalling = Extract<Caller, { readonly kind: 'person' }>;

/** Throws NotSignedIn: a link and a phone behind the bar have no account. */
export function personCalling(caller: Caller): PersonCalling {
  if (caller.kind !== 'person') throw new NotSignedIn();
  return caller;
}
