import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const LAUNCHER = join(import.meta.dirname, '../../server/cli/launch.js');
/** Loaded first, it makes this Node say that it is an older one. */
const PRETEND =
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.1.0'}})";

const launch = (launcher: string, args: readonly string[], pretend: boolean) =>
  spawnSync(process.execPath, [...(pretend ? ['--import', PRETEND] : []), launcher, ...args], {
    encoding: 'utf8',
  });

describe('the launcher under an older Node', () => {
  it('hands over to the Node that npm brought along, with the same exit code', () => {
    const { status, stderr } = launch(LAUNCHER, ['publish'], true);
    expect(stderr).toContain("unknown command 'publish'");
    expect(status).toBe(2);
  });

  it('says the remedy where there is none', () => {
    const folder = temporaryFolder();
    copyFileSync(LAUNCHER, join(folder, 'launch.mjs'));
    const { status, stdout, stderr } = launch(join(folder, 'launch.mjs'), ['--help'], true);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('needs Node 24 or newer; this is 20.1.0. Run `npm ci`');
  });
});
