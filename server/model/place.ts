import type { DoorReport, Instant } from '../contract/timetable.ts';
import type {
  Availability,
  Checker,
  Facility,
  PlaceKind,
  Precision,
  SpokenLanguage,
} from '../contract/vocabulary.ts';
import type { IsoDate, OpeningHours, Weekday } from '../hours/model.ts';

export interface Address {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly locality: string | null;
}

/** CRS84: longitude first. `radiusMetres` says how far off the point may be. */
export interface Coordinates {
  readonly lon: number;
  readonly lat: number;
  readonly precision: Precision;
  readonly radiusMetres: number;
}

export interface Room {
  readonly slug: string;
  readonly name: string;
  /** One can talk there without being overheard. */
  readonly quiet: boolean;
  /** null: the room has no hours of its own. */
  readonly hours: OpeningHours | null;
}

/** Where the hours came from, and who checked them when. A check is not a change. */
export interface HoursTrust {
  readonly source: 'sample' | 'import' | 'host';
  readonly updatedAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly confirmedBy: Checker | null;
  /** "Klopt tot en met …" (Amsterdam date); null: as long as the rhythm lasts. */
  readonly holdsThrough: IsoDate | null;
  /** How long a check lasts, in days, and how much longer until the hours are called old. */
  readonly rhythmDays: number;
  readonly oldAfterDays: number;
  /** When the host is asked, in the week that it is time: by default Thursday 16:00. Minutes after midnight. */
  readonly askWeekday: Weekday;
  readonly askMinute: number;
}

/** When a host is asked whose place says nothing else: Thursday 16:00, when the coming week is known. */
export const DEFAULT_ASK = { weekday: 4, minute: 960 } as const;

/** "We zijn nu open" or "nu even dicht", by hand; over by itself at `until`. */
export interface LiveSwitch {
  readonly says: 'open' | 'closed';
  readonly since: Instant;
  readonly until: Instant;
  /** Who vouches for it, as a role. */
  readonly by: Checker;
}

/** A person who opens the door. The first name leaves the server only when she chose so. */
export interface Host {
  readonly firstName: string | null;
  readonly nameShown: boolean;
  readonly role: string;
  readonly sample: boolean;
}

/** A meeting place (ontmoetingsplek) with all that the product knows of it. Not for visitors as it is: see for-visitors. */
export interface Place {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** A place that is gone for good is found by name or link only. */
  readonly goneSince: string | null;
  readonly districtSlug: string;
  readonly neighbourhoodCode: string | null;
  readonly neighbourhoodName: string | null;
  readonly address: Address | null;
  readonly coordinates: Coordinates;
  /** As the place wrote it; Dutch. */
  readonly description: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly facilities: { readonly [Name in Facility]?: Availability };
  readonly languages: readonly SpokenLanguage[];
  readonly rooms: readonly Room[];
  readonly hosts: readonly Host[];
  /** null: nobody gave any hours; the answer is unknown. */
  readonly hours: OpeningHours | null;
  readonly trust: HoursTrust | null;
  /** The original `opening_hours` text of an import, kept and shown to editors. */
  readonly hoursSourceText: string | null;
  /** Why an import could not read that text; null when all was understood. */
  readonly hoursNotUnderstood: string | null;
  /** Not public yet: only those who keep it can see it. */
  readonly draft: boolean;
  readonly hostAgreedAt: Instant | null;
  readonly live: LiveSwitch | null;
  /** The reports of a closed door that still weigh; null when there is none. */
  readonly doorReport: DoorReport | null;
}
