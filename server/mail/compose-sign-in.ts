import type { Language } from '../contract/vocabulary.ts';
import { type Letter, letterOf, linkUnder } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

export interface SignInFacts {
  /** Absolute. */
  readonly link: string;
  /** Six digits, to type where the link was asked for. */
  readonly code: string;
  readonly minutes: number;
}

export function composeSignIn({ link, code, minutes }: SignInFacts, language: Language): Letter {
  const { signature, signIn } = mailWords(language);
  return letterOf(signIn.subject, [
    linkUnder(signIn.open, link),
    signIn.code(code),
    signIn.minutes(minutes),
    signIn.notYou,
    linkUnder(signature, new URL(link).origin),
  ]);
}
