import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openMemoryDatabase } from '../../db/open-database.ts';
import { claimMail } from '../../db/queries/outbox-sending.ts';
import { keepOutbox } from '../../server/mail/keep-outbox.ts';
import { type MailToQueue, queueMail } from '../../server/mail/queue-mail.ts';
import {
  type Delivery,
  type MailTransport,
  type OutgoingMail,
  smtpTransport,
} from '../../server/mail/send-mail.ts';
import { sendWaiting } from '../../server/mail/send-waiting.ts';
import { TUESDAY_MORNING as NOW } from '../helpers/seeded-database.ts';
import { smtpError, startMailServer } from './mail-server.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FROM = { name: null, address: 'no-reply@binnenlopen.example' };
const SHORT = { connection: 400, greeting: 200, socket: 300, whole: 2000 };
const MAIL: MailToQueue = {
  purpose: 'report',
  personId: null,
  to: 'gastvrouw@example.nl',
  subject: 'Kloppen de tijden?',
  body: 'Ja of nee.\n',
};
const DOWN: Delivery = { kind: 'notDelivered', why: 'connect ECONNREFUSED', serverTrouble: true };
const BUSY: Delivery = { kind: 'notDelivered', why: '450 mailbox busy', serverTrouble: false };
const UNSURE: Delivery = { kind: 'unsure', why: 'Timeout' };

/** Answers each mail as told, and remembers it. */
function answering(delivery: Delivery): MailTransport & { readonly tried: OutgoingMail[] } {
  const tried: OutgoingMail[] = [];
  return {
    tried,
    async deliver(mail) {
      tried.push(mail);
      return delivery;
    },
  };
}

describe('the mails that wait', () => {
  let db: Database;
  beforeEach(() => {
    db = openMemoryDatabase();
  });
  afterEach(() => db.close());

  const rows = () =>
    db.sqlite
      .prepare<[], Record<string, unknown>>(
        'SELECT body, attempts, next_try_at, sent_at, given_up_at, last_trouble FROM outbox ORDER BY id',
      )
      .all();

  it('are sent, and their text is wiped', async () => {
    const server = await startMailServer();
    queueMail(db, MAIL, NOW);
    queueMail(db, { ...MAIL, to: 'gastheer@example.nl' }, NOW);
    const result = await sendWaiting(db, smtpTransport(server.settings, FROM), NOW);
    await server.stop();
    expect(result).toEqual({ sent: 2, more: false, serverTrouble: null });
    expect(server.received.map(({ to }) => to)).toEqual([['gastvrouw@example.nl'], ['gastheer@example.nl']]);
    expect(rows()).toMatchObject([
      { body: null, sent_at: NOW },
      { body: null, sent_at: NOW },
    ]);
    expect(await sendWaiting(db, answering(DOWN), NOW + DAY)).toMatchObject({ sent: 0, serverTrouble: null });
  });

  it('wait for a server that is down, and go when it is up again', async () => {
    const down = await startMailServer();
    await down.stop();
    queueMail(db, MAIL, NOW);
    queueMail(db, MAIL, NOW);
    const failing = await sendWaiting(db, smtpTransport(down.settings, FROM, SHORT), NOW);
    expect(failing.serverTrouble).toContain('ECONNREFUSED');
    expect(rows()).toMatchObject([
      { attempts: 1, next_try_at: NOW + MINUTE, last_trouble: expect.stringContaining('ECONNREFUSED') },
      { attempts: 0, next_try_at: NOW },
    ]);
    const up = await startMailServer({}, down.settings.port);
    const transport = smtpTransport(up.settings, FROM);
    expect((await sendWaiting(db, transport, NOW + MINUTE - 1)).sent).toBe(1);
    expect((await sendWaiting(db, transport, NOW + MINUTE)).sent).toBe(1);
    await up.stop();
    expect(up.received).toHaveLength(2);
  });

  it('go past an address that is refused for good, which is given up at once', async () => {
    const server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        address.startsWith('weg@') ? done(smtpError(550, 'no such mailbox')) : done(),
    });
    queueMail(db, { ...MAIL, to: 'weg@example.nl' }, NOW);
    queueMail(db, MAIL, NOW);
    const result = await sendWaiting(db, smtpTransport(server.settings, FROM), NOW);
    await server.stop();
    expect(result.sent).toBe(1);
    expect(rows()).toMatchObject([
      { given_up_at: NOW, sent_at: null, last_trouble: '550 no such mailbox', attempts: 1 },
      { sent_at: NOW },
    ]);
  });

  it.each([
    ['for three days', null, [0, 1, 6, 21, 81, 141, 201, 261], 3 * DAY],
    ['no longer than they are of use', NOW + 15 * MINUTE, [0, 1, 6], 15 * MINUTE],
  ])('are tried with longer pauses, %s', async (_name, usefulUntil, firstTries, atMost) => {
    queueMail(db, { ...MAIL, usefulUntil }, NOW);
    const transport = answering(BUSY);
    const tries: number[] = [];
    for (let minute = 0; minute <= 4 * 24 * 60; minute += 1) {
      const before = transport.tried.length;
      await sendWaiting(db, transport, NOW + minute * MINUTE);
      if (transport.tried.length > before) tries.push(minute);
    }
    expect(tries.slice(0, 8)).toEqual(firstTries);
    expect((tries.at(-1) ?? 0) * MINUTE).toBeLessThanOrEqual(atMost);
    expect(rows()).toMatchObject([
      { last_trouble: BUSY.kind === 'notDelivered' ? BUSY.why : '', sent_at: null },
    ]);
    expect(rows()[0]?.given_up_at).not.toBeNull();
  });

  it('stop a run when the server is in trouble, and not when one mailbox is', async () => {
    for (let count = 0; count < 3; count += 1) queueMail(db, MAIL, NOW);
    const [down, busy] = [answering(DOWN), answering(BUSY)];
    await sendWaiting(db, down, NOW);
    expect(down.tried).toHaveLength(1);
    await sendWaiting(db, busy, NOW + HOUR);
    expect(busy.tried).toHaveLength(3);
  });

  it('let whoever signs in go first', async () => {
    for (let count = 0; count < 25; count += 1) queueMail(db, MAIL, NOW);
    queueMail(db, { ...MAIL, purpose: 'signIn', to: 'haast@example.nl' }, NOW + 1);
    const transport = answering({ kind: 'delivered' });
    expect(await sendWaiting(db, transport, NOW + 1)).toMatchObject({ sent: 20, more: true });
    expect(transport.tried[0]?.to).toBe('haast@example.nl');
    expect(await sendWaiting(db, transport, NOW + 2)).toMatchObject({ sent: 6, more: false });
  });

  it('are never in two hands at once', async () => {
    for (let count = 0; count < 6; count += 1) queueMail(db, MAIL, NOW);
    const slow: MailTransport & { readonly tried: number[] } = {
      tried: [],
      async deliver({ id }) {
        slow.tried.push(id);
        await new Promise((resolve) => setImmediate(resolve));
        return { kind: 'delivered' };
      },
    };
    await Promise.all([sendWaiting(db, slow, NOW), sendWaiting(db, slow, NOW), sendWaiting(db, slow, NOW)]);
    expect(slow.tried.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ['given up when it may never come twice', 'ask:groene-stee', { sent: 0, tried: 0 }],
    ['sent again when that does no harm', null, { sent: 1, tried: 1 }],
  ])('after a server that stopped halfway: %s', async (_name, onceKey, { sent, tried }) => {
    queueMail(db, { ...MAIL, onceKey }, NOW);
    expect(claimMail(db, NOW, NOW + 2 * MINUTE)).not.toBeNull();
    // Here the power went.
    const transport = answering({ kind: 'delivered' });
    expect((await sendWaiting(db, transport, NOW + MINUTE)).sent).toBe(0);
    expect((await sendWaiting(db, transport, NOW + 3 * MINUTE)).sent).toBe(sent);
    expect(transport.tried).toHaveLength(tried);
    expect(rows()[0]?.given_up_at === null).toBe(onceKey === null);
  });

  it.each([
    ['ask:groene-stee', 1],
    [null, 2],
  ])(
    'after a silence in which it may have arrived (once-key %s) are tried %d times',
    async (onceKey, times) => {
      queueMail(db, { ...MAIL, onceKey }, NOW);
      const transport = answering(UNSURE);
      await sendWaiting(db, transport, NOW);
      await sendWaiting(db, transport, NOW + MINUTE);
      expect(transport.tried).toHaveLength(times);
    },
  );

  it('do not empty what was prepared for visitors', async () => {
    queueMail(db, MAIL, NOW);
    const before = db.writes;
    await sendWaiting(db, answering({ kind: 'delivered' }), NOW);
    expect(rows()).toMatchObject([{ sent_at: NOW }]);
    expect(db.writes).toBe(before);
  });

  it('are wiped when they came too late, and forgotten after two months', async () => {
    queueMail(db, { ...MAIL, purpose: 'signIn', usefulUntil: NOW + 15 * MINUTE }, NOW);
    queueMail(db, MAIL, NOW);
    keepOutbox(db, NOW + 15 * MINUTE - 1);
    expect(rows()).toMatchObject([{ body: MAIL.body }, { body: MAIL.body }]);
    keepOutbox(db, NOW + 15 * MINUTE);
    expect(rows()).toMatchObject([
      { body: null, given_up_at: NOW + 15 * MINUTE, last_trouble: 'It could not be sent in time.' },
      { body: MAIL.body, given_up_at: null },
    ]);
    keepOutbox(db, NOW + 60 * DAY);
    expect(rows()).toHaveLength(2);
    keepOutbox(db, NOW + 60 * DAY + 1);
    expect(rows()).toEqual([]);
  });
});
