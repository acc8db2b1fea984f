import type { Language } from '../contract/vocabulary.ts';
import { type Letter, letterOf, linkUnder, oneLine } from './letter.ts';
import type { MailWords } from './mail-words.ts';
import { mailWords } from './words-of-mail.ts';

/** What somebody is invited for, by the name that people know it by. */
export type InvitedFor =
  | { readonly role: 'host'; readonly placeName: string }
  | { readonly role: 'professional'; readonly organisationName: string }
  | { readonly role: 'coordinator'; readonly districtName: string }
  | { readonly role: 'administrator' };

export interface InvitationFacts {
  /** The owner of this Binnenlopen, an organisation; null when it has not said who it is. */
  readonly by: string | null;
  readonly invitedFor: InvitedFor;
  /** Absolute. */
  readonly link: string;
  readonly days: number;
}

export function composeInvitation(
  { by, invitedFor, link, days }: InvitationFacts,
  language: Language,
): Letter {
  const { signature, invitation } = mailWords(language);
  return letterOf(invitation.subject(nameOf(invitedFor)), [
    inviting(invitation, by === null ? null : oneLine(by), invitedFor),
    invitedFor.role === 'host' ? invitation.hostDoes : null,
    linkUnder(invitation.open, link),
    invitation.days(days),
    invitation.notYou,
    linkUnder(signature, new URL(link).origin),
  ]);
}

function inviting(words: MailWords['invitation'], by: string | null, invitedFor: InvitedFor): string {
  switch (invitedFor.role) {
    case 'host':
      return words.host(by, nameOf(invitedFor));
    case 'professional':
      return words.professional(by, nameOf(invitedFor));
    case 'coordinator':
      return words.coordinator(by, nameOf(invitedFor));
    case 'administrator':
      return words.administrator(by);
  }
}

function nameOf(invitedFor: InvitedFor): string {
  switch (invitedFor.role) {
    case 'host':
      return oneLine(invitedFor.placeName);
    case 'professional':
      return oneLine(invitedFor.organisationName);
    case 'coordinator':
      return oneLine(invitedFor.districtName);
    case 'administrator':
      return 'Binnenlopen';
  }
}
