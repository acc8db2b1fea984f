import { findMails, type MailInOutbox } from '../../../db/queries/find-mails.ts';
import { may } from '../../auth/may.ts';
import type { OutboxContent, OutboxMail } from '../../contract/desk/outbox.ts';
import { districtsInCare } from './districts-in-care.ts';
import { isDue, PASSKEY_DUE } from './people.ts';
import type { DeskScreen, DeskVisit } from './screen.ts';

/**
 * What waits to be sent. Without a mail server also what stands in it, for it may hold the link that a host waits for;
 * and only of people about whom the caller decides.
 */
export const outbox: DeskScreen = {
  path: '/beheer/post',
  act: 'readOutbox',
  show: (visit) => (isDue(visit) ? PASSKEY_DUE : contentOf(visit)),
};

function contentOf(visit: DeskVisit): OutboxContent {
  const { db, site, search } = visit;
  const includeAll = search.has('alles');
  const mails = findMails(db, { districtSlugs: districtsOf(visit), includeAll });
  return {
    view: 'outbox',
    sendsMail: site.sendsMail,
    mails: mails.map((mail) => toMail(mail, visit)),
    showsAll: includeAll,
  };
}

/** null: everybody's. */
function districtsOf(visit: DeskVisit): readonly string[] | null {
  if (may(visit.caller, 'changeSettings', {})) return null;
  return districtsInCare(visit, 'readOutbox').map(({ slug }) => slug);
}

function toMail(mail: MailInOutbox, { site, now }: DeskVisit): OutboxMail {
  const { id, to, subject, queuedAt, attempts, trouble } = mail;
  const body = site.sendsMail ? null : mail.body;
  return { id, to, subject, queuedAt, attempts, trouble, body, state: stateOf(mail, now) };
}

function stateOf(
  { sentAt, givenUpAt, usefulUntil, attempts }: MailInOutbox,
  now: number,
): OutboxMail['state'] {
  if (sentAt !== null) return 'sent';
  if (usefulUntil !== null && usefulUntil <= now) return 'tooLate';
  if (givenUpAt !== null) return 'givenUp';
  return attempts === 0 ? 'waiting' : 'tried';
}
