import type { Answer } from '../../server/contract/answer.ts';
import type { MapPlace } from './map-place.ts';

/** A shape each, so that no state is told by colour alone. */
export const MARKER_SHAPES = ['open', 'restricted', 'later', 'unsure', 'closed'] as const;
export type MarkerShape = (typeof MARKER_SHAPES)[number];

export function markerShapeOf({
  group,
  countsAsOpen,
}: Pick<MapPlace, 'group' | 'countsAsOpen'>): MarkerShape {
  switch (group) {
    case 'openNow':
      return countsAsOpen ? 'open' : 'restricted';
    case 'openLater':
      return 'later';
    case 'unsure':
      return 'unsure';
    case 'closedNow':
      return 'closed';
  }
}

/** Invented hours are hatched wherever they show. */
export function isSample(answer: Answer): boolean {
  return answer.certainty === 'sample';
}

/** The shapes that the key under the map has to explain. */
export function shapesShown(places: readonly MapPlace[]): readonly MarkerShape[] {
  const shown = new Set(places.map(markerShapeOf));
  return MARKER_SHAPES.filter((shape) => shown.has(shape));
}
