import { circle, circleMarker, type Map as LeafletMap, layerGroup, point, polyline, svg } from 'leaflet';
import type { StandingMark, StandingPlace } from './layout.ts';
import { isArea, type Position } from './map-place.ts';

export interface AreaLayer {
  show(marks: readonly StandingMark[], selectedSlug: string | null, position: Position | null): void;
}

/** Soft areas where no point is known, and the lines that lead from moved labels to their points. */
export function createAreaLayer(map: LeafletMap): AreaLayer {
  const group = layerGroup().addTo(map);
  // Drawn well beyond the edge, so that a pan shows no cut.
  const quiet = { renderer: svg({ padding: 1 }), interactive: false };

  function drawArea({ item }: StandingPlace, selected: boolean): void {
    const { lon, lat, radiusMetres } = item.place.coordinates;
    const className = selected ? 'bl-map-area bl-map-area--selected' : 'bl-map-area';
    circle([lat, lon], { ...quiet, className, radius: radiusMetres }).addTo(group);
  }

  function drawLeader({ at, stands }: StandingMark): void {
    const zoom = map.getZoom();
    const foot = map.unproject(point(at.x, at.y), zoom);
    const label = map.unproject(point(stands.x, stands.y), zoom);
    polyline([foot, label], { ...quiet, className: 'bl-map-leader' }).addTo(group);
    circleMarker(foot, { ...quiet, className: 'bl-map-leader-foot', radius: 3 }).addTo(group);
  }

  return {
    show(marks, selectedSlug, position) {
      group.clearLayers();
      for (const mark of marks) {
        if (mark.kind === 'place' && isArea(mark.item)) drawArea(mark, mark.item.place.slug === selectedSlug);
      }
      for (const mark of marks) if (mark.moved) drawLeader(mark);
      if (position)
        circleMarker([position.lat, position.lon], { ...quiet, className: 'bl-map-here', radius: 8 }).addTo(
          group,
        );
    },
  };
}
