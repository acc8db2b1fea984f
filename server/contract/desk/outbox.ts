import type { Instant } from '../timetable.ts';

/** The mails that wait, and what became of the others. */
export interface OutboxContent {
  readonly view: 'outbox';
  readonly sendsMail: boolean;
  readonly mails: readonly OutboxMail[];
  /** Those that were sent are shown too. */
  readonly showsAll: boolean;
}

export interface OutboxMail {
  readonly id: number;
  readonly to: string;
  readonly subject: string;
  readonly queuedAt: Instant;
  /** `tooLate`: after that it was of no use any more. `givenUp`: it will not be tried again. */
  readonly state: 'waiting' | 'tried' | 'sent' | 'tooLate' | 'givenUp';
  readonly attempts: number;
  /** What the mail server said, for whoever keeps it. */
  readonly trouble: string | null;
  /** Only where nothing sends mails, so that somebody can pass them on; null otherwise. */
  readonly body: string | null;
}
