import { dataVersion } from '../../db/data-version.ts';
import type { Database } from '../../db/open-database.ts';

/**
 * Holds something that was worked out from the data for as long as the data stay the same. The first question
 * after a change, made by whichever process, works it out anew.
 */
export function heldPerVersion<Held>(workOut: (db: Database) => Held): (db: Database) => Held {
  const kept = new WeakMap<Database, { readonly version: number; readonly held: Held }>();
  return (db) => {
    const version = dataVersion(db);
    const known = kept.get(db);
    if (known?.version === version) return known.held;
    const held = workOut(db);
    kept.set(db, { version, held });
    return held;
  };
}
