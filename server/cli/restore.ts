import { Argument, Command } from 'commander';
import { restore } from '../backup/restore.ts';
import { rowsInWords } from './rows-in-words.ts';
import { databasePath, type Session } from './session.ts';

export function addRestore(session: Session): Command {
  return new Command('restore')
    .description('put a backup in the place of the database; the server must not run')
    .addArgument(new Argument('<file>', 'a backup that binnenlopen backup made'))
    .option('--without-checksum', 'take a file that has no .sha256 beside it', false)
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: { readonly withoutChecksum: boolean }) =>
      restoreBackup(session, file, options.withoutChecksum),
    );
}

async function restoreBackup(session: Session, file: string, withoutChecksum: boolean): Promise<void> {
  const database = databasePath(session.config());
  const { rows, setAside } = await restore(file, database, { withoutChecksum, now: session.now() });
  session.terminal.say(`Restored and checked: ${rowsInWords(rows)}.`);
  if (setAside !== null) session.terminal.say(`The database that was there is now ${setAside}`);
  session.terminal.print(database);
}

const EXAMPLES = `
Checks the checksum, the whole database and its version before anything changes. The database that was there is
kept beside it under another name. Refused while a server runs on the same folder: stop it first.

Examples:
  binnenlopen restore /backups/binnenlopen-2026-11-24.db
  BINNENLOPEN_DATA=/tmp/rehearsal binnenlopen restore latest.db`;
