import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findOrganisations } from '../../db/queries/directory.ts';
import { findPeople, getPersonByEmail, saveName } from '../../db/queries/people.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { getProposal } from '../../db/queries/proposals.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { firstSignInLink } from '../../server/auth/first-administrator.ts';
import { type Invitation, invite } from '../../server/auth/invite.ts';
import { redeemLink } from '../../server/auth/redeem-link.ts';
import { removePerson, withdrawRight } from '../../server/auth/remove-person.ts';
import { requestSignInLink } from '../../server/auth/request-link.ts';
import { callerOf, startSession } from '../../server/auth/sessions.ts';
import { NotAllowed, NotFound } from '../../server/errors.ts';
import type { Caller, Right } from '../../server/model/caller.ts';
import { proposeStart } from '../../server/planner/propose.ts';
import { showName } from '../../server/planner/show-name.ts';
import { seededDatabase, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { BASE_URL, callerFor, personWith } from '../helpers/signed-in.ts';
import { accepted, kept, toStart } from '../planner/visiting.ts';

const NOW = TUESDAY_MORNING;
const ACT = { who: 'test', at: NOW };
const DAY = 86_400_000;
const HOST: Right = { role: 'host', placeSlug: 'groene-stee' };
const COORDINATOR: Right = { role: 'coordinator', districtSlug: 'liendert-rustenburg' };
const ADMINISTRATOR: Right = { role: 'administrator' };

let db: Database;
let administrator: Caller;
let coordinator: Caller;
beforeEach(() => {
  db = seededDatabase();
  administrator = callerFor(personWith(db, [ADMINISTRATOR]));
  coordinator = callerFor(personWith(db, [COORDINATOR]));
});
afterEach(() => db.close());

const to = (email: string, ...rights: Invitation['rights']): Invitation => ({
  email,
  rights,
  language: 'nl',
});
const tokenIn = (link: string | null) => /\/aanmelden\/([\w-]{43})/.exec(link ?? '')?.[1] ?? 'no token';
const bodies = () => db.sqlite.prepare<[], string>('SELECT body FROM outbox').pluck().all();

describe('an invitation', () => {
  it('gives the right, is mailed with the name of the place, and lets in once within seven days', () => {
    const { person, link, isNew } = invite(db, coordinator, to('host@example.org', HOST), BASE_URL, ACT);
    expect([person.rights, isNew]).toEqual([[HOST], true]);
    const [body = ''] = bodies();
    expect(body).toContain('De Groene Stee');
    expect(body).toContain(link);
    const token = tokenIn(link);
    expect(redeemLink(db, token, '?', NOW + 7 * DAY)).toBeNull();
    expect(redeemLink(db, token, '?', NOW + 7 * DAY - 1)).toMatchObject({ isFirstTime: true });
    expect(redeemLink(db, token, '?', NOW + 7 * DAY - 1)).toBeNull();
  });

  it('to somebody who is known adds the right, and replaces the link before it', () => {
    const first = invite(db, administrator, to('host@example.org', HOST), BASE_URL, ACT);
    const second = invite(db, administrator, to('Host@example.org', COORDINATOR), BASE_URL, ACT);
    expect([second.person.id, second.isNew]).toEqual([first.person.id, false]);
    expect(second.person.rights).toEqual([HOST, COORDINATOR]);
    expect(redeemLink(db, tokenIn(first.link), '?', NOW)).toBeNull();
    expect(redeemLink(db, tokenIn(second.link), '?', NOW)).not.toBeNull();
  });

  it('never shows a coordinator the link of somebody who may do more than she may give', () => {
    personWith(db, [ADMINISTRATOR], { email: 'admin@example.org' });
    const invited = invite(db, coordinator, to('admin@example.org', HOST), BASE_URL, ACT);
    expect(invited.link).toBeNull();
    expect(bodies()).toHaveLength(1);
    expect(invite(db, administrator, to('admin@example.org', HOST), BASE_URL, ACT).link).not.toBeNull();
  });

  const host = () => callerFor(personWith(db, [HOST]));
  const elsewhere = () => callerFor(personWith(db, [{ role: 'coordinator', districtSlug: 'nieuwland' }]));
  const REFUSED: readonly (readonly [string, () => Caller, Right, typeof NotFound | typeof NotAllowed])[] = [
    ['a host, even of her own place', host, HOST, NotFound],
    ['a coordinator of another district', elsewhere, HOST, NotFound],
    ['a coordinator, to be a coordinator', () => coordinator, COORDINATOR, NotAllowed],
    ['a coordinator, to be an administrator', () => coordinator, ADMINISTRATOR, NotAllowed],
    [
      'a coordinator, to a place that is not',
      () => coordinator,
      { role: 'host', placeSlug: 'nergens' },
      NotFound,
    ],
    [
      'an administrator, to a district that is not',
      () => administrator,
      { role: 'coordinator', districtSlug: 'x' },
      NotFound,
    ],
    ['a link', () => ({ kind: 'placeLink', placeSlug: 'groene-stee', pseudonym: 'x' }), HOST, NotFound],
  ];
  it.each(REFUSED)('by %s is refused, and leaves nothing', (_, caller, right, error) => {
    const by = caller();
    expect(() => invite(db, by, to('new@example.org', right), BASE_URL, ACT)).toThrow(error);
    expect([getPersonByEmail(db, 'new@example.org'), bodies()]).toEqual([null, []]);
  });
});

describe('somebody who is removed', () => {
  it('leaves a number that nobody gets after her, so that an old page removes nobody else', () => {
    const gone = personWith(db, [HOST]);
    removePerson(db, coordinator, gone.id, ACT);
    const after = personWith(db, [HOST]);
    expect(() => removePerson(db, coordinator, gone.id, ACT)).toThrow(NotFound);
    expect(findPeople(db).map(({ id }) => id)).toContain(after.id);
  });

  it('is gone from every table, her name from the page, and the history keeps a pseudonym', () => {
    const person = personWith(db, [HOST], { email: 'gone@example.org' });
    saveName(db, person, 'Gastvrouw Voorbeeld', ACT);
    const placeId = findPlaces(db, { slugs: ['groene-stee'] })[0]?.id ?? 0;
    db.sqlite
      .prepare(
        "INSERT INTO hosts (place_id, position, first_name, name_shown, role, sample, person_id) VALUES (?, 9, 'Voornaam', 1, 'gastvrouw', 0, ?)",
      )
      .run(placeId, person.id);
    const { token } = startSession(db, person, 'Firefox', NOW);
    requestSignInLink(db, 'gone@example.org', { baseUrl: BASE_URL, back: null }, NOW);

    removePerson(db, coordinator, person.id, ACT);

    expect(callerOf(db, token, NOW)).toEqual({ kind: 'nobody' });
    const everything = JSON.stringify(contents());
    for (const trace of ['gone@example.org', 'Gastvrouw Voorbeeld', 'Voornaam'])
      expect(everything).not.toContain(trace);
    expect(everything).toContain(person.pseudonym);
    expect(findPlaces(db, { slugs: ['groene-stee'] })[0]?.hosts.at(-1)).toMatchObject({
      firstName: null,
      nameShown: false,
    });
  });

  it('takes her name and words along from walk-in hours and proposals, which stay', () => {
    const organisationSlug = 'geldcheck033';
    const person = personWith(db, [{ role: 'professional', organisationSlug }]);
    const visiting = {
      db,
      professional: person,
      host: personWith(db, [{ role: 'host', placeSlug: 'de-horsten' }]),
    };
    const act = { who: person.pseudonym, at: NOW };
    const words = 'Groet, Gastvrouw Voorbeeld';
    const { proposal } = kept(proposeStart(db, { ...toStart(visiting), words }, act));
    accepted(visiting, proposal);
    const slug = getProposal(db, proposal.id)?.walkInSlug ?? '';
    kept(showName(db, { slug, personId: person.id, name: 'Voornaam' }, act));
    // Mails that were sent have lost their words already.
    db.sqlite.exec('DELETE FROM outbox');

    removePerson(db, administrator, person.id, ACT);

    expect(getWalkIn(db, slug)?.professionals).toEqual([]);
    expect(getProposal(db, proposal.id)).toMatchObject({
      state: 'accepted',
      personId: null,
      steps: [{ step: 'proposed', who: person.pseudonym, words: null }, { step: 'accepted' }],
    });
    const everything = JSON.stringify(contents());
    for (const trace of [person.email, 'Gastvrouw Voorbeeld', 'Voornaam'])
      expect(everything).not.toContain(trace);
  });

  it.each([
    ['a coordinator of another district', { role: 'coordinator', districtSlug: 'nieuwland' }],
    ['a host of the same place', HOST],
  ] as const)('is not removed by %s', (_, right) => {
    const [person, caller] = [personWith(db, [HOST]), callerFor(personWith(db, [right]))];
    expect(() => removePerson(db, caller, person.id, ACT)).toThrow(NotFound);
    expect(() => withdrawRight(db, caller, person.id, HOST, ACT)).toThrow(NotFound);
    expect(findPeople(db).map(({ id }) => id)).toContain(person.id);
  });

  it.each([
    ['a professional, who is of no district', true],
    ['somebody without any right', false],
  ])('is the administrator’s where it is %s', (_, isProfessional) => {
    const organisationSlug = findOrganisations(db)[0]?.slug ?? '';
    const right: Right = { role: 'professional', organisationSlug };
    const person = personWith(db, isProfessional ? [right] : []);
    expect(() => removePerson(db, coordinator, person.id, ACT)).toThrow(NotFound);
    if (isProfessional) {
      expect(() => withdrawRight(db, coordinator, person.id, right, ACT)).toThrow(NotAllowed);
      expect(() => invite(db, coordinator, to(person.email, right), BASE_URL, ACT)).toThrow(NotAllowed);
    }
    removePerson(db, administrator, person.id, ACT);
    expect(findPeople(db).map(({ id }) => id)).not.toContain(person.id);
  });

  it('is not the last administrator, unless whoever has the machine says so', () => {
    const last = administrator.kind === 'person' ? administrator.person.id : 0;
    expect(() => removePerson(db, administrator, last, ACT)).toThrow(NotAllowed);
    expect(() => withdrawRight(db, administrator, last, ADMINISTRATOR, ACT)).toThrow(NotAllowed);
    removePerson(db, { kind: 'operator' }, last, ACT);
    expect(findPeople(db).map(({ id }) => id)).not.toContain(last);
  });
});

describe('the change log', () => {
  it('never learns an address or a name', () => {
    const { person } = invite(
      db,
      coordinator,
      { ...to('secret@example.org', HOST), name: 'Geheim' },
      BASE_URL,
      ACT,
    );
    saveName(db, person, 'Ook Geheim', ACT);
    withdrawRight(db, coordinator, person.id, HOST, ACT);
    removePerson(db, administrator, person.id, ACT);
    const rows = db.sqlite.prepare<[string], { what: string }>('SELECT * FROM change_log WHERE subject = ?');
    const lines = rows.all(`person:${person.pseudonym}`);
    expect(lines.map(({ what }) => what)).toEqual([
      'addPerson',
      'grantRight',
      'saveName',
      'revokeRight',
      'removePerson',
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/secret|Geheim/);
  });
});

describe('a new system', () => {
  it('has a first link for an administrator, a fresh one at each start, until somebody came in', () => {
    db.sqlite.exec('DELETE FROM people');
    const first = firstSignInLink(db, BASE_URL, NOW);
    const second = firstSignInLink(db, BASE_URL, NOW + DAY);
    expect(findPeople(db).map(({ email, rights }) => [email, rights])).toEqual([
      ['admin@localhost', [ADMINISTRATOR]],
    ]);
    expect(redeemLink(db, tokenIn(first), '?', NOW + DAY)).toBeNull();
    expect(redeemLink(db, tokenIn(second), '?', NOW + DAY)?.person.rights).toEqual([ADMINISTRATOR]);
    expect(firstSignInLink(db, BASE_URL, NOW + 2 * DAY)).toBeNull();
    expect(bodies()).toEqual([]);
  });
});

function contents(): unknown {
  const tables = db.sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all();
  return tables.map((table) => db.sqlite.prepare(`SELECT * FROM "${table}"`).all());
}
