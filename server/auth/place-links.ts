import type { Database } from '../../db/open-database.ts';
import { getPerson } from '../../db/queries/people.ts';
import { addPlaceLink, getPlaceLink } from '../../db/queries/place-links.ts';
import type { Instant } from '../contract/timetable.ts';
import { type Caller, NOBODY } from '../model/caller.ts';
import { PLACE_LINK_LASTS } from './durations.ts';
import { may } from './may.ts';
import { hashOf, isToken, newToken } from './token.ts';

/** What the change log calls whoever used a link that was made to be passed on. */
const SHARED_LINK = 'shared link';

/** A link for one place and a few acts, for two weeks. `personId`: to whom it is sent; it dies with her right. */
export function makePlaceLink(
  db: Database,
  placeSlug: string,
  personId: number | null,
  now: Instant,
): string {
  const token = newToken();
  const expiresAt = now + PLACE_LINK_LASTS;
  addPlaceLink(db, { placeSlug, tokenHash: hashOf(token), personId, madeAt: now, expiresAt });
  return token;
}

/**
 * A link for whoever stands in. Made by way of another link it ends when that one does, or it could be passed on for
 * ever.
 */
export function linkToPassOn(
  db: Database,
  placeSlug: string,
  madeWith: string | null,
  now: Instant,
): { readonly token: string; readonly expiresAt: Instant } {
  const own = madeWith === null ? null : getPlaceLink(db, hashOf(madeWith), now);
  const expiresAt = own?.expiresAt ?? now + PLACE_LINK_LASTS;
  const token = newToken();
  addPlaceLink(db, { placeSlug, tokenHash: hashOf(token), personId: null, madeAt: now, expiresAt });
  return { token, expiresAt };
}

/** Nobody, when the link has run out or whoever it was sent to may no longer keep the place. Changes nothing. */
export function callerOfPlaceLink(db: Database, token: string, now: Instant): Caller {
  const link = isToken(token) ? getPlaceLink(db, hashOf(token), now) : null;
  if (link === null) return NOBODY;
  const { placeSlug, districtSlug, personId } = link;
  if (personId === null) return { kind: 'placeLink', placeSlug, pseudonym: SHARED_LINK };
  const person = getPerson(db, personId);
  if (person === null) return NOBODY;
  const sentTo: Caller = { kind: 'person', person, sessionId: 0, passkeyAt: null };
  if (!may(sentTo, 'confirm', { placeSlug, districtSlug })) return NOBODY;
  return { kind: 'placeLink', placeSlug, pseudonym: person.pseudonym };
}
