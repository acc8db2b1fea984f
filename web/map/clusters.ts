import Supercluster, { type PointFeature } from 'supercluster';

/** A place that has a point on the map. */
export interface Located {
  readonly slug: string;
  readonly lon: number;
  readonly lat: number;
}

export interface Cluster<P extends Located> {
  readonly lon: number;
  readonly lat: number;
  readonly members: readonly P[];
  /** The first zoom at which it falls apart. */
  readonly opensAtZoom: number;
}

export interface Clustered<P extends Located> {
  readonly single: readonly P[];
  readonly clusters: readonly Cluster<P>[];
}

/** Fewer than this stand side by side, spread apart: a number says more than a heap. */
const FEWEST_IN_A_CLUSTER = 5;
const RADIUS_PIXELS = 56;
/** From here on everything stands by itself. */
const LAST_CLUSTERED_ZOOM = 17;
const WHOLE_WORLD: [number, number, number, number] = [-180, -85, 180, 85];

/** Heaps up places that lie close together at this zoom; the selected one always stands by itself. */
export function clusterPlaces<P extends Located>(
  places: readonly P[],
  zoom: number,
  selectedSlug: string | null,
): Clustered<P> {
  const heapable = places.filter((place) => place.slug !== selectedSlug);
  const index = new Supercluster<{ position: number }>({
    radius: RADIUS_PIXELS,
    extent: 256,
    minPoints: FEWEST_IN_A_CLUSTER,
    maxZoom: LAST_CLUSTERED_ZOOM,
  });
  index.load(heapable.map(toPoint));

  const clusters: Cluster<P>[] = [];
  const heaped = new Set<P>();
  for (const feature of index.getClusters(WHOLE_WORLD, Math.floor(zoom))) {
    if (!('cluster_id' in feature.properties)) continue;
    const id = feature.properties.cluster_id;
    const positions = index.getLeaves(id, Number.POSITIVE_INFINITY).map((leaf) => leaf.properties.position);
    const members = heapable.filter((_, position) => positions.includes(position));
    for (const member of members) heaped.add(member);
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    clusters.push({ lon, lat, members, opensAtZoom: index.getClusterExpansionZoom(id) });
  }
  return { single: places.filter((place) => !heaped.has(place)), clusters };
}

function toPoint(place: Located, position: number): PointFeature<{ position: number }> {
  return {
    type: 'Feature',
    properties: { position },
    geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
  };
}
