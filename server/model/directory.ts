/** The small lists around the places. Codes are those of Statistics Netherlands (CBS). */
export interface Neighbourhood {
  readonly code: string;
  readonly name: string;
  readonly districtSlug: string;
  readonly lon: number;
  readonly lat: number;
  /** A closed ring of [lon, lat], generalised to about 100 m: for a schematic map only. */
  readonly outline: readonly (readonly [number, number])[];
}

export interface District {
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  /** The district that `/` shows. */
  readonly home: boolean;
  readonly cbsCodes: readonly string[];
  /** [west, south, east, north]; null where no box is known: no tiles are fetched then. */
  readonly box: readonly [number, number, number, number] | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly rhythmDays: number;
  readonly oldAfterDays: number;
  readonly neighbourhoods: readonly Neighbourhood[];
}

/** A theme (kernaanpak) by its exact name. */
export interface Theme {
  readonly slug: string;
  readonly name: string;
}

export interface HelpTopic {
  readonly slug: string;
  readonly nameNl: string;
  readonly nameEn: string;
  /** Not everybody in the house needs to know: its pages have an address and a title that say nothing. */
  readonly sensitive: boolean;
  /** "h7": what stands in such an address. */
  readonly code: string;
}

export interface Organisation {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Its own, never a person's. */
  readonly phone: string | null;
  readonly email: string | null;
}

/** What only the owner can declare; absent until the owner did. */
export interface OwnerSettings {
  readonly ownerName: string | null;
  readonly privacyAddress: string | null;
  readonly accessibilityStatementUrl: string | null;
  readonly accessibilityStatus: string | null;
}
