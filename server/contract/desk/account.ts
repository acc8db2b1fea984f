import type { Instant } from '../timetable.ts';
import type { Language } from '../vocabulary.ts';

/** What somebody keeps of herself. */
export interface AccountContent {
  readonly view: 'account';
  /** null: the first administrator, who has none yet. */
  readonly email: string | null;
  readonly name: string;
  readonly language: Language;
  readonly sessions: readonly AccountSession[];
  readonly passkeys: readonly AccountPasskey[];
  /** Her passkey must be shown before she may change her address or her passkeys. */
  readonly isPasskeyDue: boolean;
  /** As it was typed. */
  readonly newEmail: string;
  /** A code was mailed to `newEmail`; this goes along with it. */
  readonly requestToken: string | null;
  /** What was just done. */
  readonly saved: AccountSaved | null;
}

export const ACCOUNT_SAVED = ['details', 'email', 'session', 'passkey'] as const;
export type AccountSaved = (typeof ACCOUNT_SAVED)[number];

export interface AccountSession {
  readonly id: number;
  /** "Firefox, Android"; null when it did not say. */
  readonly device: string | null;
  /** To the day: it is written down at most once a day. */
  readonly seenAt: Instant;
  readonly isThis: boolean;
}

export interface AccountPasskey {
  readonly id: string;
  readonly label: string;
  readonly madeAt: Instant;
  readonly usedAt: Instant | null;
}
