import { LRUCache } from 'lru-cache';
import { answerEndsAt } from '../contract/open-state.ts';
import { PlaceCard } from '../contract/shapes/place-shapes.ts';
import type { Instant } from '../contract/timetable.ts';
import type { KnownPlace } from '../directory/known-places.ts';
import { type Asker, toCard } from './to-wire.ts';
import { writerOf } from './writer.ts';

const writeCard = writerOf(PlaceCard);

interface CardText {
  /** The place as it was known; another object means that something changed. */
  readonly known: KnownPlace;
  readonly endsAt: Instant;
  readonly text: string;
}

const KEPT_CHARACTERS = 32 * 1024 * 1024;

/** Cards as they are written on the wire. A card stands in many answers, so it is written once and kept until it changes. */
export class CardTexts {
  readonly #kept = new LRUCache<string, CardText>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: ({ text }) => text.length + 100,
  });

  /** For the present moment. */
  now(known: KnownPlace, now: Instant, asker: Asker): string {
    const key = `${known.place.slug} ${asker.language} ${asker.audience}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.known === known && now < kept.endsAt) return kept.text;
    const text = cardText(known, now, asker);
    this.#kept.set(key, { known, endsAt: answerEndsAt(known.timetable, now), text });
    return text;
  }
}

/** For any moment; not kept. */
export function cardText(known: KnownPlace, at: Instant, asker: Asker): string {
  return writeCard(toCard(known, at, asker));
}

/** A card is an object, so what is added to it goes before its last brace. */
export function withDistance(card: string, metres: number | null): string {
  return metres === null ? card : `${card.slice(0, -1)},"distanceMetres":${metres}}`;
}
