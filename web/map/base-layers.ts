import { control, divIcon, type Map as LeafletMap, marker, polygon, tileLayer } from 'leaflet';
import type { NeighbourhoodOnPage } from '../../server/contract/page.ts';
import { boundsOf } from './create-map.ts';
import type { Box } from './extent.ts';

/** So many failed tiles before the first good one, and we stop asking: there is no network, or there are no tiles. */
const FAILURES_THAT_MEAN_NO_TILES = 6;
/** Below this zoom the names would not fit in their neighbourhoods. */
const FIRST_ZOOM_WITH_NAMES = 14;
/** Enough soft colours that neighbours mostly differ. */
const TINTS = 4;

/** Our own outlines of the neighbourhoods with their names: always there, under everything. */
export function addSchematicBase(map: LeafletMap, neighbourhoods: readonly NeighbourhoodOnPage[]): void {
  map.createPane('outlines').classList.add('bl-map-outlines');
  const names = map.createPane('names');
  names.classList.add('bl-map-names');
  for (const [position, { outline, name, lat, lon }] of neighbourhoods.entries()) {
    polygon(
      outline.map(([east, north]) => [north, east]),
      {
        pane: 'outlines',
        className: `bl-map-outline bl-map-outline--${position % TINTS}`,
        interactive: false,
      },
    ).addTo(map);
    marker([lat, lon], { pane: 'names', icon: nameIcon(name), interactive: false, keyboard: false }).addTo(
      map,
    );
  }
  const fitNames = () => {
    names.hidden = map.getZoom() < FIRST_ZOOM_WITH_NAMES;
  };
  map.on('zoomend viewreset', fitNames);
}

/** Real tiles from our own origin; where one is missing the outlines show through. */
export function addTiles(map: LeafletMap, district: Box, credit: string): void {
  const tiles = tileLayer('/tiles/{z}/{x}/{y}.png', {
    minZoom: map.getMinZoom(),
    maxZoom: map.getMaxZoom(),
    bounds: boundsOf(district),
    className: 'bl-map-tiles',
  });
  let failures = 0;
  tiles.on('tileload', () => {
    failures = Number.NEGATIVE_INFINITY;
  });
  tiles.on('tileerror', () => {
    failures += 1;
    if (failures >= FAILURES_THAT_MEAN_NO_TILES) tiles.remove();
  });
  tiles.addTo(map);
  control.attribution({ prefix: false }).addAttribution(credit).addTo(map);
}

function nameIcon(name: string) {
  const label = document.createElement('span');
  label.className = 'bl-map-name';
  label.textContent = name;
  return divIcon({ className: 'bl-map-name-anchor', html: label, iconSize: [0, 0] });
}
