import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseBusy } from '../errors.ts';

/** Together with SQLite's own wait of 0.2 s a try, some ten seconds: longer than any honest transaction. */
const TRIES = 30;
const PAUSE_MS = 150;

/** A unit of work that another writer may hold up for a moment. Throws DatabaseBusy when the moment does not pass. */
export async function whenNotBusy<T>(work: () => T | Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseBusy) || tries === TRIES) throw error;
      await pause(PAUSE_MS);
    }
  }
}
