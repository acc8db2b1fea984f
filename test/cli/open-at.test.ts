import { describe, expect, it } from 'vitest';
import { runCommand, seedFolder } from '../helpers/run-cli.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** The group of each place, as the first word of its row says it. */
async function rows(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const folder = temporaryFolder();
  seedFolder(folder);
  const { code, out, said } = await runCommand(folder, ['open-at', ...args], environment);
  expect({ code, said }).toEqual({ code: 0, said: '' });
  return out.trimEnd().split('\n');
}

const rowOf = (lines: readonly string[], name: string) => lines.find((line) => line.includes(name)) ?? '';

describe('open-at', () => {
  it.each([
    ['Tuesday morning', '2026-11-24T10:00', /^open +De Groene Stee +Open · tot 12:30 +voorbeeld$/],
    ['the same with an offset', '2026-11-24T09:00:00Z', /^open +De Groene Stee/],
    ['Tuesday night', '2026-11-24T23:30', /^dicht +De Groene Stee +Dicht/],
  ])('%s', async (_, moment, groeneStee) => {
    const lines = await rows([moment]);
    expect(rowOf(lines, 'De Groene Stee')).toMatch(groeneStee);
    expect(rowOf(lines, 'Sporthal Midland')).toMatch(/^niet zeker +Sporthal Midland +Tijden onbekend/);
  });

  it('answers for the demonstration clock, in English too', async () => {
    const lines = await rows(['--language', 'en'], { BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00' });
    expect(rowOf(lines, 'De Groene Stee')).toMatch(/^open +De Groene Stee +Open now · until 12:30 +sample$/);
  });

  it('puts the open places first and lines the columns up', async () => {
    const lines = await rows(['2026-11-24T10:00']);
    const groups = lines.map((line) => line.split('  ')[0]);
    const order = ['open', 'straks open', 'niet zeker', 'dicht'];
    expect(groups).toEqual([...groups].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')));
    const columns = lines.map((line) => line.indexOf(line.trimEnd().split(/ {2,}/)[2] ?? ''));
    expect(new Set(columns).size).toBe(1);
  });

  it('says that a district has no places yet', async () => {
    const folder = temporaryFolder();
    seedFolder(folder);
    expect(await runCommand(folder, ['open-at', '--district', 'nieuwland'])).toEqual({
      code: 0,
      out: '',
      said: 'Er zijn nog geen plekken.\n',
    });
  });
});
