import type { Direction, PlacesMap } from './places-map.ts';
import type { MapWords } from './words.ts';

interface MapControlsProps {
  readonly words: MapWords;
  /** null until the map stands; the buttons then do nothing yet. */
  readonly map: PlacesMap | null;
  onShowAll(): void;
}

/** The fourth stands above the card of the chosen place, which would else cover it. */
const DIRECTIONS = ['left', 'up', 'right'] as const satisfies readonly Direction[];

/** Everything that fingers and wheels can do, as buttons: nobody has to drag or pinch. */
export function MapControls({ words, map, onShowAll }: MapControlsProps) {
  return (
    <>
      <div class="bl-map-zoom">
        <button type="button" class="bl-map-button" aria-label={words.zoomIn} onClick={() => map?.zoomBy(1)}>
          <Stroke path="M8 3v10M3 8h10" />
        </button>
        <button
          type="button"
          class="bl-map-button"
          aria-label={words.zoomOut}
          onClick={() => map?.zoomBy(-1)}
        >
          <Stroke path="M3 8h10" />
        </button>
        <button type="button" class="bl-map-button" aria-label={words.showAll} onClick={onShowAll}>
          <Stroke path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
        </button>
      </div>
      {DIRECTIONS.map((direction) => (
        <PanButton key={direction} direction={direction} words={words} map={map} />
      ))}
    </>
  );
}

interface PanButtonProps extends Pick<MapControlsProps, 'words' | 'map'> {
  readonly direction: Direction;
}

export function PanButton({ direction, words, map }: PanButtonProps) {
  return (
    <button
      type="button"
      class={`bl-map-pan bl-map-pan--${direction}`}
      aria-label={words.pan[direction]}
      onClick={() => map?.panTowards(direction)}
    >
      <Stroke path="M3 10.5 8 5.5l5 5" />
    </button>
  );
}

function Stroke({ path }: { readonly path: string }) {
  return (
    <svg class="bl-map-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
