/** Earlier facts of a place, brought back into what is known of it now. Part of transactions. */
import type { Database } from '../../../db/open-database.ts';
import { findDistricts } from '../../../db/queries/directory.ts';
import { type FactsOfPlace, forgetSources, replaceFacts } from '../../../db/queries/save-facts.ts';
import { PRECISIONS } from '../../contract/vocabulary.ts';
import type { Coordinates, Place } from '../../model/place.ts';
import { asExactAsChosen } from './as-exact-as-chosen.ts';
import { changedKept } from './changed-facts.ts';
import { type KeptFact, type KeptFacts, recordedNeighbourhood } from './recorded-facts.ts';

/**
 * Those of `names` that may come back. Where a place chose to be found less exactly, its door stays hidden: neither the
 * pin nor the address comes back by itself.
 */
export function mayComeBack(
  names: readonly KeptFact[],
  earlier: KeptFacts,
  present: KeptFacts,
): readonly KeptFact[] {
  const isHidden = exactness(earlier.coordinates) < exactness(present.coordinates);
  return isHidden ? names.filter((name) => name !== 'coordinates' && name !== 'address') : names;
}

/** The first is the most exact. */
function exactness({ precision }: Coordinates): number {
  return PRECISIONS.indexOf(precision);
}

/** What an earlier state says otherwise than the present one, and may come back. */
export function differingFacts(earlier: KeptFacts, present: KeptFacts): readonly KeptFact[] {
  return mayComeBack(changedKept(present, earlier), earlier, present);
}

/** The facts as they are then; the number to call and the hosts stay as they are. */
export function putBackFacts(
  db: Database,
  place: Place,
  present: FactsOfPlace,
  earlier: KeptFacts,
  names: readonly KeptFact[],
): FactsOfPlace {
  const back = Object.fromEntries(names.map((name) => [name, earlier[name]]));
  const facts = {
    ...present,
    ...back,
    neighbourhoodCode: neighbourhoodOf(db, place, present, earlier, names),
  };
  replaceFacts(db, place.id, facts);
  forgetSources(db, place.slug, names);
  return facts;
}

function neighbourhoodOf(
  db: Database,
  place: Place,
  present: FactsOfPlace,
  earlier: KeptFacts,
  names: readonly KeptFact[],
): string | null {
  const recorded = recordedNeighbourhood(earlier);
  if (names.includes('coordinates') && recorded !== undefined) return recorded;
  const district = findDistricts(db).find(({ slug }) => slug === place.districtSlug);
  if (!names.includes('coordinates') || district === undefined) return present.neighbourhoodCode;
  return asExactAsChosen(district, earlier.coordinates).neighbourhoodCode;
}
