import { type Cluster, clusterPlaces, type Located } from './clusters.ts';
import type { MapPlace } from './map-place.ts';
import { type StandingLabel, spreadLabels } from './spread-labels.ts';

/** Pixels at one zoom of the whole world, so that panning changes nothing. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

interface Standing {
  readonly key: string;
  /** The point itself. */
  readonly at: Pixel;
  /** Where the label stands. */
  readonly stands: Pixel;
  readonly moved: boolean;
}

export interface StandingPlace extends Standing {
  readonly kind: 'place';
  readonly item: MapPlace;
}

export interface StandingCluster extends Standing {
  readonly kind: 'cluster';
  readonly items: readonly MapPlace[];
  readonly opensAtZoom: number;
}

export type StandingMark = StandingPlace | StandingCluster;

/** Half of the 44 pixels that a thumb needs, less the gap that labels keep; a cluster's pill is wider. */
const SIZES = { place: { halfWidth: 20, halfHeight: 20 }, cluster: { halfWidth: 54, halfHeight: 18 } };

interface LocatedItem extends Located {
  readonly item: MapPlace;
}

/** Where every marker and cluster stands at a zoom, in the order of the list's numbers. */
export function layOut(
  items: readonly MapPlace[],
  selectedSlug: string | null,
  zoom: number,
  project: (lon: number, lat: number) => Pixel,
): readonly StandingMark[] {
  const { single, clusters } = clusterPlaces(items.map(toLocated), zoom, selectedSlug);
  const marks = [...single.map(toPlaceMark), ...clusters.map(toClusterMark)].sort(byFirstNumber);
  const labels = spreadLabels(
    marks.map(({ key, lon, lat, content }) => ({
      key,
      ...SIZES[content.kind],
      ...project(lon, lat),
    })),
  );
  return labels.flatMap((label, position) => {
    const mark = marks[position];
    return mark ? [{ ...mark.content, ...standing(label) }] : [];
  });
}

type Content = Pick<StandingPlace, 'kind' | 'item'> | Pick<StandingCluster, 'kind' | 'items' | 'opensAtZoom'>;

interface Mark {
  readonly key: string;
  readonly lon: number;
  readonly lat: number;
  readonly firstNumber: number;
  readonly content: Content;
}

function toLocated(item: MapPlace): LocatedItem {
  const { slug, coordinates } = item.place;
  return { slug, lon: coordinates.lon, lat: coordinates.lat, item };
}

function toPlaceMark({ slug, lon, lat, item }: LocatedItem): Mark {
  return { key: `place:${slug}`, lon, lat, firstNumber: item.number, content: { kind: 'place', item } };
}

function toClusterMark({ lon, lat, members, opensAtZoom }: Cluster<LocatedItem>): Mark {
  const items = members.map(({ item }) => item);
  const firstNumber = Math.min(...items.map(({ number }) => number));
  return {
    key: `cluster:${firstNumber}:${items.length}`,
    lon,
    lat,
    firstNumber,
    content: { kind: 'cluster', items, opensAtZoom },
  };
}

function byFirstNumber(one: Mark, other: Mark): number {
  return one.firstNumber - other.firstNumber;
}

function standing({ key, x, y, standsX, standsY, moved }: StandingLabel): Standing {
  return { key, at: { x, y }, stands: { x: standsX, y: standsY }, moved };
}
