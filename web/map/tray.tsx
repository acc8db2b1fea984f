import type { Answer } from '../../server/contract/answer.ts';
import { Dutch } from '../parts/dutch.tsx';
import type { MapPlace } from './map-place.ts';
import { MapSymbol } from './map-symbol.tsx';
import { isSample, markerShapeOf } from './marker-shape.ts';
import type { MapWords } from './words.ts';

interface TrayProps {
  readonly items: readonly MapPlace[];
  readonly selectedSlug: string | null;
  readonly words: MapWords;
  sayAnswer(answer: Answer): string;
  sayCertainty(answer: Answer): string | null;
  onPress(slug: string, event: MouseEvent): void;
}

/** The places that have no honest point yet. They keep their numbers and can be chosen like the others. */
export function Tray({ items, selectedSlug, words, onPress, ...say }: TrayProps) {
  if (items.length === 0) return null;
  return (
    <section class="bl-map-tray" aria-labelledby="map-tray-title">
      <h2 class="bl-map-tray__title" id="map-tray-title">
        {words.trayTitle}
      </h2>
      <p class="bl-map-tray__why">{words.trayWhy}</p>
      <ul class="bl-map-tray__places">
        {items.map((item) => (
          <li key={item.place.slug}>
            <button
              type="button"
              class="bl-map-tray__place"
              data-place={item.place.slug}
              aria-pressed={item.place.slug === selectedSlug}
              onClick={(event) => onPress(item.place.slug, event)}
            >
              <MapSymbol shape={markerShapeOf(item)} sample={isSample(item.answer)} number={item.number} />{' '}
              <span class="bl-map-tray__text">
                <span class="bl-map-unseen">{item.number}. </span>
                <span class="bl-map-tray__name">
                  <Dutch>{item.place.name}</Dutch>
                </span>
                <span class="bl-map-tray__answer">{answerWords(item, say)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function answerWords({ answer }: MapPlace, say: Pick<TrayProps, 'sayAnswer' | 'sayCertainty'>): string {
  const certainty = say.sayCertainty(answer);
  return certainty === null ? say.sayAnswer(answer) : `${say.sayAnswer(answer)} · ${certainty}`;
}
