import { Command } from 'commander';
import { findMails, getMail, type MailInOutbox } from '../../db/queries/find-mails.ts';
import type { Instant } from '../contract/timetable.ts';
import { localOf } from '../hours/local-time.ts';
import { CommandRefused } from './command-refused.ts';
import type { Session } from './session.ts';
import { table } from './table.ts';
import { withDatabase } from './with-database.ts';

/** Whoever has the machine may read everybody's mail. */
const EVERYBODY = { districtSlugs: null };

export function addOutbox(session: Session): Command {
  const outbox = new Command('outbox')
    .description('list the mails that wait, or read one')
    .addHelpText('after', EXAMPLES);
  outbox
    .command('list', { isDefault: true })
    .description('list the mails that wait or were given up, the newest first')
    .option('--all', 'also those that were sent', false)
    .action(({ all }: { all: boolean }) => listMails(session, all));
  outbox
    .command('show')
    .description('read one mail')
    .argument('<id>', 'its number in the list')
    .action((id: string) => showMail(session, id));
  return outbox;
}

async function listMails(session: Session, includeAll: boolean): Promise<void> {
  const mails = await withDatabase(session, { readonly: true }, (db) =>
    findMails(db, { ...EVERYBODY, includeAll }),
  );
  if (mails.length === 0) session.terminal.say('No mails wait.');
  const rows = mails.map((mail) => [
    String(mail.id),
    wallTime(mail.queuedAt),
    stateOf(mail),
    mail.to,
    mail.subject,
  ]);
  for (const line of table(rows)) session.terminal.print(line);
}

async function showMail(session: Session, typed: string): Promise<void> {
  const id = /^\d{1,15}$/.test(typed) ? Number(typed) : 0;
  const mail = await withDatabase(session, { readonly: true }, (db) => getMail(db, id, EVERYBODY));
  if (mail === null)
    throw new CommandRefused(`There is no mail ${typed}. \`binnenlopen outbox\` lists them.`);
  const { print, say, write } = session.terminal;
  print(`To: ${mail.to}`);
  print(`Subject: ${mail.subject}`);
  print(`State: ${stateOf(mail)}`);
  if (mail.trouble !== null) print(`Trouble: ${mail.trouble}`);
  if (mail.body === null) say('Its text is not kept: it was sent, or came too late to be of use.');
  else write(`\n${mail.body}`);
}

function stateOf({ sentAt, givenUpAt, usefulUntil, attempts }: MailInOutbox): string {
  if (sentAt !== null) return `sent ${wallTime(sentAt)}`;
  if (givenUpAt !== null) return usefulUntil !== null && usefulUntil <= givenUpAt ? 'lapsed' : 'given up';
  return attempts === 0 ? 'waiting' : `waiting, tried ${attempts}×`;
}

/** "2026-11-24 10:05", in Amsterdam. */
function wallTime(instant: Instant): string {
  const { date, minute } = localOf(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const EXAMPLES = `
Without SMTP_URL every mail waits here, links to sign in among them. Times are those in Amsterdam.

Examples:
  binnenlopen outbox
  binnenlopen outbox show 12
  binnenlopen outbox list --all`;
