import { divIcon, type Map as LeafletMap, marker, polygon, svg } from 'leaflet';
import type { NeighbourhoodOnPage } from '../../server/contract/page.ts';
import type { StandingMark } from './layout.ts';

export interface SchematicBase {
  /** Moves the names aside that a marker would cover. */
  makeRoomFor(marks: readonly StandingMark[]): void;
}

/** Below this zoom the names would not fit in their neighbourhoods. */
const FIRST_ZOOM_WITH_NAMES = 14;
/** Enough soft colours that neighbours mostly differ. */
const TINTS = 4;
/** Half a name and half a marker. */
const COVERED_WITHIN = { x: 62, y: 26 };
/** Where a name may stand, best first; with no room at all it gives way. */
const STANDS = [
  { dy: 0, className: '' },
  { dy: 32, className: 'bl-map-name--below' },
  { dy: -32, className: 'bl-map-name--above' },
];

/** Our own outlines of the neighbourhoods with their names: always there, under everything. */
export function addSchematicBase(
  map: LeafletMap,
  neighbourhoods: readonly NeighbourhoodOnPage[],
): SchematicBase {
  map.createPane('outlines').classList.add('bl-map-outlines');
  const pane = map.createPane('names');
  pane.classList.add('bl-map-names');
  const renderer = svg({ pane: 'outlines', padding: 1 });
  for (const [position, { outline }] of neighbourhoods.entries()) {
    const className = `bl-map-outline bl-map-outline--${position % TINTS}`;
    const corners = outline.map(([lon, lat]) => ({ lat, lng: lon }));
    polygon(corners, { renderer, className, interactive: false }).addTo(map);
  }
  const names = neighbourhoods.map(({ name, lat, lon }) => {
    const label = nameLabel(name);
    const icon = divIcon({ className: 'bl-map-name-anchor', html: label, iconSize: [0, 0] });
    marker([lat, lon], { pane: 'names', icon, interactive: false, keyboard: false }).addTo(map);
    return { label, lat, lng: lon };
  });
  return {
    makeRoomFor(marks) {
      const zoom = map.getZoom();
      pane.hidden = zoom < FIRST_ZOOM_WITH_NAMES;
      for (const { label, ...where } of names) {
        const { x, y } = map.project(where, zoom);
        const free = STANDS.find(({ dy }) => !marks.some((mark) => covers(mark, x, y + dy)));
        label.hidden = free === undefined;
        label.className = `bl-map-name ${free?.className ?? ''}`;
      }
    },
  };
}

function covers({ stands }: StandingMark, x: number, y: number): boolean {
  return Math.abs(stands.x - x) < COVERED_WITHIN.x && Math.abs(stands.y - y) < COVERED_WITHIN.y;
}

function nameLabel(name: string): HTMLElement {
  const label = document.createElement('span');
  label.lang = 'nl';
  label.textContent = name;
  return label;
}
