import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { run } from '../../server/cli/run.ts';
import { openSession, type Terminal } from '../../server/cli/session.ts';
import { writeSeededDatabase } from './seeded-database.ts';

const LAUNCHER = join(import.meta.dirname, '../../server/cli/launch.js');

export interface Outcome {
  readonly code: number | null;
  /** Standard output: the result. */
  readonly out: string;
  /** Standard error: what is said to the person. */
  readonly said: string;
}

/** Starts the real `binnenlopen` as a process of its own. */
export function startCli(
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [LAUNCHER, ...args], {
    env: { PATH: process.env.PATH, BINNENLOPEN_DATA: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts it, and waits for its outcome. */
export function runCli(
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child = startCli(folder, args, environment);
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, said }));
  });
}

/** The same within this process: a table of cases then costs no table of processes. */
export async function runCommand(
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  let [out, said] = ['', ''];
  const terminal: Terminal = {
    print: (line) => {
      out += `${line}\n`;
    },
    write: (text) => {
      out += text;
    },
    say: (line) => {
      said += `${line}\n`;
    },
    progress: null,
  };
  const code = await run(args, openSession(terminal, { BINNENLOPEN_DATA: folder, ...environment }));
  return { code, out, said };
}

/** Puts a database with the shipped places into a folder. */
export function seedFolder(folder: string): string {
  const path = join(folder, 'binnenlopen.db');
  writeSeededDatabase(path, SEEDED_AT);
  return path;
}

const SEEDED_AT = Date.parse('2026-11-20T09:00:00Z');
