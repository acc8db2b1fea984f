import type { Language } from '../contract/vocabulary.ts';
import { type Letter, letterOf } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

export interface NewAddressFacts {
  /** Six digits, to type where the address was changed. */
  readonly code: string;
  readonly minutes: number;
}

export function composeNewAddress({ code, minutes }: NewAddressFacts, language: Language): Letter {
  const { newAddress } = mailWords(language);
  return letterOf(newAddress.subject, [
    newAddress.code(code),
    newAddress.minutes(minutes),
    newAddress.notYou,
  ]);
}
