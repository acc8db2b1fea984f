import type { Database } from '../../db/open-database.ts';
import { getPerson } from '../../db/queries/people.ts';
import { addPlaceLink, getPlaceLink } from '../../db/queries/place-links.ts';
import type { Instant } from '../contract/timetable.ts';
import { NotFound } from '../errors.ts';
import type { IsoDate } from '../hours/model.ts';
import { type Caller, MAILED_LINK, NOBODY, type Person, SHARED_LINK } from '../model/caller.ts';
import { PLACE_LINK_LASTS } from './durations.ts';
import { may } from './may.ts';
import { hashOf, isToken, newToken } from './token.ts';

/**
 * A link for one place and a few acts, for two weeks. `personId`: to whom it is sent; it dies with her right.
 * `askedMonday`: of the week that the message asks about; it acts on no other. null: on the one of when it is opened.
 */
export function makePlaceLink(
  db: Database,
  placeSlug: string,
  personId: number,
  now: Instant,
  askedMonday: IsoDate | null = null,
): string {
  const token = newToken();
  const expiresAt = now + PLACE_LINK_LASTS;
  const link = { placeSlug, tokenHash: hashOf(token), personId, passedOn: false, askedMonday };
  addPlaceLink(db, { ...link, madeAt: now, expiresAt });
  return token;
}

/**
 * A link for whoever stands in, which dies with the right of whoever made it. Made by way of another link it is of
 * whose that one was, about the same week, and ends when that one does, or it could be passed on for ever. Throws NotFound for a caller who
 * is nobody in particular.
 */
export function linkToPassOn(
  db: Database,
  placeSlug: string,
  madeBy: { readonly caller: Caller; readonly token: string | null },
  now: Instant,
): { readonly token: string; readonly expiresAt: Instant } {
  const own = madeBy.token === null ? null : getPlaceLink(db, hashOf(madeBy.token), now);
  const personId = own?.personId ?? (madeBy.caller.kind === 'person' ? madeBy.caller.person.id : null);
  if (personId === null) throw new NotFound('place', placeSlug);
  const expiresAt = own?.expiresAt ?? now + PLACE_LINK_LASTS;
  const token = newToken();
  const askedMonday = own?.askedMonday ?? null;
  const link = { placeSlug, tokenHash: hashOf(token), personId, passedOn: true, askedMonday };
  addPlaceLink(db, { ...link, madeAt: now, expiresAt });
  return { token, expiresAt };
}

/** Nobody, when the link has run out or whoever it is of may no longer keep the place. Changes nothing. */
export function callerOfPlaceLink(db: Database, token: string, now: Instant): Caller {
  const tokenHash = hashOf(token);
  const link = isToken(token) ? getPlaceLink(db, tokenHash, now) : null;
  if (link === null) return NOBODY;
  const { placeSlug, districtSlug, personId, passedOn } = link;
  const person = getPerson(db, personId);
  if (person === null) return NOBODY;
  const ofHer: Caller = { kind: 'person', person, sessionId: 0, passkeyAt: null };
  if (!may(ofHer, 'confirm', { placeSlug, districtSlug })) return NOBODY;
  const pseudonym = passedOn ? sharedLinkOf(person, tokenHash) : mailedLinkOf(person);
  return { kind: 'placeLink', placeSlug, pseudonym };
}

/** Which place a link was for, also when it has run out; null: there never was one, or it was withdrawn. */
export function placeOfLink(
  db: Database,
  token: string,
): { readonly placeSlug: string; readonly districtSlug: string } | null {
  const link = isToken(token) ? getPlaceLink(db, hashOf(token), 0) : null;
  return link === null ? null : { placeSlug: link.placeSlug, districtSlug: link.districtSlug };
}

/** The Monday of the week that the link is about; null: none in particular, or no link. */
export function askedMondayOf(db: Database, token: string, now: Instant): IsoDate | null {
  return getPlaceLink(db, hashOf(token), now)?.askedMonday ?? null;
}

/** Whoever reads along in her mail, and not only she: the log says by which way it came. */
function mailedLinkOf({ pseudonym }: Person): string {
  return `${MAILED_LINK} of ${pseudonym}`;
}

/** As much of the hash as tells the links of one person apart. */
const MARK_LENGTH = 8;

/** Whoever used a link that was passed on is not she who made it: what she did herself is not undone with it. */
function sharedLinkOf({ pseudonym }: Person, tokenHash: string): string {
  return `${SHARED_LINK} ${tokenHash.slice(0, MARK_LENGTH)} of ${pseudonym}`;
}
