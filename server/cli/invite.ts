import { Command, Option } from 'commander';
import { invite } from '../auth/invite.ts';
import { LANGUAGES, type Language, ROLES } from '../contract/vocabulary.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import { CommandRefused } from './command-refused.ts';
import type { Session } from './session.ts';
import { type RightOptions, typedRight } from './typed-right.ts';
import { whenNotBusy } from './when-not-busy.ts';
import { withDatabase } from './with-database.ts';

interface InviteOptions extends RightOptions {
  readonly language: Language;
  readonly name?: string;
  readonly print: boolean;
}

export function addInvite(session: Session): Command {
  return new Command('invite')
    .description('invite somebody by mail, or print the link to hand on')
    .argument('<email>', 'whom to invite; somebody who is known is given the right as well')
    .addOption(new Option('--role <role>').choices([...ROLES]).makeOptionMandatory())
    .option('--place <slug>', 'the place of a host')
    .option('--organisation <slug>', 'the organisation of a professional')
    .option('--district <slug>', 'the district of a coordinator')
    .addOption(new Option('--language <language>').choices([...LANGUAGES]).default('nl'))
    .option('--name <name>', 'for colleagues; visitors never see it')
    .option('--print', 'print the link, also when it is mailed', false)
    .addHelpText('after', EXAMPLES)
    .action((email: string, options: InviteOptions) => inviteTyped(session, email, options));
}

async function inviteTyped(session: Session, email: string, options: InviteOptions): Promise<void> {
  const right = typedRight(options);
  const { baseUrl, smtp } = session.config();
  const { language, name = null } = options;
  const isMailed = smtp !== null && isMailAddress(email);
  if (!isMailAddress(email) && !isLocal(email))
    throw new CommandRefused(`"${email}" is not an e-mail address.`);
  const act = { who: 'command line', at: session.now() };
  const invitation = { email, rights: [right] as const, language, name };
  const invited = await withDatabase(session, { readonly: false }, (db) =>
    whenNotBusy(() => invite(db, { kind: 'operator' }, invitation, baseUrl, act)),
  );
  const { print, say } = session.terminal;
  say(invited.isNew ? `${email} is invited.` : `${email} was known, and is invited again.`);
  if (isMailed) say('The running server mails the link.');
  if ((!isMailed || options.print) && invited.link !== null) {
    say('This link works once, within a week. Whoever has it comes in:');
    print(invited.link);
  }
}

/** The first administrator, who has no address on the internet yet. */
function isLocal(email: string): boolean {
  return /^[a-z]+@localhost$/.test(email);
}

const EXAMPLES = `
With SMTP_URL the invitation is mailed; without it the link is printed, for you to hand on.

Examples:
  binnenlopen invite host@example.org --role host --place groene-stee
  binnenlopen invite coordinator@example.org --role coordinator --district liendert-rustenburg
  binnenlopen invite admin@localhost --role administrator    a way back in for whoever has this machine`;
