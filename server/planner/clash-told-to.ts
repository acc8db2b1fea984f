import type { Database } from '../../db/open-database.ts';
import { getPerson } from '../../db/queries/people.ts';
import { getPublicPlaceBySlug } from '../../db/queries/places.ts';
import { may } from '../auth/may.ts';
import type { ClashTold } from '../contract/clash.ts';
import type { Language } from '../contract/vocabulary.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { toClashTold } from '../directory/clashes/to-clash-told.ts';
import { type Caller, NOBODY } from '../model/caller.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { actOnWalkIn, targetOfWalkIn } from './sides.ts';

/**
 * Tells one reader of clashes, wherever she reads of them. Which walk-in hour the other one is she reads where she may read
 * of that one: at a public place everybody may, elsewhere whoever speaks for it or keeps the place. And that somebody holds
 * both is for those to know who speak for either.
 */
export function clashToldTo(db: Database, caller: Caller, language: Language): (clash: Clash) => ClashTold {
  const isPublic = rememberedOf((slug) => getPublicPlaceBySlug(db, slug) !== null);
  const mayKnow = ({ kind, walkIn }: Clash, other: WalkIn) => {
    if (speaksFor(caller, other) || keepsPlaceOf(caller, other)) return true;
    return isPublic(other.placeSlug) && (kind !== 'twoPlaces' || speaksFor(caller, walkIn));
  };
  return (clash) => {
    const { other } = clash;
    const isTold = other === null || mayKnow(clash, other);
    return toClashTold(isTold ? clash : { ...clash, other: null }, language);
  };
}

/** Of a mail. null: a mailbox, which is nobody in particular. */
export function callerOfReader(db: Database, personId: number | null): Caller {
  const person = personId === null ? null : getPerson(db, personId);
  return person === null ? NOBODY : { kind: 'person', person, sessionId: 0, passkeyAt: null };
}

function speaksFor(caller: Caller, walkIn: WalkIn): boolean {
  return may(caller, actOnWalkIn(walkIn, 'changeWalkIn'), targetOfWalkIn(walkIn));
}

function keepsPlaceOf(caller: Caller, { placeSlug, districtSlug }: WalkIn): boolean {
  return may(caller, 'changeHours', { placeSlug, districtSlug });
}

function rememberedOf(ask: (slug: string) => boolean): (slug: string) => boolean {
  const known = new Map<string, boolean>();
  return (slug) => {
    const answer = known.get(slug) ?? ask(slug);
    known.set(slug, answer);
    return answer;
  };
}
