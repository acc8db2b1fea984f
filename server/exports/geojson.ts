import type { Place } from '../model/place.ts';
import { toOsmTags } from './osm-tags.ts';
import { trustTags } from './trust-tags.ts';

/**
 * RFC 7946, with OpenStreetMap's tags as properties: what `import` reads. A point that is only approximate carries
 * how far off it may be, so that nobody downstream takes a neighbourhood's middle for a front door.
 */
export function toGeoJson(places: readonly Place[]): string {
  const features = places.map((place) => JSON.stringify(toFeature(place)));
  // A feature a line: a difference between two exports then shows the places that changed.
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

function toFeature(place: Place): object {
  const { lon, lat, precision, radiusMetres } = place.coordinates;
  return {
    type: 'Feature',
    id: place.slug,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      ...toOsmTags(place),
      ...trustTags(place),
      ...(precision === 'exact'
        ? {}
        : { coordinatesPrecision: precision, coordinatesRadiusMetres: radiusMetres }),
    },
  };
}
