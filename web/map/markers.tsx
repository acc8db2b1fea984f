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
  /** "12 plekken" */
  readonly label: string;
  readonly name: string;
  readonly someOpen: boolean;
  onPress(event: MouseEvent): void;
}

/** A pill with words in it: a bare number would look like a place of that number. */
export function ClusterMarker({ label, name, someOpen, onPress }: ClusterMarkerProps) {
  return (
    <button type="button" class="bl-map-marker bl-map-marker--cluster" aria-label={name} onClick={onPress}>
      <span class="bl-map-cluster" aria-hidden="true">
        {someOpen ? <span class="bl-map-cluster__open" /> : null}
        {label}
      </span>
    </button>
  );
}
