import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, inTransaction, openMemoryDatabase } from '../../db/open-database.ts';
import { type MailToQueue, queueMail } from '../../server/mail/queue-mail.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';

const MAIL: MailToQueue = {
  purpose: 'ask',
  personId: null,
  to: 'gastvrouw@example.nl',
  subject: 'Kloppen de tijden?',
  body: 'Kloppen ze?\n',
};

describe('a mail in the outbox', () => {
  let db: Database;
  beforeEach(() => {
    db = openMemoryDatabase();
  });
  afterEach(() => db.close());

  const waiting = () => db.sqlite.prepare('SELECT count(*) FROM outbox').pluck().get();

  it('waits from the moment that it was queued', () => {
    expect(queueMail(db, MAIL, TUESDAY_MORNING)).toBe(true);
    expect(
      db.sqlite.prepare('SELECT to_address, subject, attempts, next_try_at, sent_at FROM outbox').get(),
    ).toEqual({
      to_address: MAIL.to,
      subject: MAIL.subject,
      attempts: 0,
      next_try_at: TUESDAY_MORNING,
      sent_at: null,
    });
  });

  it('goes with the transaction that gave cause for it', () => {
    const broken = () =>
      inTransaction(db, () => {
        queueMail(db, MAIL, TUESDAY_MORNING);
        throw new Error('the save failed');
      });
    expect(broken).toThrow('the save failed');
    expect(waiting()).toBe(0);
  });

  it('is queued once for one key', () => {
    const once = { ...MAIL, onceKey: 'ask:groene-stee:2026-11-19' };
    expect(queueMail(db, once, TUESDAY_MORNING)).toBe(true);
    expect(queueMail(db, once, TUESDAY_MORNING)).toBe(false);
    expect(queueMail(db, { ...MAIL, onceKey: 'another' }, TUESDAY_MORNING)).toBe(true);
    expect(waiting()).toBe(2);
  });

  it.each([
    { to: 'gastvrouw@example.nl\r\nBcc: iedereen@example.nl' },
    { to: 'een@example.nl, twee@example.nl' },
    { subject: 'Kloppen de tijden?\r\nBcc: iedereen@example.nl' },
  ])('is refused with %j', (wrong) => {
    expect(() => queueMail(db, { ...MAIL, ...wrong }, TUESDAY_MORNING)).toThrow();
    expect(waiting()).toBe(0);
  });
});
