import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { addPerson, getPersonByEmail } from '../../db/queries/people.ts';
import { grantRight } from '../../db/queries/rights.ts';
import { addSignInLink, removeInvitations } from '../../db/queries/sign-in-links.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { composeInvitation } from '../mail/compose-invitation.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Caller, Person, Right } from '../model/caller.ts';
import { signInAddress } from './addresses.ts';
import { INVITATION_LASTS } from './durations.ts';
import { checkMayGive, isInCareOf } from './in-her-care.ts';
import { invitedFor, ownerName } from './invited-for.ts';
import { checkPasskeyShown } from './passkey-due.ts';
import { newPseudonym } from './pseudonym.ts';
import { hashOf, newToken } from './token.ts';

export interface Invitation {
  readonly email: string;
  readonly rights: readonly [Right, ...Right[]];
  /** The language of the mail and of the desk, for somebody who is new. */
  readonly language: Language;
  readonly name?: string | null;
}

export interface Invited {
  readonly person: Person;
  readonly isNew: boolean;
  /** To show or to pass on by hand; null where the mail alone may carry it, since she may do more than the caller may give. */
  readonly link: string | null;
  readonly expiresAt: Instant;
}

const DAYS = INVITATION_LASTS / (24 * 3600 * 1000);

/**
 * Gives somebody these rights and queues a mail with a link to come in. Somebody who is known keeps what she has. Throws
 * NotFound or NotAllowed for what is not the caller's to give, and PasskeyDue.
 */
export function invite(
  db: Database,
  caller: Caller,
  invitation: Invitation,
  baseUrl: string,
  act: Act,
): Invited {
  const { email, rights, language, name = null } = invitation;
  checkPasskeyShown(db, caller, act.at);
  for (const right of rights) checkMayGive(db, caller, right);
  return inTransaction(db, () => {
    const known = getPersonByEmail(db, email);
    const mayShow = known === null || isInCareOf(db, caller, known);
    const pseudonym = newPseudonym(db, rights[0].role);
    const person = known ?? addPerson(db, { pseudonym, email, name, language }, act);
    for (const right of rights) grantRight(db, person, right, act);
    const { address, expiresAt } = makeInvitationLink(db, person, baseUrl, act.at);
    mailInvitation(db, person, rights[0], address, act.at);
    const invited = getPersonByEmail(db, email) ?? person;
    return { person: invited, isNew: known === null, link: mayShow ? address : null, expiresAt };
  });
}

/** A link of a week, which replaces an earlier one. */
export function makeInvitationLink(
  db: Database,
  person: Person,
  baseUrl: string,
  now: Instant,
): { readonly address: string; readonly expiresAt: Instant } {
  const token = newToken();
  const expiresAt = now + INVITATION_LASTS;
  removeInvitations(db, person.id);
  const codes = { requestHash: null, codeHash: null };
  addSignInLink(db, {
    tokenHash: hashOf(token),
    ...codes,
    personId: person.id,
    invitation: true,
    madeAt: now,
    expiresAt,
  });
  return { address: signInAddress(baseUrl, person.language, token), expiresAt };
}

function mailInvitation(db: Database, person: Person, right: Right, link: string, now: Instant): void {
  if (!isMailAddress(person.email)) return;
  const facts = { by: ownerName(db), invitedFor: invitedFor(db, right), link, days: DAYS };
  const letter = composeInvitation(facts, person.language);
  const usefulUntil = now + INVITATION_LASTS;
  queueMail(
    db,
    { purpose: 'invitation', personId: person.id, to: person.email, ...letter, usefulUntil },
    now,
  );
}
