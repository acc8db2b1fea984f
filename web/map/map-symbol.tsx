import type { MarkerShape } from './marker-shape.ts';

interface MapSymbolProps {
  readonly shape: MarkerShape;
  readonly sample: boolean;
  readonly number: number | null;
}

/** Drawn in a square of 44 with its middle at 0,0. */
const OUTLINES: Readonly<Record<MarkerShape, string>> = {
  open: 'M0-16a16 16 0 1 1 0 32a16 16 0 1 1 0-32Z',
  restricted: 'M0-19 19 0 0 19-19 0Z',
  later: 'M0-20 20 15h-40Z',
  unsure: 'M0-15.5a15.5 15.5 0 1 1 0 31a15.5 15.5 0 1 1 0-31Z',
  closed: 'M-14.5-14.5h29v29h-29Z',
};

/** Where a number stands in the shape's visual middle. */
const NUMBER_BASELINE: Readonly<Record<MarkerShape, number>> = {
  open: 5,
  restricted: 5,
  later: 10,
  unsure: 5,
  closed: 5,
};

/** The plain middle that keeps the number readable on a hatched shape; a triangle's is below the drawing's. */
const CORE: Readonly<Record<MarkerShape, string>> = {
  open: 'scale(0.72)',
  restricted: 'scale(0.68)',
  later: 'translate(0 3) scale(0.68)',
  unsure: 'scale(0.7)',
  closed: 'scale(0.7)',
};

/** Hollow shapes take dark stripes, filled ones light. */
const HATCHES: Readonly<Record<MarkerShape, string>> = {
  open: 'url(#map-hatch-light)',
  restricted: 'url(#map-hatch-light)',
  later: 'url(#map-hatch-light)',
  unsure: 'url(#map-hatch-dark)',
  closed: 'url(#map-hatch-dark)',
};

/** The sign of a state with the list's number in it; the words stand beside it or in the name of its button. */
export function MapSymbol({ shape, sample, number }: MapSymbolProps) {
  const outline = OUTLINES[shape];
  return (
    <svg class={`bl-map-symbol bl-map-symbol--${shape}`} viewBox="-22 -22 44 44" aria-hidden="true">
      <path class="bl-map-symbol__halo" d={outline} />
      <path class="bl-map-symbol__shape" d={outline} />
      {sample ? (
        <>
          <path d={outline} fill={HATCHES[shape]} />
          <path class="bl-map-symbol__core" d={outline} transform={CORE[shape]} />
        </>
      ) : null}
      {number === null ? null : (
        <text class="bl-map-symbol__number" y={NUMBER_BASELINE[shape]}>
          {number}
        </text>
      )}
    </svg>
  );
}

/** The stripes of invented hours; once on the page, for all signs. */
export function HatchPatterns() {
  return (
    <svg class="bl-map-hatches" width="0" height="0" aria-hidden="true">
      <defs>
        {['light', 'dark'].map((tone) => (
          <pattern
            key={tone}
            id={`map-hatch-${tone}`}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class={`bl-map-hatch--${tone}`} d="M0 0h1.8v4h-1.8Z" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
