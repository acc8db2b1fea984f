import { Argument, Command } from 'commander';
import { getOwnerSettings, saveOwnerSetting } from '../../db/queries/owner-settings.ts';
import { checkOwnerSetting, type OwnerSettingKey } from '../directory/owner-setting.ts';
import { CommandRefused } from './command-refused.ts';
import type { Session } from './session.ts';
import { whenNotBusy } from './when-not-busy.ts';
import { withDatabase } from './with-database.ts';

const KEYS: Readonly<Record<string, OwnerSettingKey>> = {
  'owner-name': 'ownerName',
  'privacy-address': 'privacyAddress',
  'accessibility-statement-url': 'accessibilityStatementUrl',
  'accessibility-status': 'accessibilityStatus',
};

export function addSettings(session: Session): Command {
  const settings = new Command('settings')
    .description('show or set what only the owner can declare')
    .addHelpText('after', EXAMPLES)
    .action(() => listSettings(session));
  settings
    .command('list', { isDefault: true })
    .description('show what the owner declared')
    .action(() => listSettings(session));
  settings
    .command('set')
    .description('declare one thing')
    .addArgument(new Argument('<setting>').choices(Object.keys(KEYS)))
    .argument('<value>')
    .action((setting: string, value: string) => setSetting(session, setting, value));
  settings
    .command('clear')
    .description('take a declaration back')
    .addArgument(new Argument('<setting>').choices(Object.keys(KEYS)))
    .action((setting: string) => save(session, setting, null));
  return settings;
}

async function listSettings(session: Session): Promise<void> {
  await withDatabase(session, { readonly: true }, (db) => {
    const declared = getOwnerSettings(db);
    for (const [word, key] of Object.entries(KEYS)) {
      session.terminal.print(`${word}: ${declared[key] ?? '(not declared)'}`);
    }
  });
}

async function setSetting(session: Session, word: string, raw: string): Promise<void> {
  const checked = checkOwnerSetting(keyOf(word), raw);
  if (checked.kind === 'refused') throw new CommandRefused(`${word}: ${checked.why}.`);
  await save(session, word, checked.value);
}

async function save(session: Session, word: string, value: string | null): Promise<void> {
  const act = { who: 'command line', at: session.now() };
  await withDatabase(session, { readonly: false }, (db) =>
    whenNotBusy(() => saveOwnerSetting(db, keyOf(word), value, act)),
  );
  session.terminal.say(`${word}: ${value ?? '(not declared)'}`);
}

function keyOf(word: string): OwnerSettingKey {
  const key = KEYS[word];
  if (key === undefined) throw new CommandRefused(`There is no setting "${word}".`);
  return key;
}

const EXAMPLES = `
Examples:
  binnenlopen settings
  binnenlopen settings set owner-name "Gemeente Voorbeeld"
  binnenlopen settings set privacy-address privacy@gemeente.example
  binnenlopen settings set accessibility-statement-url https://gemeente.example/toegankelijkheid
  binnenlopen settings set accessibility-status "voldoet gedeeltelijk"`;
