/** Whoever may invite may invite herself under another address: no right that she gives reaches further than she does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { getPersonByEmail } from '../../db/queries/people.ts';
import { addWalkIn, saveProfessional } from '../../db/queries/save-walk-in.ts';
import { invite } from '../../server/auth/invite.ts';
import { removePerson } from '../../server/auth/remove-person.ts';
import { NotAllowed } from '../../server/errors.ts';
import type { Person, Right } from '../../server/model/caller.ts';
import { hostOf, type TestDesk, testDesk } from '../helpers/desk.ts';
import { seededDatabase, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { BASE_URL, callerFor, personWith } from '../helpers/signed-in.ts';
import {
  agreed,
  CONTENT,
  COORDINATOR,
  ORGANISATION,
  PLACE,
  PROFESSIONAL,
  proposed,
  timesOn,
  walkInOf,
} from '../planner/visiting.ts';

const ELSEWHERE: Right = { role: 'coordinator', districtSlug: 'nieuwland' };
const NEW = 'new@example.org';

let db: Database;
let coordinator: Person;
let elsewhere: Person;
let administrator: Person;
beforeEach(() => {
  db = seededDatabase();
  coordinator = personWith(db, [COORDINATOR]);
  elsewhere = personWith(db, [ELSEWHERE]);
  administrator = personWith(db, [{ role: 'administrator' }]);
});
afterEach(() => db.close());

const lets = (by: Person, email: string) =>
  invite(db, callerFor(by), { email, rights: [PROFESSIONAL], language: 'nl' }, BASE_URL, {
    who: by.pseudonym,
    at: TUESDAY_MORNING,
  });

/** What there is of the organisation, and which of the coordinators here and elsewhere may let somebody in. */
const SITUATIONS: readonly (readonly [string, () => void, 'here' | 'elsewhere' | 'both' | 'none'])[] = [
  ['nothing at all', () => {}, 'both'],
  ['somebody whom the coordinator here let in', () => lets(coordinator, 'a@example.org'), 'here'],
  ['somebody whom the coordinator elsewhere let in', () => lets(elsewhere, 'a@example.org'), 'elsewhere'],
  ['somebody whom an administrator let in', () => lets(administrator, 'a@example.org'), 'none'],
  [
    'somebody each of them let in',
    () => {
      lets(coordinator, 'a@example.org');
      const rest = personWith(db, [ELSEWHERE]);
      const { person } = invite(
        db,
        { kind: 'operator' },
        { email: 'b@example.org', rights: [PROFESSIONAL], language: 'nl' },
        BASE_URL,
        { who: rest.pseudonym, at: TUESDAY_MORNING },
      );
      expect(person.rights).toEqual([PROFESSIONAL]);
    },
    'none',
  ],
  [
    'somebody whom a coordinator let in who is gone',
    () => {
      lets(coordinator, 'a@example.org');
      const act = { who: administrator.pseudonym, at: TUESDAY_MORNING };
      removePerson(db, callerFor(administrator), coordinator.id, act);
      coordinator = personWith(db, [COORDINATOR]);
    },
    'none',
  ],
  ['a walk-in hour here, and nobody', () => walkInHere(), 'here'],
  ['a walk-in hour here, held by somebody whom an administrator let in', () => walkInHere(letIn()), 'here'],
  [
    'a walk-in hour here, and somebody who holds none',
    () => {
      walkInHere(letIn());
      lets(administrator, 'b@example.org');
    },
    'none',
  ],
  [
    'a proposal here that waits for an answer',
    () => proposed({ db, professional: letIn(), host: personWith(db, [hostOf(PLACE)]) }),
    'none',
  ],
];

function letIn(): Person {
  return lets(administrator, 'a@example.org').person;
}

function walkInHere(holder?: Person): void {
  const where = { placeSlug: PLACE, organisationSlug: ORGANISATION, visitorRole: null } as const;
  const walkIn = {
    ...CONTENT,
    ...where,
    slug: 'hier',
    kind: 'walkIn',
    sample: false,
    hours: timesOn({}),
  } as const;
  addWalkIn(db, walkIn, { who: 'test', at: TUESDAY_MORNING });
  if (holder === undefined) return;
  saveProfessional(db, walkInOf(db, 'hier').id, { personId: holder.id, shownName: null });
}

describe('a professional of an organisation that has', () => {
  it.each(SITUATIONS)('%s', (_, arrange, by) => {
    arrange();
    expect(mayLetIn(coordinator), 'the coordinator here').toBe(by === 'here' || by === 'both');
    expect(mayLetIn(elsewhere), 'the coordinator elsewhere').toBe(by === 'elsewhere' || by === 'both');
    expect(mayLetIn(administrator), 'an administrator').toBe(true);
  });

  /** Tried, and taken back. */
  function mayLetIn(by: Person): boolean {
    db.sqlite.exec('SAVEPOINT tried');
    try {
      lets(by, NEW);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(NotAllowed);
      expect(getPersonByEmail(db, NEW)).toBeNull();
      return false;
    } finally {
      db.sqlite.exec('ROLLBACK TO tried; RELEASE tried');
    }
  }
});

it('is let in by a coordinator of both districts where the organisation is in both', () => {
  lets(elsewhere, 'a@example.org');
  walkInHere();
  for (const one of [coordinator, elsewhere]) expect(() => lets(one, NEW)).toThrow(NotAllowed);
  expect(lets(personWith(db, [COORDINATOR, ELSEWHERE]), NEW).person.rights).toEqual([PROFESSIONAL]);
});

it('the change log names who gave the right', () => {
  const { person } = lets(coordinator, NEW);
  const who = db.sqlite
    .prepare("SELECT who FROM change_log WHERE what = 'grantRight' AND subject = ?")
    .pluck()
    .all(`person:${person.pseudonym}`);
  expect(who).toEqual([coordinator.pseudonym]);
});

describe('the page of people', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await testDesk();
    agreed({
      db: desk.db,
      professional: desk.signIn(PROFESSIONAL).person,
      host: desk.signIn(hostOf(PLACE)).person,
    });
  });
  afterEach(() => desk.close());

  it('tells a coordinator of another district why an organisation is not among what she invites for, and whom to ask', async () => {
    const far = desk.signIn(ELSEWHERE);
    const { body } = await desk.get('/beheer/mensen', far);
    expect(body).toContain('hebben ook spreekuren of mensen buiten jouw wijk: Geldcheck033');
    expect(body).toContain('Vraag de beheerder');
    expect(body).not.toContain(`value="professional:${ORGANISATION}"`);
    expect(body).toContain('value="professional:abc"');
  });

  it('refuses it with the same words where the form is sent all the same', async () => {
    const far = desk.signIn(ELSEWHERE);
    const form = { email: NEW, right: `professional:${ORGANISATION}`, language: 'nl' };
    const sent = await desk.post('/beheer/mensen', form, far);
    expect(sent.statusCode).toBe(400);
    expect(sent.body).toContain('Daarom kan alleen de beheerder iemand voor haar uitnodigen.');
    expect(getPersonByEmail(desk.db, NEW)).toBeNull();
  });
});
