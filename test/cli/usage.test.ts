import { describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/run-cli.ts';

const NOWHERE = '/nonexistent/binnenlopen';
const COMMANDS = ['open-at', 'import', 'export', 'settings', 'backup', 'restore'];

describe('what can be typed', () => {
  it('is listed by --help, with the exit codes', async () => {
    const { code, out } = await runCommand(NOWHERE, ['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`\n  ${command}`);
    expect(out).toContain('Exit codes');
  });

  it.each(COMMANDS)('has examples for %s, also with wrong settings', async (command) => {
    const { code, out } = await runCommand(NOWHERE, [command, '--help'], { PORT: 'wrong' });
    expect(code).toBe(0);
    expect(out).toContain(`binnenlopen ${command}`);
    expect(out).toContain('Examples:');
  });

  it.each([
    ['nothing', [], ''],
    ['an unknown command', ['publish'], "unknown command 'publish'"],
    ['an unknown option', ['open-at', '--loud'], "unknown option '--loud'"],
    ['a day that is not there', ['open-at', '2026-02-30T10:00'], 'Expected a moment'],
    ['an hour that is not there', ['open-at', '2026-02-28T24:00'], 'Expected a moment'],
    ['a language that it does not speak', ['open-at', '--language', 'fy'], 'nl, en'],
    ['an unknown form', ['export', '--format', 'xml'], 'geojson, csv'],
    ['no form', ['export'], '--format'],
    ['no file', ['import'], "'file'"],
    ['too many files', ['backup', 'a', 'b'], 'too many arguments'],
    ['an unknown setting', ['settings', 'set', 'colour', 'red'], 'owner-name'],
  ])('%s is not understood: exit code 2', async (_, args, said) => {
    const outcome = await runCommand(NOWHERE, args);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.said).toContain(said);
  });

  it('names the variable whose value is wrong', async () => {
    const outcome = await runCommand(NOWHERE, ['open-at'], { BINNENLOPEN_CLOCK: 'noon' });
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.said).toContain('BINNENLOPEN_CLOCK is "noon"');
  });
});
