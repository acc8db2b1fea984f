import { randomBytes } from 'node:crypto';
import type { Database } from '../../db/open-database.ts';
import { isPseudonymTaken } from '../../db/queries/people.ts';
import type { Role } from '../contract/vocabulary.ts';

const BYTES = 4;

/** "host-7f3a10c2": chance, so that it leads back to nobody once she is gone. */
export function newPseudonym(db: Database, role: Role): string {
  for (;;) {
    const pseudonym = `${role}-${randomBytes(BYTES).toString('hex')}`;
    if (!isPseudonymTaken(db, pseudonym)) return pseudonym;
  }
}
