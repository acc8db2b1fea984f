/** To whom a mail about a place goes. */
import type { Language } from '../../server/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';

export interface Recipient {
  readonly personId: number;
  readonly email: string;
  readonly language: Language;
}

const COLUMNS = 'people.id AS personId, people.email, people.language';
/** The first administrator of a new system gives her address later: until then no mail can reach her. */
const BY_RIGHT = `FROM rights JOIN people ON people.id = rights.person_id AND people.email LIKE '%@%.%'`;

const hosts = prepared((db) =>
  db.sqlite.prepare<[number], Recipient>(
    `SELECT ${COLUMNS} ${BY_RIGHT} WHERE rights.role = 'host' AND rights.place_id = ? ORDER BY people.id`,
  ),
);

/** Everybody with the right of a host of this place, and an address. */
export function hostsOf(db: Database, placeId: number): Recipient[] {
  return hosts(db).all(placeId);
}

const coordinators = prepared((db) =>
  db.sqlite.prepare<[string], Recipient>(
    `SELECT ${COLUMNS} ${BY_RIGHT} WHERE rights.role = 'coordinator' AND rights.district_slug = ? ORDER BY people.id`,
  ),
);

const administrators = prepared((db) =>
  db.sqlite.prepare<[], Recipient>(
    `SELECT ${COLUMNS} ${BY_RIGHT} WHERE rights.role = 'administrator' ORDER BY people.id`,
  ),
);

/** The coordinators of a district; where it has none, the administrators. */
export function overseersOf(db: Database, districtSlug: string): Recipient[] {
  const found = coordinators(db).all(districtSlug);
  return found.length > 0 ? found : administrators(db).all();
}

const professionals = prepared((db) =>
  db.sqlite.prepare<[string], Recipient>(
    `SELECT ${COLUMNS} ${BY_RIGHT} WHERE rights.role = 'professional' AND rights.organisation_slug = ? ORDER BY people.id`,
  ),
);

/** Everybody who works for this organisation, and has an address. */
export function professionalsOf(db: Database, organisationSlug: string): Recipient[] {
  return professionals(db).all(organisationSlug);
}
