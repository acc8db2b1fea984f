import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { runCommand, seedFolder } from '../helpers/run-cli.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('what only the owner can declare', () => {
  it('is set, shown and taken back', async () => {
    const folder = temporaryFolder();
    seedFolder(folder);
    const settings = (...args: string[]) => runCommand(folder, ['settings', ...args]);

    expect((await settings()).out).toBe(
      [
        'owner-name: (not declared)',
        'privacy-address: (not declared)',
        'accessibility-statement-url: (not declared)',
        'accessibility-status: (not declared)\n',
      ].join('\n'),
    );
    expect(await settings('set', 'owner-name', ' Gemeente  Voorbeeld ')).toMatchObject({ code: 0 });
    expect(await settings('set', 'privacy-address', 'privacy@gemeente.example')).toMatchObject({ code: 0 });
    expect((await settings('list')).out).toContain('owner-name: Gemeente Voorbeeld\n');
    expect(await settings('clear', 'owner-name')).toMatchObject({ code: 0 });
    const { out } = await settings('list');
    expect(out).toContain('owner-name: (not declared)\n');
    expect(out).toContain('privacy-address: privacy@gemeente.example\n');
  });

  it('waits for another writer to finish', async () => {
    const folder = temporaryFolder();
    const other = openDatabase(seedFolder(folder));
    other.sqlite.exec('BEGIN IMMEDIATE');
    setTimeout(() => other.sqlite.exec('COMMIT'), 700);
    const outcome = await runCommand(folder, ['settings', 'set', 'owner-name', 'Gemeente Voorbeeld']);
    other.close();
    expect(outcome).toMatchObject({ code: 0 });
  });

  it.each([
    ['owner-name', 'Gemeente\u202eVoorbeeld'],
    ['owner-name', '  '],
    ['owner-name', 'x'.repeat(201)],
    ['privacy-address', 'privacy'],
    ['privacy-address', 'a@b.example, c@d.example'],
    ['privacy-address', 'a@b.example\nBcc: c@d.example'],
    ['accessibility-statement-url', 'javascript:alert(1)'],
    ['accessibility-statement-url', 'somewhere'],
  ])('%s refuses %j', async (setting, value) => {
    const folder = temporaryFolder();
    seedFolder(folder);
    const outcome = await runCommand(folder, ['settings', 'set', setting, value]);
    expect(outcome).toMatchObject({ code: 1, out: '', said: expect.stringContaining(setting) });
    expect((await runCommand(folder, ['settings'])).out).toContain(`${setting}: (not declared)`);
  });
});
