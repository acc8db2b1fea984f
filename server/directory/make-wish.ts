import { type Database, inTransaction } from '../../db/open-database.ts';
import { getPublicPlaceBySlug } from '../../db/queries/places.ts';
import { addWish } from '../../db/queries/wishes.ts';
import type { Instant } from '../contract/timetable.ts';
import { NotFound } from '../errors.ts';
import { localOf } from '../hours/local-time.ts';

export interface Wish {
  readonly placeSlug: string;
  /** Any instant of the hour that was wished for. */
  readonly at: Instant;
  /** One that the directory has. */
  readonly helpTopicSlug: string | null;
}

/** "Ik had nu willen komen": counted for the coordinator, by nobody. Throws NotFound. */
export function makeWish(db: Database, { placeSlug, at, helpTopicSlug }: Wish, now: Instant): void {
  const { date: wishedDate, minute } = localOf(at);
  inTransaction(db, () => {
    const place = getPublicPlaceBySlug(db, placeSlug);
    if (place === null || place.goneSince !== null) throw new NotFound('place', placeSlug);
    const wishedHour = Math.floor(minute / 60);
    const wish = { placeId: place.id, placeSlug, wishedDate, wishedHour, helpTopicSlug };
    addWish(db, wish, { who: 'visitor', at: now });
  });
}
