import { type Database, inTransaction } from '../../db/open-database.ts';
import { getPublicPlaceBySlug } from '../../db/queries/places.ts';
import { addWish } from '../../db/queries/wishes.ts';
import { openStateAt, placementOf } from '../contract/open-state.ts';
import type { Instant, Timetable } from '../contract/timetable.ts';
import { NotFound } from '../errors.ts';
import { daysBetween, instantOf, localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { calendarsOf } from './known-places.ts';
import { HORIZON_DAYS, timetableOf } from './timetable-of.ts';

const HOUR_MS = 3_600_000;

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

/** `openThen`: the door is plainly open in that hour, so there is nothing to wish for. */
export type Wished = 'wished' | 'openThen';

/** "Ik had nu willen komen": counted for the coordinator, by nobody. Throws NotFound. */
export function makeWish(db: Database, wish: Wish, now: Instant): Wished {
  const { placeSlug, date, hour, helpTopicSlug } = wish;
  return inTransaction(db, () => {
    const place = getPublicPlaceBySlug(db, placeSlug);
    if (place === null || place.goneSince !== null) throw new NotFound('place', placeSlug);
    if (isOpenThen(timetableOf(place, calendarsOf(db), now), wish)) return 'openThen';
    const row = { placeId: place.id, placeSlug, wishedDate: date, wishedHour: hour, helpTopicSlug };
    addWish(db, row, { who: 'visitor', at: now });
    return 'wished';
  });
}

/** All of the hour, for everybody who walks in, by hours that are real and not old. */
function isOpenThen(timetable: Timetable, { date, hour }: WishedHour): boolean {
  const start = instantOf(date, hour * 60);
  const then = openStateAt(timetable, start);
  if (then.certainty === 'sample' || !placementOf(then).countsAsOpen) return false;
  return then.until === null || then.until >= start + HOUR_MS;
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
