import type { Audience, Facility, SpokenLanguage } from '../contract/vocabulary.ts';

/** What somebody wants to find. Everything that is given must hold. */
export interface PlacesQuery {
  /** Only places that count as open at the moment. */
  readonly open: boolean;
  /** Leaves out places whose openings are all for other people, and decides which openings count. */
  readonly audience: Audience | null;
  readonly helpTopic: string | null;
  /** With `helpTopic`: also where it would have been on the day of the moment, and is not held. */
  readonly alsoNotHeld: boolean;
  /** Only where it is there without reserve: *limited* may mean a step at the door. */
  readonly facility: Facility | null;
  readonly spokenLanguage: SpokenLanguage | null;
  readonly districtSlug: string | null;
  /** [west, south, east, north], edges included. */
  readonly box: readonly [number, number, number, number] | null;
  /** Sorts by distance from here. Distances in metres are given only when the point is exact. */
  readonly near: { readonly lon: number; readonly lat: number; readonly exact: boolean } | null;
  /** Where the page before this one ended. */
  readonly after: PlaceCursor | null;
  readonly limit: number;
}

/** The last place of a page. `distance` in metres, from the point that was asked; 0 without one. */
export interface PlaceCursor {
  readonly slug: string;
  readonly distance: number;
}

/** Finds every place of the directory; meant to be narrowed: `{ ...EVERY_PLACE, districtSlug }`. */
export const EVERY_PLACE: PlacesQuery = {
  open: false,
  audience: null,
  helpTopic: null,
  alsoNotHeld: false,
  facility: null,
  spokenLanguage: null,
  districtSlug: null,
  box: null,
  near: null,
  after: null,
  limit: 500,
};
