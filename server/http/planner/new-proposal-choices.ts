/** For whom and where somebody may propose a walk-in hour. */
import type { Database } from '../../../db/open-database.ts';
import { findOrganisations, findThemes } from '../../../db/queries/directory.ts';
import { findPlaces } from '../../../db/queries/places.ts';
import { may } from '../../auth/may.ts';
import { heldPerVersion } from '../../directory/held-per-version.ts';
import type { Caller } from '../../model/caller.ts';
import type { Organisation } from '../../model/directory.ts';
import type { DeskVisit } from '../desk/screen.ts';

interface PlaceChoice {
  readonly slug: string;
  readonly name: string;
  readonly districtSlug: string;
}

const listsHeld = heldPerVersion((db) => ({
  organisations: findOrganisations(db),
  themes: findThemes(db),
  places: findPlaces(db)
    .filter(({ goneSince }) => goneSince === null)
    .map(({ slug, name, districtSlug }): PlaceChoice => ({ slug, name, districtSlug }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
}));

/** Where a walk-in hour can be held, by name. */
export function publicPlaces(db: Database): readonly PlaceChoice[] {
  return listsHeld(db).places;
}

/** Her own organisations; for a coordinator all. */
export function organisationsOf({ db, caller }: Pick<DeskVisit, 'db' | 'caller'>): readonly Organisation[] {
  const { organisations, places } = listsHeld(db);
  return organisations.filter(({ slug }) => places.some((place) => mayPropose(caller, slug, place)));
}

/** Where she may propose for at least one of them. */
export function placesOf({ db, caller }: Pick<DeskVisit, 'db' | 'caller'>): readonly PlaceChoice[] {
  const { organisations, places } = listsHeld(db);
  return places.filter((place) => organisations.some(({ slug }) => mayPropose(caller, slug, place)));
}

export function themesOf({ db }: Pick<DeskVisit, 'db'>) {
  return listsHeld(db).themes;
}

export function mayPropose(
  caller: Caller,
  organisationSlug: string,
  { slug: placeSlug, districtSlug }: Pick<PlaceChoice, 'slug' | 'districtSlug'>,
): boolean {
  return may(caller, 'propose', { organisationSlug, placeSlug, districtSlug });
}
