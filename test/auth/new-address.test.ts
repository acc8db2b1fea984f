import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { getPerson, getPersonByEmail } from '../../db/queries/people.ts';
import { enterCode } from '../../server/auth/enter-code.ts';
import { type AddressToProve, askNewAddress, proveNewAddress } from '../../server/auth/new-address.ts';
import { redeemLink } from '../../server/auth/redeem-link.ts';
import { callerOf, startSession } from '../../server/auth/sessions.ts';
import { NotAllowed } from '../../server/errors.ts';
import type { Caller, Person } from '../../server/model/caller.ts';
import { TUESDAY_MORNING as NOW, seededDatabase } from '../helpers/seeded-database.ts';
import { personWith } from '../helpers/signed-in.ts';

const MINUTE = 60_000;
const NEW = 'nieuw@example.org';

type SignedIn = Extract<Caller, { readonly kind: 'person' }>;

let db: Database;
let host: Person;
let caller: SignedIn;
beforeEach(() => {
  db = seededDatabase();
  host = personWith(db, [{ role: 'host', placeSlug: 'groene-stee' }], { email: 'oud@example.org' });
  caller = signIn(host);
});

function signIn(person: Person): SignedIn {
  const found = callerOf(db, startSession(db, person, 'Firefox, Android', NOW).token, NOW);
  if (found.kind !== 'person') throw new Error('She is not signed in.');
  return found;
}

function ask(email = NEW, as = caller): AddressToProve {
  const asked = askNewAddress(db, as, email, NOW);
  if (asked === null) throw new Error('She asked too often.');
  return asked;
}

const mails = () =>
  db.sqlite
    .prepare<[], { to_address: string; body: string }>('SELECT to_address, body FROM outbox ORDER BY id')
    .all();
const codeInMail = () => /(\d{6})/.exec(mails().at(-1)?.body ?? '')?.[1] ?? 'no code';
const addressNow = () => getPerson(db, host.id)?.email;

describe('a new address of her own', () => {
  it('counts when the code that was mailed there is typed, and not before', () => {
    const asked = ask();
    expect(mails().map((mail) => mail.to_address)).toEqual([NEW]);
    expect(addressNow()).toBe('oud@example.org');
    expect(proveNewAddress(db, caller, asked, codeInMail(), NOW)).toBe(true);
    expect(addressNow()).toBe(NEW);
  });

  it.each<readonly [string, (asked: AddressToProve) => readonly [SignedIn, AddressToProve, string, number]]>([
    ['a wrong code', (asked) => [caller, asked, codeInMail() === '000000' ? '000001' : '000000', NOW]],
    ['a code of a quarter of an hour ago', (asked) => [caller, asked, codeInMail(), NOW + 15 * MINUTE]],
    [
      'another address than the code went to',
      (asked) => [caller, { ...asked, email: 'b@example.org' }, codeInMail(), NOW],
    ],
    ['a made-up secret', (asked) => [caller, { ...asked, requestToken: 'x'.repeat(43) }, codeInMail(), NOW]],
    [
      'somebody else who saw it',
      (asked) => [signIn(personWith(db, [{ role: 'host', placeSlug: 'madiba' }])), asked, codeInMail(), NOW],
    ],
  ])('does not count with %s', (_what, attempt) => {
    const [as, asked, code, at] = attempt(ask());
    expect(proveNewAddress(db, as, asked, code, at)).toBe(false);
    expect(addressNow()).toBe('oud@example.org');
  });

  it('does not count after five wrong codes, also with the right one', () => {
    const asked = ask();
    const right = codeInMail();
    const wrong = right === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) proveNewAddress(db, caller, asked, wrong, NOW);
    expect(proveNewAddress(db, caller, asked, right, NOW)).toBe(false);
  });

  it('does not count after ten wrong codes in a day, however many were asked for', () => {
    const attempts = [ask(), ask()];
    for (const asked of attempts)
      for (let tries = 0; tries < 5; tries += 1) proveNewAddress(db, caller, asked, 'wrong', NOW);
    const asked = ask();
    expect(proveNewAddress(db, caller, asked, codeInMail(), NOW)).toBe(false);
    expect(addressNow()).toBe('oud@example.org');
  });

  it('lets nobody in: the code in a mail to a stranger is no way to sign in', () => {
    const asked = ask();
    expect(enterCode(db, asked.requestToken, codeInMail(), 'Firefox', NOW)).toBeNull();
    expect(mails().at(-1)?.body).not.toContain('/aanmelden/');
    expect(redeemLink(db, asked.requestToken, 'Firefox', NOW)).toBeNull();
  });

  it('that is somebody else’s is asked like any other, and refused only to whoever reads its mail', () => {
    const other = personWith(db, [{ role: 'host', placeSlug: 'madiba' }], { email: 'ander@example.org' });
    const asked = ask(other.email);
    expect(() => proveNewAddress(db, caller, asked, codeInMail(), NOW)).toThrow(NotAllowed);
    expect(getPersonByEmail(db, other.email)?.id).toBe(other.id);
    expect(addressNow()).toBe('oud@example.org');
  });

  it('is asked at most five times an hour', () => {
    for (let times = 0; times < 5; times += 1) ask();
    expect(askNewAddress(db, caller, NEW, NOW)).toBeNull();
    expect(mails()).toHaveLength(5);
  });

  it('ends the other sessions, and never stands in the change log', () => {
    const other = startSession(db, host, 'Chrome, Windows', NOW).token;
    proveNewAddress(db, caller, ask(), codeInMail(), NOW);
    expect(callerOf(db, other, NOW).kind).toBe('nobody');
    const log = db.sqlite.prepare<[], string>(
      'SELECT group_concat(subject || coalesce("after", \'\')) FROM change_log',
    );
    expect(log.pluck().get()).not.toContain(NEW);
  });
});
