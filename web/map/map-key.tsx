import type { Tense } from '../../server/contract/words/calendar-words.ts';
import type { MapPlace } from './map-place.ts';
import { MapSymbol } from './map-symbol.tsx';
import { isSample, shapesShown } from './marker-shape.ts';
import type { MapWords } from './words.ts';

interface MapKeyProps {
  readonly items: readonly MapPlace[];
  readonly showsPosition: boolean;
  readonly tense: Tense;
  readonly words: MapWords;
}

/** What the signs mean; only those that show. */
export function MapKey({ items, showsPosition, tense, words }: MapKeyProps) {
  const meanings = tense === 'now' ? words.shapes : words.shapesThen;
  return (
    <ul class="bl-map-key" aria-label={words.key}>
      {shapesShown(items).map((shape) => (
        <li class="bl-map-key__sign" key={shape}>
          <MapSymbol shape={shape} sample={false} number={null} />
          {meanings[shape]}
        </li>
      ))}
      {items.some(({ answer }) => isSample(answer)) ? (
        <li class="bl-map-key__sign">
          <span class="bl-map-key__hatch" aria-hidden="true" />
          {words.sample}
        </li>
      ) : null}
      {showsPosition ? (
        <li class="bl-map-key__sign">
          <span class="bl-map-key__here" aria-hidden="true" />
          {words.youAreHere}
        </li>
      ) : null}
    </ul>
  );
}
