import { circle, circleMarker, type Map as LeafletMap, layerGroup, point, polyline, svg } from 'leaflet';
import type { StandingMark } from './layout.ts';
import { isArea, type Position } from './map-place.ts';
import { markerShapeOf } from './marker-shape.ts';

/** Circles drawn beyond the edge of the map too, so that a pan shows no cut. */
const PADDING_OF_VIEW = 1;

/** What lies under the markers: soft areas where a point is not known, and lines from moved labels to their points. */
export function createAreaLayer(map: LeafletMap) {
  const group = layerGroup().addTo(map);
  const renderer = svg({ padding: PADDING_OF_VIEW });
  const quiet = { renderer, interactive: false };

  function drawArea(
    { lon, lat, radiusMetres }: { lon: number; lat: number; radiusMetres: number },
    className: string,
  ) {
    circle([lat, lon], { ...quiet, radius: radiusMetres, className }).addTo(group);
  }

  function drawLeader(mark: StandingMark): void {
    const zoom = map.getZoom();
    const [from, to] = [mark.at, mark.stands].map(({ x, y }) => map.unproject(point(x, y), zoom));
    if (!from || !to) return;
    polyline([from, to], { ...quiet, className: 'bl-map-leader' }).addTo(group);
    circleMarker(from, { ...quiet, radius: 3, className: 'bl-map-leader-foot' }).addTo(group);
  }

  return {
    show(marks: readonly StandingMark[], selectedSlug: string | null, position: Position | null): void {
      group.clearLayers();
      for (const mark of marks) {
        if (mark.kind !== 'place' || !isArea(mark.item)) continue;
        const selected = mark.item.place.slug === selectedSlug ? ' bl-map-area--selected' : '';
        drawArea(
          mark.item.place.coordinates,
          `bl-map-area bl-map-area--${markerShapeOf(mark.item)}${selected}`,
        );
      }
      for (const mark of marks) if (mark.moved) drawLeader(mark);
      if (position) {
        circleMarker([position.lat, position.lon], { ...quiet, radius: 8, className: 'bl-map-here' }).addTo(
          group,
        );
      }
    },
  };
}
