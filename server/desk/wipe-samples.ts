import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { findDistricts } from '../../db/queries/directory.ts';
import { findSamples, removeSamples, type Samples } from '../../db/queries/samples.ts';
import { NotFound } from '../errors.ts';
import { doneBefore, placeToChange } from './change-hours.ts';
import { tellOfClashes } from './tell-of-clashes.ts';

export interface SamplesWiped {
  readonly sequence: number;
  readonly alreadyDone: boolean;
}

/** What wiping would remove. */
export function samplesIn(db: Database, districtSlug: string): Samples {
  return findSamples(db, districtSlug);
}

export function hasSamples({ places, hosts, walkIns }: Samples): boolean {
  return places.length + hosts + walkIns > 0;
}

/**
 * Removes all that was invented for the trial in a district: hours, hosts and walk-in hours. The places stay, for they
 * are real; their hours are unknown then, and who holds a real walk-in hour there hears so. It cannot be undone. Throws NotFound.
 */
export function wipeSamples(
  db: Database,
  given: { readonly districtSlug: string; readonly actKey: string | null },
  act: Act,
): SamplesWiped {
  const { districtSlug, actKey } = given;
  const key = actKey === null ? null : `wipeSamples:${districtSlug}:${actKey}`;
  return inTransaction(db, () => {
    if (!findDistricts(db).some(({ slug }) => slug === districtSlug))
      throw new NotFound('district', districtSlug);
    const done = doneBefore(db, key);
    if (done !== null) return { sequence: done.sequence, alreadyDone: true };
    const { places, hosts, walkIns } = findSamples(db, districtSlug);
    const before = places.map(({ slug }) => placeToChange(db, slug));
    removeSamples(db, districtSlug);
    const sequence = recordChange(db, act, {
      what: 'wipeSamples',
      subject: `district:${districtSlug}`,
      before: { places: places.map(({ slug }) => slug), hosts, walkIns },
      after: null,
      ...(key !== null && { actKey: key }),
    });
    for (const place of before) tellOfClashes(db, place, placeToChange(db, place.slug), sequence, act);
    return { sequence, alreadyDone: false };
  });
}
