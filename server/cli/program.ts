import { Command } from 'commander';
import { addBackup } from './backup.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addInvite } from './invite.ts';
import { addOpenAt } from './open-at.ts';
import { addOutbox } from './outbox.ts';
import { addPeople } from './people.ts';
import { addRestore } from './restore.ts';
import type { Session } from './session.ts';
import { addSettings } from './settings.ts';

/** The contents page of the command line, in the order in which an owner meets the commands. */
export function makeProgram(session: Session): Command {
  const program = new Command('binnenlopen')
    .description('Which meeting place is open right now, and for whom?')
    .addHelpText('after', ENVIRONMENT);
  for (const add of [
    addOpenAt,
    addImport,
    addExport,
    addSettings,
    addInvite,
    addPeople,
    addOutbox,
    addBackup,
    addRestore,
  ]) {
    program.addCommand(add(session));
  }
  return throwing(program, session);
}

/** Commander writes and ends the process by itself unless each command, and each within it, is told otherwise. */
function throwing(command: Command, session: Session): Command {
  for (const within of command.commands) throwing(within, session);
  const { print, say } = session.terminal;
  return command
    .exitOverride()
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: (text) => say(text.trimEnd()) })
    .showHelpAfterError('(--help says what can be typed)');
}

const ENVIRONMENT = `
Every command but restore works beside a running server.
The database is binnenlopen.db in the folder that BINNENLOPEN_DATA names (./data when it is not set).
BINNENLOPEN_CLOCK=2026-11-24T10:00:00+01:00 makes the commands answer as at that moment.

Exit codes: 0 done, 1 refused or failed (nothing was half done), 2 not understood as it was typed.`;
