import { join } from 'node:path';
import { demonstrationClock, systemClock } from '../clock.ts';
import { type Config, readConfig } from '../config.ts';
import type { Instant } from '../contract/timetable.ts';

/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Terminal {
  /** A line of the result. */
  print(line: string): void;
  /** A result that has its own line ends. */
  write(text: string): void;
  /** A line for the person at the keyboard. */
  say(line: string): void;
  /** Overwrites itself while the person looks; null when nobody does. */
  readonly progress: ((line: string) => void) | null;
}

/** What every command may use. Read late, so that `--help` works with wrong settings too. */
export interface Session {
  readonly terminal: Terminal;
  config(): Config;
  now(): Instant;
}

export function openSession(
  terminal: Terminal = processTerminal,
  environment: NodeJS.ProcessEnv = process.env,
): Session {
  let config: Config | null = null;
  const read = () => {
    config ??= readConfig(environment);
    return config;
  };
  return {
    terminal,
    config: read,
    now: () => {
      const start = read().demonstrationStart;
      return (start === null ? systemClock : demonstrationClock(start))();
    },
  };
}

export function databasePath(config: Config): string {
  return join(config.dataFolder, 'binnenlopen.db');
}

export const processTerminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  write: (text) => process.stdout.write(text),
  say: (line) => process.stderr.write(`${line}\n`),
  progress: process.stderr.isTTY ? (line) => process.stderr.write(`\r\u001b[K${line}`) : null,
};
