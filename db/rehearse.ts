/** For an act that must not show, not even by its time, whether it did anything. All within a transaction. */
import type { Database } from './open-database.ts';
import { prepared } from './prepared.ts';

/** Does the work for good, or does all of it and takes it back: the same statements run either way. */
export function doOrRehearse(db: Database, forGood: boolean, work: () => void): void {
  const rehearsed = new Error('Rehearsed.');
  const attempt = db.sqlite.transaction(() => {
    work();
    if (!forGood) throw rehearsed;
  });
  try {
    attempt();
  } catch (error) {
    if (error !== rehearsed) throw error;
  }
}

const touch = prepared((db) => db.sqlite.prepare("UPDATE write_probe SET room = x'00'"));

/** A write that says nothing: the transaction then waits for the disk, whatever else came of it. */
export function writeNothing(db: Database): void {
  touch(db).run();
}
