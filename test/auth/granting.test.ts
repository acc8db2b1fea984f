/** Whoever may invite may invite herself under another address: no right that she gives reaches further than she does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { getPersonByEmail } from '../../db/queries/people.ts';
import { addWalkIn, saveProfessional } from '../../db/queries/save-walk-in.ts';
import { mayReadOf } from '../../server/auth/in-her-care.ts';
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
  OTHER_PROFESSIONAL,
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

type Who = 'here' | 'elsewhere' | 'both' | 'none';

/** What there is of the organisation; which of the coordinators here and elsewhere may let somebody in, and read who there is. */
const SITUATIONS: readonly (readonly [string, () => void, Who, Who])[] = [
  ['nothing at all', () => {}, 'both', 'none'],
  ['somebody whom the coordinator here let in', () => lets(coordinator, 'a@example.org'), 'here', 'here'],
  [
    'somebody whom the coordinator elsewhere let in',
    () => lets(elsewhere, 'a@example.org'),
    'elsewhere',
    'elsewhere',
  ],
  ['somebody whom an administrator let in', () => lets(administrator, 'a@example.org'), 'none', 'none'],
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
    'both',
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
    'none',
  ],
  ['a walk-in hour here, and nobody', () => walkInHere(), 'here', 'here'],
  [
    'a walk-in hour here, held by somebody whom an administrator let in',
    () => walkInHere(letIn()),
    'here',
    'here',
  ],
  [
    'a walk-in hour here, and somebody who holds none',
    () => {
      walkInHere(letIn());
      lets(administrator, 'b@example.org');
    },
    'none',
    'here',
  ],
  [
    'a proposal here that waits for an answer',
    () => proposed({ db, professional: letIn(), host: personWith(db, [hostOf(PLACE)]) }),
    'none',
    'here',
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
  it.each(SITUATIONS)('%s', (_, arrange, by, readBy) => {
    arrange();
    expect(mayRead(coordinator), 'the coordinator here').toBe(readBy === 'here' || readBy === 'both');
    expect(mayRead(elsewhere), 'the coordinator elsewhere').toBe(readBy === 'elsewhere' || readBy === 'both');
    expect(mayRead(administrator), 'an administrator').toBe(true);
    expect(mayLetIn(coordinator), 'the coordinator here').toBe(by === 'here' || by === 'both');
    expect(mayLetIn(elsewhere), 'the coordinator elsewhere').toBe(by === 'elsewhere' || by === 'both');
    expect(mayLetIn(administrator), 'an administrator').toBe(true);
  });

  const mayRead = (by: Person) => mayReadOf(db, callerFor(by), PROFESSIONAL);

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

  it('shows a coordinator those of her own district and of organisations that work in it, an administrator everybody', async () => {
    desk.db.sqlite.exec("UPDATE places SET district_slug = 'nieuwland' WHERE slug = 'the-game'");
    const everybody = [
      hostOf(PLACE),
      hostOf('the-game'),
      PROFESSIONAL,
      OTHER_PROFESSIONAL,
      COORDINATOR,
      ELSEWHERE,
    ];
    const addresses = everybody.map((right) => desk.signIn(right).person.email);
    const reads = async (by: Right) => {
      const pages = ['', '?wijk=liendert-rustenburg', '?wijk=nieuwland'].map(async (query) => {
        const { body } = await desk.get(`/beheer/mensen${query}`, desk.signIn(by));
        return addresses.map((address) => body.includes(address));
      });
      const [first = [], ...others] = await Promise.all(pages);
      return first.map((isThere, at) => isThere || others.some((page) => page[at]));
    };
    expect(await reads(COORDINATOR)).toEqual([true, false, true, false, true, false]);
    expect(await reads(ELSEWHERE)).toEqual([false, true, false, false, false, true]);
    expect(await reads({ role: 'administrator' })).toEqual(everybody.map(() => true));
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
