import type { Precision } from '../../server/contract/vocabulary.ts';
import type { MarkerShape } from './marker-shape.ts';

/** Every sentence of the map; the same keys in each language. */
export interface MapWords {
  /** Read out when the map itself gets the focus. */
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly pan: Readonly<Record<'up' | 'down' | 'left' | 'right', string>>;
  readonly shapes: Readonly<Record<MarkerShape, string>>;
  /** The same at a moment that the reader chose. */
  readonly shapesThen: Readonly<Record<MarkerShape, string>>;
  /** Instead of those, where the reader asked for a kind of help. */
  readonly ofHelp: Pick<MapWords, 'shapes' | 'shapesThen' | 'cluster'>;
  readonly sample: string;
  readonly key: string;
  /** How well the chosen place's point is known; an exact point needs no words. */
  readonly where: Readonly<Record<Exclude<Precision, 'exact'>, string>>;
  readonly trayTitle: string;
  readonly trayWhy: string;
  readonly openPlacePage: string;
  readonly close: string;
  readonly youAreHere: string;
  readonly credit: string;
  /** On a cluster; never fewer than five. */
  places(count: number): string;
  /** A cluster as it is read out. */
  cluster(places: number, open: number): string;
  selected(name: string): string;
}
