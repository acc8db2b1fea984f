/** "Ik had nu willen komen": a place and an hour, and nobody's name. */
import { and, count, eq, gte, lte, type SQL } from 'drizzle-orm';
import type { IsoDate } from '../../server/hours/model.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { places } from '../schema.ts';
import { wishes } from '../schema-people.ts';
import { type Act, recordChange } from './change-log.ts';

export interface NewWish {
  readonly placeId: number;
  readonly placeSlug: string;
  readonly wishedDate: IsoDate;
  /** 0–23, as the clock in Amsterdam shows it. */
  readonly wishedHour: number;
  readonly helpTopicSlug: string | null;
}

/** A part of a transaction. */
export function addWish(db: Database, { placeSlug, ...wish }: NewWish, act: Act): void {
  const { wishedDate: date, wishedHour: hour, helpTopicSlug: helpTopic } = wish;
  insertRow(db, wishes, wish);
  const subject = `place:${placeSlug}`;
  recordChange(db, act, { what: 'wish', subject, before: null, after: { date, hour, helpTopic } });
}

export interface WishSelection {
  readonly placeSlug?: string;
  readonly districtSlug?: string;
  /** Both inclusive. */
  readonly from?: IsoDate;
  readonly through?: IsoDate;
}

export interface CountedWishes {
  readonly placeSlug: string;
  readonly placeName: string;
  readonly wishedDate: IsoDate;
  readonly wishedHour: number;
  readonly helpTopicSlug: string | null;
  readonly times: number;
}

/** How often each hour was wished for, by place and then by hour. */
export function countWishes(db: Database, selection: WishSelection = {}): CountedWishes[] {
  const { wishedDate, wishedHour, helpTopicSlug } = wishes;
  return inSnapshot(db, () =>
    db.drizzle
      .select({
        placeSlug: places.slug,
        placeName: places.name,
        ...{ wishedDate, wishedHour, helpTopicSlug },
        times: count(),
      })
      .from(wishes)
      .innerJoin(places, eq(places.id, wishes.placeId))
      .where(and(...conditionsOf(selection)))
      .groupBy(places.slug, wishedDate, wishedHour, helpTopicSlug)
      .orderBy(places.slug, wishedDate, wishedHour, helpTopicSlug)
      .all(),
  );
}

function conditionsOf({ placeSlug, districtSlug, from, through }: WishSelection): SQL[] {
  const conditions: SQL[] = [];
  if (placeSlug !== undefined) conditions.push(eq(places.slug, placeSlug));
  if (districtSlug !== undefined) conditions.push(eq(places.districtSlug, districtSlug));
  if (from !== undefined) conditions.push(gte(wishes.wishedDate, from));
  if (through !== undefined) conditions.push(lte(wishes.wishedDate, through));
  return conditions;
}
