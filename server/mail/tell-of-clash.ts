import type { Database } from '../../db/open-database.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { type ClashFacts, composeClash } from './compose-clash.ts';
import { queueMail } from './queue-mail.ts';

export interface ClashReader {
  /** null: the mailbox of an organisation. */
  readonly personId: number | null;
  readonly email: string;
  readonly language: Language;
}

/**
 * One mail to one reader about all that one change brought her; a part of the transaction that makes the change. Of no
 * use any more once the last of those dates is over. `onceKey`: of the change and the reader.
 */
export function tellOfClash(
  db: Database,
  { personId, email: to, language }: ClashReader,
  facts: ClashFacts & { readonly placeId: number },
  onceKey: string,
  now: Instant,
): void {
  const usefulUntil = Math.max(...[...facts.hit, ...facts.goesOn].map(({ end }) => end));
  const { placeId } = facts;
  const letter = composeClash(facts, language);
  queueMail(db, { purpose: 'clash', personId, placeId, to, usefulUntil, onceKey, ...letter }, now);
}
