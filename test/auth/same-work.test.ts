/** What somebody could learn by the time that an answer takes: counted in statements and in secrets made, never by a clock. */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataVersion } from '../../db/data-version.ts';
import { type Database, openMemoryDatabase } from '../../db/open-database.ts';
import { enterCode } from '../../server/auth/enter-code.ts';
import { FIRST_ADDRESS } from '../../server/auth/first-administrator.ts';
import { redeemLink } from '../../server/auth/redeem-link.ts';
import { requestSignInLink } from '../../server/auth/request-link.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import { statementsRun } from './statements-run.ts';

const NOW = TUESDAY_MORNING;
const WHERE_TO = { baseUrl: BASE_URL, back: null };

let db: Database;
beforeEach(() => {
  db = openMemoryDatabase();
  personWith(db, [{ role: 'administrator' }], { email: FIRST_ADDRESS });
  personWith(db, [], { email: 'host@example.org' });
  // Statements are compiled once for each connection: the first time costs more for whoever comes first.
  requestSignInLink(db, 'host@example.org', WHERE_TO, NOW);
});
afterEach(() => db.close());

const MAKERS = ['randomBytes', 'randomInt', 'createHash', 'createHmac'] as const;

/** How often each maker of secrets and hashes is called. */
function secretsMade(work: () => void): Record<string, number> {
  const counts: Record<string, number> = {};
  const originals = MAKERS.map((name) => [name, crypto[name]] as const);
  for (const [name, original] of originals) {
    Object.assign(crypto, {
      [name](...given: unknown[]): unknown {
        counts[name] = (counts[name] ?? 0) + 1;
        return Reflect.apply(original, crypto, given);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    work();
  } finally {
    for (const [name, original] of originals) Object.assign(crypto, { [name]: original });
    syncBuiltinESMExports();
  }
  return counts;
}

describe('asking for a link', () => {
  const ask = (email: string) => () => void requestSignInLink(db, email, WHERE_TO, NOW);

  it.each([
    ['that nobody has', 'nobody@example.org'],
    ['of the first administrator, where no mail can go', FIRST_ADDRESS],
  ])('for an address %s runs the same statements as for one that is known', (_, email) => {
    const known = statementsRun(db, ask('host@example.org'));
    expect(known.some((sql) => sql.includes('outbox'))).toBe(true);
    expect(statementsRun(db, ask(email))).toEqual(known);
  });

  it('runs the same statements for an address that asked too often', () => {
    const known = statementsRun(db, ask('host@example.org'));
    for (let time = 0; time < 6; time += 1) ask('host@example.org')();
    expect(statementsRun(db, ask('host@example.org'))).toEqual(known);
  });

  it('makes as many secrets and hashes', () => {
    const known = secretsMade(ask('host@example.org'));
    expect(known).toMatchObject({ randomInt: 1 });
    expect(secretsMade(ask('nobody@example.org'))).toEqual(known);
  });

  it('writes to the disk each time, so that each waits for it', () => {
    for (const email of ['host@example.org', 'nobody@example.org']) {
      expect(statementsRun(db, ask(email)).at(-1)).toContain('write_probe');
    }
  });
});

describe('guessing', () => {
  it('does not empty what is prepared for visitors', () => {
    const before = dataVersion(db);
    const { requestToken } = requestSignInLink(db, 'host@example.org', WHERE_TO, NOW);
    requestSignInLink(db, 'nobody@example.org', WHERE_TO, NOW);
    enterCode(db, requestToken, 'wrong', '?', NOW);
    redeemLink(db, 'x'.repeat(43), '?', NOW);
    expect(dataVersion(db)).toBe(before);
  });
});

describe('typing a wrong code', () => {
  it('costs a browser that asked for an unknown address the same', () => {
    const known = requestSignInLink(db, 'host@example.org', WHERE_TO, NOW).requestToken;
    const unknown = requestSignInLink(db, 'nobody@example.org', WHERE_TO, NOW).requestToken;
    const type = (requestToken: string) => () => void enterCode(db, requestToken, 'wrong', '?', NOW);
    type(known)();
    const statements = statementsRun(db, type(known));
    expect(statements.at(-1)).toContain('write_probe');
    expect(statementsRun(db, type(unknown))).toEqual(statements);
    expect(secretsMade(type(unknown))).toEqual(secretsMade(type(known)));
  });
});
