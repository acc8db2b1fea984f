import { Dutch } from '../parts/dutch.tsx';
import type { MapPlace } from './map-place.ts';
import { MapSymbol } from './map-symbol.tsx';
import { isSample, markerShapeOf } from './marker-shape.ts';
import type { MapWords } from './words.ts';

interface TrayProps {
  readonly items: readonly MapPlace[];
  readonly selectedSlug: string | null;
  readonly words: MapWords;
  nameOf(item: MapPlace): string;
  onPress(slug: string, event: MouseEvent): void;
}

/** The places that have no honest point yet. They keep their numbers and can be chosen like the others. */
export function Tray({ items, selectedSlug, words, nameOf, onPress }: TrayProps) {
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
              aria-label={nameOf(item)}
              aria-pressed={item.place.slug === selectedSlug}
              onClick={(event) => onPress(item.place.slug, event)}
            >
              <MapSymbol shape={markerShapeOf(item)} sample={isSample(item.answer)} number={item.number} />{' '}
              <Dutch>{item.place.name}</Dutch>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
