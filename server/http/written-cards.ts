import { LRUCache } from 'lru-cache';
import { answerEndsAt } from '../contract/open-state.ts';
import { PlaceCard } from '../contract/shapes/place-shapes.ts';
import type { Instant } from '../contract/timetable.ts';
import type { KnownPlace } from '../directory/known-places.ts';
import { entityTag } from './entity-tag.ts';
import { type Asker, toCard } from './to-wire.ts';
import { writerOf } from './writer.ts';

const write = writerOf(PlaceCard);

export interface WrittenCard {
  readonly bytes: Buffer;
  /** Equal only for equal bytes. */
  readonly tag: string;
}

interface KeptCard extends WrittenCard {
  /** The place as it was known; another object means that something changed. */
  readonly known: KnownPlace;
  readonly madeAt: Instant;
  readonly endsAt: Instant;
}

const KEPT_BYTES = 32 * 1024 * 1024;

/**
 * Cards as they go over the line. A card stands in many answers, so it is written once and kept until it changes;
 * as bytes, because joining and sending those is a fifth of the work of joining and sending text.
 */
export class WrittenCards {
  readonly #kept = new LRUCache<string, KeptCard>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ bytes }) => bytes.length + 200,
  });

  /** For the present moment. */
  cardNow(known: KnownPlace, now: Instant, asker: Asker): WrittenCard {
    const key = `${known.place.slug} ${asker.language} ${asker.audience}`;
    const kept = this.#kept.get(key);
    if (kept?.known === known && kept.madeAt <= now && now < kept.endsAt) return kept;
    const card = cardAt(known, now, asker);
    this.#kept.set(key, { ...card, known, madeAt: now, endsAt: answerEndsAt(known.timetable, now) });
    return card;
  }
}

/** For any moment; not kept. */
export function cardAt(known: KnownPlace, at: Instant, asker: Asker): WrittenCard {
  const bytes = Buffer.from(write(toCard(known, at, asker)));
  return { bytes, tag: entityTag(bytes) };
}

/** A card is an object, so what is added to it goes before its last brace. */
export function withDistance(card: WrittenCard, metres: number | null): WrittenCard {
  if (metres === null) return card;
  const bytes = Buffer.concat([card.bytes.subarray(0, -1), Buffer.from(`,"distanceMetres":${metres}}`)]);
  return { bytes, tag: `${card.tag}${metres}` };
}
