import { inQuietTransaction } from '../../db/in-quiet-transaction.ts';
import type { Database } from '../../db/open-database.ts';
import { addBarCard, getBarCard } from '../../db/queries/bar-cards.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { Instant } from '../contract/timetable.ts';
import { type StartedSession, startBarSession } from './sessions.ts';
import { hashOf, isToken, newToken } from './token.ts';

/** Makes a card for a place. Its token is told this once, to be printed. Throws NotFound. */
export function makeBarCard(
  db: Database,
  placeSlug: string,
  act: Act,
): { readonly id: number; readonly token: string } {
  const token = newToken();
  return { id: addBarCard(db, placeSlug, hashOf(token), act), token };
}

/** Whose card this is; null for one that was revoked or never was. Changes nothing. */
export function placeOfBarCard(db: Database, token: string): string | null {
  return isToken(token) ? (getBarCard(db, hashOf(token))?.placeSlug ?? null) : null;
}

/** Lets the phone that shows the card do the daily acts of its place. Only ever behind a button. */
export function pairPhone(db: Database, token: string, device: string, now: Instant): StartedSession | null {
  if (!isToken(token)) return null;
  return inQuietTransaction(db, () => {
    const card = getBarCard(db, hashOf(token));
    return card === null ? null : startBarSession(db, card.id, device, now);
  });
}
