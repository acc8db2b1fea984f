import type { Language } from '../contract/vocabulary.ts';
import { type Letter, letterOf, linkUnder } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

/** `account`: where she takes a passkey away again; absolute. */
export function composePasskeyAdded({ account }: { readonly account: string }, language: Language): Letter {
  const { signature, passkeyAdded } = mailWords(language);
  return letterOf(passkeyAdded.subject, [
    passkeyAdded.added,
    linkUnder(passkeyAdded.notYou, account),
    linkUnder(signature, new URL(account).origin),
  ]);
}
