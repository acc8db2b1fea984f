import { type Coords, type DoneCallback, GridLayer, type Map as LeafletMap, type TileEvent } from 'leaflet';
import { boundsOf } from './create-map.ts';
import type { Box } from './extent.ts';

/**
 * Real tiles from our own origin; where one is missing, what lies below shows through. Leaflet's own TileLayer
 * blanks a tile that it gives up with a data: address, which our content security policy refuses.
 */
class OwnTiles extends GridLayer {
  protected override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    // A picture of streets; all that it says stands in the list as well.
    tile.alt = '';
    tile.onload = () => done(undefined, tile);
    tile.onerror = () => done(new Error('tile missing'), tile);
    tile.src = `/tiles/${z}/${x}/${y}.png`;
    return tile;
  }
}

/** Real tiles over the outlines. When a whole view of them fails, it gives up for as long as this map stands. */
export function addTiles(map: LeafletMap, box: Box): void {
  const tiles = new OwnTiles({
    minZoom: map.getMinZoom(),
    maxZoom: map.getMaxZoom(),
    bounds: boundsOf(box),
  });
  let someCame = false;
  tiles.on('tileload', () => {
    someCame = true;
  });
  tiles.on('load', () => {
    // Leaflet is not done with the layer until after this event.
    if (!someCame) queueMicrotask(() => tiles.remove());
  });
  tiles.on('tileunload', ({ tile }: TileEvent) => {
    // One that left the view before it came is not worth its bytes.
    if (tile instanceof HTMLImageElement && !tile.complete) tile.removeAttribute('src');
  });
  tiles.addTo(map);
}
