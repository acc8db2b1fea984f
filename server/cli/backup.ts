import { Argument, Command } from 'commander';
import { backUp } from '../backup/back-up.ts';
import { rowsInWords } from './rows-in-words.ts';
import { databasePath, type Session } from './session.ts';
import { whenNotBusy } from './when-not-busy.ts';

export function addBackup(session: Session): Command {
  return new Command('backup')
    .description('copy the running database to a file, read it back and write its checksum beside it')
    .addArgument(new Argument('<file>', 'the backup to make'))
    .option('--force', 'replace the file when it is already there', false)
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: { readonly force: boolean }) => makeBackup(session, file, options.force));
}

async function makeBackup(session: Session, file: string, replace: boolean): Promise<void> {
  const { progress, say, print } = session.terminal;
  const onProgress = (share: number) => progress?.(`copied ${Math.floor(share * 100)} %`);
  const backup = await whenNotBusy(() =>
    backUp(databasePath(session.config()), file, { replace, onProgress }),
  );
  progress?.('');
  say(`Backed up and read back: ${rowsInWords(backup.rows)}, ${Math.ceil(backup.bytes / 1024)} kB.`);
  print(`${backup.checksum}  ${file}`);
}

const EXAMPLES = `
Works beside a running server. The file holds one moment; restore it with: binnenlopen restore <file>
The checksum goes to <file>.sha256, which sha256sum --check reads.

Examples:
  binnenlopen backup /backups/binnenlopen-2026-11-24.db
  binnenlopen backup --force latest.db`;
