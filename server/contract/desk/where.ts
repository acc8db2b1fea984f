import type { NeighbourhoodOnPage } from '../page.ts';
import type { Precision } from '../vocabulary.ts';

/** Where a place is, as its form holds it: texts are as they were typed. */
export interface WhereContent {
  readonly street: string;
  readonly postalCode: string;
  readonly locality: string;
  readonly lon: string;
  readonly lat: string;
  readonly precision: Precision;
  /** Metres; counts where the place is known about only. */
  readonly radius: string;
  /** How far one press of an arrow moves the pin, in metres. */
  readonly moveBy: MoveBy;
  /** Where the map begins while there is no pin. */
  readonly middle: { readonly lon: number; readonly lat: number };
  readonly neighbourhoods: readonly NeighbourhoodOnPage[];
  /** Where there are tiles: west, south, east, north. */
  readonly box: readonly [number, number, number, number] | null;
  /** What the address register said; null: it was not asked. */
  readonly found: 'unavailable' | readonly FoundChoice[] | null;
}

/** An address to choose: `value` is what its button sends. */
export interface FoundChoice {
  readonly label: string;
  readonly value: string;
}

export const MOVES = [10, 50, 200] as const;
export type MoveBy = (typeof MOVES)[number];

export const DIRECTIONS = ['north', 'west', 'east', 'south'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const METRES_PER_DEGREE = 111_320;

/** The point so many metres further; five decimals are about a metre. */
export function moved(
  { lon, lat }: { readonly lon: number; readonly lat: number },
  direction: Direction,
  metres: number,
): { readonly lon: number; readonly lat: number } {
  const up = metres / METRES_PER_DEGREE;
  const aside = up / Math.cos((lat * Math.PI) / 180);
  const north = { north: up, south: -up, west: 0, east: 0 }[direction];
  const east = { north: 0, south: 0, west: -aside, east: aside }[direction];
  return { lon: rounded(lon + east), lat: rounded(lat + north) };
}

export function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
