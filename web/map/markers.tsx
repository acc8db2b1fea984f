import type { MapPlace } from './map-place.ts';
import { MapSymbol } from './map-symbol.tsx';
import { isSample, markerShapeOf } from './marker-shape.ts';

interface PlaceMarkerProps {
  readonly item: MapPlace;
  readonly name: string;
  readonly selected: boolean;
  onPress(event: MouseEvent): void;
}

export function PlaceMarker({ item, name, selected, onPress }: PlaceMarkerProps) {
  return (
    <button
      type="button"
      class="bl-map-marker"
      data-place={item.place.slug}
      aria-label={name}
      aria-pressed={selected}
      onClick={onPress}
    >
      <MapSymbol shape={markerShapeOf(item)} sample={isSample(item.answer)} number={item.number} />
    </button>
  );
}

interface ClusterMarkerProps {
  readonly items: readonly MapPlace[];
  readonly name: string;
  onPress(event: MouseEvent): void;
}

export function ClusterMarker({ items, name, onPress }: ClusterMarkerProps) {
  const someOpen = items.some(({ countsAsOpen }) => countsAsOpen);
  return (
    <button type="button" class="bl-map-marker" aria-label={name} onClick={onPress}>
      <span class={someOpen ? 'bl-map-cluster bl-map-cluster--open' : 'bl-map-cluster'} aria-hidden="true">
        {items.length}
      </span>
    </button>
  );
}
