/** Reads what was typed, carries it out, and turns the outcome into an exit code. */
import { CommanderError } from 'commander';
import { BackupRefused } from '../backup/backup-refused.ts';
import { ConfigError } from '../config.ts';
import { DomainError } from '../errors.ts';
import { CommandRefused } from './command-refused.ts';
import { makeProgram } from './program.ts';
import type { Session } from './session.ts';

/** Done; refused or failed; not understood as it was typed. */
const DONE = 0;
const REFUSED = 1;
const NOT_UNDERSTOOD = 2;

export async function run(typed: readonly string[], session: Session): Promise<number> {
  try {
    await makeProgram(session).parseAsync([...typed], { from: 'user' });
    return DONE;
  } catch (error) {
    return report(error, session.terminal.say);
  }
}

function report(error: unknown, say: (line: string) => void): number {
  // Commander has said what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : NOT_UNDERSTOOD;
  if (error instanceof ConfigError) {
    say(error.message);
    return NOT_UNDERSTOOD;
  }
  say(sentenceOf(error));
  return REFUSED;
}

function sentenceOf(error: unknown): string {
  if (error instanceof CommandRefused) return error.message;
  if (error instanceof DomainError || error instanceof BackupRefused)
    return `${error.message} ${error.remedy}`;
  // The system's own words ("EACCES: permission denied, open '/backups/b.db'") name the file and the trouble.
  if (error instanceof Error && 'syscall' in error) return error.message;
  const trace = error instanceof Error ? error.stack : String(error);
  return `This should not have happened. Please report it with these lines:\n${trace}`;
}
