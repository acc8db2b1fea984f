import { type Database, inTransaction } from '../../db/open-database.ts';
import { addPerson } from '../../db/queries/people.ts';
import { saveProfessional } from '../../db/queries/save-walk-in.ts';
import { addFixtureWalkIns } from '../../seeds/fixture-walk-ins.ts';
import { TUESDAY_MORNING } from './seeded-database.ts';

const ACT = { who: 'test', at: TUESDAY_MORNING };

/** Walk-in hours that are no samples, of an organisation that does not exist, behind the doors of the fixture places. */
export function addRealWalkIns(db: Database): void {
  addFixtureWalkIns(db, ACT);
}

/** Whoever holds it; without a name that she shows, nobody may read that she does. */
export function addHolder(db: Database, walkInId: number, email: string, shownName: string | null): number {
  return inTransaction(db, () => {
    const person = { pseudonym: `p-${email}`, email, name: 'Geheim', language: 'nl' } as const;
    const { id } = addPerson(db, person, ACT);
    saveProfessional(db, walkInId, { personId: id, shownName });
    return id;
  });
}
