import type { MarkerShape } from './marker-shape.ts';

interface MapSymbolProps {
  readonly shape: MarkerShape;
  readonly sample: boolean;
  readonly number: number | null;
}

/** Drawn in a square of 40 with its middle at 0,0. */
const OUTLINES: Readonly<Record<MarkerShape, string>> = {
  open: 'M0-16a16 16 0 1 1 0 32a16 16 0 1 1 0-32Z',
  restricted: 'M0-18.5 18.5 0 0 18.5-18.5 0Z',
  later: 'M0-18.5 18.5 14h-37Z',
  unsure: 'M0-15.5a15.5 15.5 0 1 1 0 31a15.5 15.5 0 1 1 0-31Z',
  closed: 'M-14.5-14.5h29v29h-29Z',
};

/** Where a number stands in the shape's visual middle. */
const NUMBER_BASELINE: Readonly<Record<MarkerShape, number>> = {
  open: 5,
  restricted: 5,
  later: 9,
  unsure: 5,
  closed: 5,
};

/** The sign of a state with the list's number in it; the words stand beside it or in the name of its button. */
export function MapSymbol({ shape, sample, number }: MapSymbolProps) {
  const outline = OUTLINES[shape];
  return (
    <svg class={`bl-map-symbol bl-map-symbol--${shape}`} viewBox="-22 -22 44 44" aria-hidden="true">
      <path class="bl-map-symbol__halo" d={outline} />
      <path class="bl-map-symbol__shape" d={outline} />
      {sample ? <path class="bl-map-symbol__hatch" d={outline} /> : null}
      {number === null ? null : (
        <text class="bl-map-symbol__number" y={NUMBER_BASELINE[shape]}>
          {number}
        </text>
      )}
    </svg>
  );
}
