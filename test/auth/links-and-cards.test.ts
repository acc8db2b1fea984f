/** Keys that are not a person's own: the link in a message, and the card behind the bar. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findBarCards, revokeBarCard } from '../../db/queries/bar-cards.ts';
import { removePerson } from '../../db/queries/people.ts';
import { countPlaceLinks, revokePlaceLinks } from '../../db/queries/place-links.ts';
import { revokeRight } from '../../db/queries/rights.ts';
import { makeBarCard, pairPhone, placeOfBarCard } from '../../server/auth/bar-cards.ts';
import { callerOfPlaceLink, linkToPassOn, makePlaceLink } from '../../server/auth/place-links.ts';
import { callerOf, keepGoing } from '../../server/auth/sessions.ts';
import { NotFound } from '../../server/errors.ts';
import { type Person, pseudonymOf, type Right } from '../../server/model/caller.ts';
import { seededDatabase, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { callerFor, personWith } from '../helpers/signed-in.ts';

const NOW = TUESDAY_MORNING;
const ACT = { who: 'test', at: NOW };
const DAY = 86_400_000;
const HOST: Right = { role: 'host', placeSlug: 'groene-stee' };
const COORDINATOR: Right = { role: 'coordinator', districtSlug: 'liendert-rustenburg' };

let db: Database;
beforeEach(() => {
  db = seededDatabase();
});
afterEach(() => db.close());

describe('a link in a message', () => {
  it.each([
    [0, true],
    [14 * DAY - 1, true],
    [14 * DAY, false],
  ])('after %d ms still leads to its place: %s', (later, works) => {
    const { id, pseudonym } = personWith(db, [HOST]);
    const token = makePlaceLink(db, 'groene-stee', id, NOW);
    const caller = callerOfPlaceLink(db, token, NOW + later);
    expect(caller).toEqual(
      works
        ? { kind: 'placeLink', placeSlug: 'groene-stee', pseudonym: `mailed link of ${pseudonym}` }
        : { kind: 'nobody' },
    );
  });

  it('acts as the link of whom it was sent to, not as she herself, and may be used again', () => {
    const person = personWith(db, [HOST]);
    const token = makePlaceLink(db, 'groene-stee', person.id, NOW);
    for (let time = 0; time < 3; time += 1) {
      expect(callerOfPlaceLink(db, token, NOW)).toMatchObject({
        pseudonym: `mailed link of ${person.pseudonym}`,
      });
    }
  });

  it('works for a coordinator of the district as well', () => {
    const person = personWith(db, [COORDINATOR]);
    const token = makePlaceLink(db, 'groene-stee', person.id, NOW);
    expect(callerOfPlaceLink(db, token, NOW).kind).toBe('placeLink');
  });

  it('dies with the right of whom it was sent to, and with her', () => {
    const person = personWith(db, [HOST]);
    const token = makePlaceLink(db, 'groene-stee', person.id, NOW);
    revokeRight(db, person, HOST, ACT);
    expect(callerOfPlaceLink(db, token, NOW)).toEqual({ kind: 'nobody' });
    const other = personWith(db, [HOST]);
    const others = makePlaceLink(db, 'groene-stee', other.id, NOW);
    removePerson(db, other, ACT);
    expect(callerOfPlaceLink(db, others, NOW)).toEqual({ kind: 'nobody' });
  });

  it('is never a session', () => {
    const token = makePlaceLink(db, 'groene-stee', personWith(db, [HOST]).id, NOW);
    expect(callerOf(db, token, NOW)).toEqual({ kind: 'nobody' });
  });
});

describe('a link to pass on', () => {
  const passedOn = (person: Person, token: string | null = null) =>
    linkToPassOn(db, 'groene-stee', { caller: callerFor(person), token }, NOW).token;

  it.each([
    ['a host', HOST],
    ['a coordinator', COORDINATOR],
    ['an administrator', { role: 'administrator' }],
  ] as const)('dies with the right of %s who made it, and so does one made with it', (_, right) => {
    const maker = personWith(db, [right]);
    const first = passedOn(maker);
    const madeWith = { caller: callerOfPlaceLink(db, first, NOW), token: first };
    const second = linkToPassOn(db, 'groene-stee', madeWith, NOW).token;
    for (const token of [first, second]) expect(callerOfPlaceLink(db, token, NOW).kind).toBe('placeLink');
    revokeRight(db, maker, right, ACT);
    for (const token of [first, second]) expect(callerOfPlaceLink(db, token, NOW).kind).toBe('nobody');
  });

  it('is gone with the host who was removed', () => {
    const host = personWith(db, [HOST]);
    const tokens = [passedOn(host), passedOn(host, makePlaceLink(db, 'groene-stee', host.id, NOW))];
    removePerson(db, host, ACT);
    for (const token of tokens) expect(callerOfPlaceLink(db, token, NOW).kind).toBe('nobody');
    expect(countPlaceLinks(db, 'groene-stee', NOW)).toBe(0);
  });

  it('acts under a name of its own, which leads to whoever made it', () => {
    const host = personWith(db, [HOST]);
    const names = [passedOn(host), passedOn(host)].map((token) =>
      pseudonymOf(callerOfPlaceLink(db, token, NOW)),
    );
    expect(new Set(names).size).toBe(2);
    for (const name of names)
      expect(name).toMatch(new RegExp(`^shared link [0-9a-f]{8} of ${host.pseudonym}$`));
  });
});

describe('all links of a place', () => {
  it('are counted while they last, and withdrawn together; those of other places go on', () => {
    const host = personWith(db, [HOST]);
    const other = personWith(db, [{ role: 'host', placeSlug: 'madiba' }]);
    const [own, others] = [
      makePlaceLink(db, 'groene-stee', host.id, NOW),
      makePlaceLink(db, 'madiba', other.id, NOW),
    ];
    expect(countPlaceLinks(db, 'groene-stee', NOW)).toBe(1);
    expect(countPlaceLinks(db, 'groene-stee', NOW + 14 * DAY)).toBe(0);
    revokePlaceLinks(db, 'groene-stee', ACT);
    expect(callerOfPlaceLink(db, own, NOW).kind).toBe('nobody');
    expect(callerOfPlaceLink(db, others, NOW).kind).toBe('placeLink');
    const line = db.sqlite
      .prepare('SELECT what, subject, before FROM change_log ORDER BY sequence DESC')
      .get();
    expect(line).toEqual({ what: 'revokeLinks', subject: 'place:groene-stee', before: '{"links":1}' });
  });
});

describe('a bar card', () => {
  it('pairs any number of phones with its place, each for a year after it was last used', () => {
    const { token } = makeBarCard(db, 'groene-stee', ACT);
    const [one, two] = [pairPhone(db, token, '?', NOW), pairPhone(db, token, '?', NOW)];
    expect(callerOf(db, one?.token ?? '', NOW)).toMatchObject({ kind: 'barPhone', placeSlug: 'groene-stee' });
    expect([one?.expiresAt, findBarCards(db, 'groene-stee', NOW)[0]?.phones]).toEqual([NOW + 365 * DAY, 2]);
    expect(keepGoing(db, two?.token ?? '', NOW + 364 * DAY)).toBe(NOW + (364 + 365) * DAY);
    expect(findBarCards(db, 'groene-stee', NOW + 365 * DAY)[0]?.phones).toBe(1);
  });

  it('takes its phones along when it is withdrawn, and pairs no more; other cards go on', () => {
    const [card, other] = [makeBarCard(db, 'groene-stee', ACT), makeBarCard(db, 'groene-stee', ACT)];
    const [phone, others] = [pairPhone(db, card.token, '?', NOW), pairPhone(db, other.token, '?', NOW)];
    revokeBarCard(db, 'groene-stee', card.id, ACT);
    expect(callerOf(db, phone?.token ?? '', NOW)).toEqual({ kind: 'nobody' });
    expect([pairPhone(db, card.token, '?', NOW), placeOfBarCard(db, card.token)]).toEqual([null, null]);
    expect(callerOf(db, others?.token ?? '', NOW).kind).toBe('barPhone');
  });

  it('is not withdrawn under the name of another place', () => {
    const { id, token } = makeBarCard(db, 'groene-stee', ACT);
    expect(() => revokeBarCard(db, 'madiba', id, ACT)).toThrow(NotFound);
    expect(placeOfBarCard(db, token)).toBe('groene-stee');
  });
});
