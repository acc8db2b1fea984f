/** Map tiles in web mercator: which square of the earth an address means, and which of them we serve. */

/** [west, south, east, north] in degrees. */
export type Box = readonly [number, number, number, number];

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Below 12 a district is a dot; above 19 the source has no tiles. */
export const MIN_ZOOM = 12;
export const MAX_ZOOM = 19;

/** So that a map that is wider than its district has no grey edge. */
const MARGIN_TILES = 1;

/** null for anything but three plain whole numbers of a tile that exists: nothing else is ever asked upstream. */
export function toTile(z: string, x: string, y: string): Tile | null {
  if (![z, x, y].every((text) => /^(0|[1-9]\d{0,6})$/.test(text))) return null;
  const tile = { z: Number(z), x: Number(x), y: Number(y) };
  const across = 2 ** tile.z;
  return tile.z <= MAX_ZOOM && tile.x < across && tile.y < across ? tile : null;
}

export function isServed(tile: Tile, boxes: readonly Box[]): boolean {
  return tile.z >= MIN_ZOOM && tile.z <= MAX_ZOOM && boxes.some((box) => isNear(tile, box));
}

function isNear(tile: Tile, [west, south, east, north]: Box): boolean {
  return (
    tile.x >= column(west, tile.z) - MARGIN_TILES &&
    tile.x <= column(east, tile.z) + MARGIN_TILES &&
    tile.y >= row(north, tile.z) - MARGIN_TILES &&
    tile.y <= row(south, tile.z) + MARGIN_TILES
  );
}

function column(lon: number, z: number): number {
  return Math.floor(((lon + 180) / 360) * 2 ** z);
}

/** Rows count from the north. */
function row(lat: number, z: number): number {
  const radians = (lat * Math.PI) / 180;
  return Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z);
}
