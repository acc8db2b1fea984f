/** A place whose facts a host changes. */
import type { Database } from '../../../db/open-database.ts';
import type { FactsOfPlace } from '../../../db/queries/save-facts.ts';
import { factsOf, saveFacts } from '../../../server/desk/facts/save-facts.ts';
import { HOST, placeIn } from '../real-place.ts';

export const SLUG = 'fixture-op-afspraak';
export const WELCOMER = {
  ...{ id: null, personId: null, role: 'gastvrouw', firstName: 'Gastnaam' },
  ...{ nameShown: true, sample: false },
};

export const factsIn = (db: Database): FactsOfPlace => factsOf(db, placeIn(db, SLUG));

/** Returns the number of the change in the log. */
export function saveIn(db: Database, changes: Partial<FactsOfPlace>): number {
  const given = { placeSlug: SLUG, facts: { ...factsIn(db), ...changes }, ifVersion: null, actKey: null };
  const saved = saveFacts(db, given, HOST);
  if (saved.kind !== 'saved') throw new Error('It was stale.');
  return saved.sequence;
}
