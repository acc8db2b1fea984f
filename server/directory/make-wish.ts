import { type Database, inTransaction } from '../../db/open-database.ts';
import { getPublicPlaceBySlug } from '../../db/queries/places.ts';
import { addWish } from '../../db/queries/wishes.ts';
import type { Instant } from '../contract/timetable.ts';
import { NotFound } from '../errors.ts';
import { daysBetween, localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { HORIZON_DAYS } from './timetable-of.ts';

/** An hour as the clock in Amsterdam shows it, 0–23. */
export interface WishedHour {
  readonly date: IsoDate;
  readonly hour: number;
}

export interface Wish extends WishedHour {
  readonly placeSlug: string;
  /** One that the directory has. */
  readonly helpTopicSlug: string | null;
}

/** "Ik had nu willen komen": counted for the coordinator, by nobody. Throws NotFound. */
export function makeWish(db: Database, wish: Wish, now: Instant): void {
  const { placeSlug, date, hour, helpTopicSlug } = wish;
  inTransaction(db, () => {
    const place = getPublicPlaceBySlug(db, placeSlug);
    if (place === null || place.goneSince !== null) throw new NotFound('place', placeSlug);
    const row = { placeId: place.id, placeSlug, wishedDate: date, wishedHour: hour, helpTopicSlug };
    addWish(db, row, { who: 'visitor', at: now });
  });
}

export function presentHour(now: Instant): WishedHour {
  const { date, minute } = localOf(now);
  return { date, hour: Math.floor(minute / 60) };
}

/** From yesterday, for who was too late, until as far as the pages look ahead. */
export function canBeWished({ date }: WishedHour, now: Instant): boolean {
  const ahead = daysBetween(localOf(now).date, date);
  return ahead >= -1 && ahead < HORIZON_DAYS;
}
