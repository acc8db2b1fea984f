import { LRUCache } from 'lru-cache';
import { answerEndsAt } from '../contract/open-state.ts';
import { PlaceCard } from '../contract/shapes/place-shapes.ts';
import type { Instant } from '../contract/timetable.ts';
import type { KnownPlace } from '../directory/known-places.ts';
import { type Asker, toCard } from './to-wire.ts';
import { writerOf } from './writer.ts';

const write = writerOf(PlaceCard);

interface WrittenCard {
  /** The place as it was known; another object means that something changed. */
  readonly known: KnownPlace;
  readonly madeAt: Instant;
  readonly endsAt: Instant;
  readonly bytes: Buffer;
}

const KEPT_BYTES = 32 * 1024 * 1024;

/**
 * Cards as they go over the line. A card stands in many answers, so it is written once and kept until it changes;
 * as bytes, because joining and sending those is a fifth of the work of joining and sending text.
 */
export class WrittenCards {
  readonly #kept = new LRUCache<string, WrittenCard>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ bytes }) => bytes.length + 200,
  });

  /** For the present moment. */
  cardNow(known: KnownPlace, now: Instant, asker: Asker): Buffer {
    const key = `${known.place.slug} ${asker.language} ${asker.audience}`;
    const kept = this.#kept.get(key);
    if (kept?.known === known && kept.madeAt <= now && now < kept.endsAt) return kept.bytes;
    const bytes = cardAt(known, now, asker);
    this.#kept.set(key, { known, madeAt: now, endsAt: answerEndsAt(known.timetable, now), bytes });
    return bytes;
  }
}

/** For any moment; not kept. */
export function cardAt(known: KnownPlace, at: Instant, asker: Asker): Buffer {
  return Buffer.from(write(toCard(known, at, asker)));
}

/** A card is an object, so what is added to it goes before its last brace. */
export function withDistance(card: Buffer, metres: number | null): Buffer {
  if (metres === null) return card;
  return Buffer.concat([card.subarray(0, -1), Buffer.from(`,"distanceMetres":${metres}}`)]);
}
