import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { redeemLink } from '../../server/auth/redeem-link.ts';
import { runCommand, seedFolder } from '../helpers/run-cli.ts';

const CLOCK = {
  BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00',
  BINNENLOPEN_BASE_URL: 'https://binnenlopen.example',
};
const NOW = Date.parse('2026-11-24T10:01:00+01:00');
const WITH_MAIL = { ...CLOCK, SMTP_URL: 'smtp://127.0.0.1:2525' };
const LINK = /^https:\/\/binnenlopen\.example(?:\/en)?\/aanmelden\/([\w-]{43})\n$/;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'people-'));
  seedFolder(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (args: string, environment: NodeJS.ProcessEnv = CLOCK) =>
  runCommand(folder, args.split(' '), environment);

describe('binnenlopen invite', () => {
  it.each([
    ['host', '--place groene-stee', 'host of groene-stee'],
    ['coordinator', '--district liendert-rustenburg', 'coordinator of liendert-rustenburg'],
    ['administrator', '', 'administrator'],
  ])('prints a link that lets in a %s', async (role, options, inWords) => {
    const { code, out } = await run(`invite new@example.org --role ${role} ${options}`.trim());
    expect([code, out]).toEqual([0, expect.stringMatching(LINK)]);
    const db = openDatabase(join(folder, 'binnenlopen.db'));
    expect(redeemLink(db, LINK.exec(out)?.[1] ?? '', '?', NOW)?.person.email).toBe('new@example.org');
    db.close();
    expect((await run('people')).out).toMatch(
      new RegExp(`^new@example\\.org +${role}-[0-9a-f]{8} +since 2026-11-24 +${inWords}\n$`),
    );
  });

  it('leaves the link to the mail where there is a mail server, unless it is asked for', async () => {
    const mailed = await run('invite new@example.org --role administrator', WITH_MAIL);
    expect([mailed.code, mailed.out]).toEqual([0, '']);
    expect(mailed.said).toContain('The running server mails the link.');
    expect((await run('outbox')).out).toContain('new@example.org');
    const printed = await run('invite new@example.org --role administrator --print', WITH_MAIL);
    expect(printed.out).toMatch(LINK);
  });

  it('speaks the language of who is invited', async () => {
    const { out } = await run('invite new@example.org --role administrator --language en');
    expect(out).toMatch(/^https:\/\/binnenlopen\.example\/en\/aanmelden\//);
  });

  it('lets the owner of the machine back in', async () => {
    expect((await run('invite admin@localhost --role administrator', WITH_MAIL)).out).toMatch(LINK);
  });

  it.each([
    ['invite new@example.org --role host', 1, 'needs --place SLUG'],
    ['invite new@example.org --role host --place nergens', 1, 'There is no place called "nergens".'],
    ['invite new@example.org --role host --place groene-stee --district x', 1, 'does not go with --district'],
    [
      'invite new@example.org --role professional --organisation nergens',
      1,
      'There is no organisation called "nergens".',
    ],
    ['invite new --role administrator', 1, '"new" is not an e-mail address.'],
    ['invite new@example.org --role king', 2, 'Allowed choices are host'],
    ['invite new@example.org', 2, "required option '--role <role>' not specified"],
  ])('refuses %s', async (typed, code, why) => {
    const outcome = await run(typed);
    expect([outcome.code, outcome.out]).toEqual([code, '']);
    expect(outcome.said).toContain(why);
    expect((await run('people')).said).toContain('Nobody is invited yet.');
  });
});

describe('binnenlopen people remove', () => {
  it('removes somebody, also the last administrator', async () => {
    await run('invite new@example.org --role administrator');
    const { code, said } = await run('people remove New@example.org');
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/is removed\. The history goes on calling her administrator-/),
    ]);
    expect((await run('people')).out).toBe('');
  });

  it('refuses somebody who is not there', async () => {
    const { code, said } = await run('people remove new@example.org');
    expect([code, said]).toEqual([1, 'There is nobody with the address new@example.org.\n']);
  });
});
