import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import { NotFound } from '../../server/errors.ts';
import type { Person } from '../../server/model/caller.ts';
import { inQuietTransaction } from '../in-quiet-transaction.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot, inTransaction } from '../open-database.ts';
import { passkeyChallenges, passkeys } from '../schema-people.ts';
import { type Act, recordChange } from './change-log.ts';

export type StoredPasskey = typeof passkeys.$inferSelect;
export type NewPasskey = Omit<StoredPasskey, 'personId' | 'madeAt' | 'usedAt'>;

export function addPasskey(db: Database, person: Person, passkey: NewPasskey, act: Act): void {
  inTransaction(db, () => {
    insertRow(db, passkeys, { ...passkey, personId: person.id, madeAt: act.at, usedAt: act.at });
    recordChange(db, act, {
      what: 'addPasskey',
      subject: `person:${person.pseudonym}`,
      before: null,
      after: null,
    });
  });
}

/** The oldest first. */
export function findPasskeys(db: Database, personId: number): StoredPasskey[] {
  const query = db.drizzle.select().from(passkeys).where(eq(passkeys.personId, personId));
  return inSnapshot(db, () => query.orderBy(asc(passkeys.madeAt)).all());
}

export function getPasskey(db: Database, credentialId: string): StoredPasskey | null {
  const query = db.drizzle.select().from(passkeys).where(eq(passkeys.credentialId, credentialId));
  return inSnapshot(db, () => query.get()) ?? null;
}

export function savePasskeyUse(db: Database, credentialId: string, counter: number, usedAt: Instant): void {
  const which = eq(passkeys.credentialId, credentialId);
  inQuietTransaction(db, () => db.drizzle.update(passkeys).set({ counter, usedAt }).where(which).run());
}

/** Throws NotFound for a passkey that is not hers. */
export function removePasskey(db: Database, person: Person, credentialId: string, act: Act): void {
  const own = and(eq(passkeys.credentialId, credentialId), eq(passkeys.personId, person.id));
  inTransaction(db, () => {
    const removed = db.drizzle.delete(passkeys).where(own).run();
    if (removed.changes === 0) throw new NotFound('passkey', credentialId);
    recordChange(db, act, {
      what: 'removePasskey',
      subject: `person:${person.pseudonym}`,
      before: null,
      after: null,
    });
  });
}

/** `personId` null: for somebody who is still to be recognised. */
export function addChallenge(
  db: Database,
  challenge: string,
  personId: number | null,
  now: Instant,
  expiresAt: Instant,
): void {
  inQuietTransaction(db, () => {
    db.drizzle.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, now)).run();
    insertRow(db, passkeyChallenges, { challenge, personId, expiresAt });
  });
}

/** Uses a challenge up. Whether it was there, for this person, and still held. */
export function takeChallenge(
  db: Database,
  challenge: string,
  personId: number | null,
  now: Instant,
): boolean {
  const { personId: whose } = passkeyChallenges;
  const which = and(
    eq(passkeyChallenges.challenge, challenge),
    personId === null ? isNull(whose) : eq(whose, personId),
    gt(passkeyChallenges.expiresAt, now),
  );
  return inQuietTransaction(db, () => db.drizzle.delete(passkeyChallenges).where(which).run().changes > 0);
}
