import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { queueMail } from '../../server/mail/queue-mail.ts';
import { type Delivery, type MailTransport, smtpTransport } from '../../server/mail/send-mail.ts';
import { repeat } from '../../server/schedule/repeat.ts';
import { type Schedule, startSchedule } from '../../server/schedule/start-schedule.ts';
import { seededDatabase } from '../helpers/seeded-database.ts';
import { startMailServer } from '../mail/mail-server.ts';
import { addSomebody, at, BASE_URL, confirm, HOUR, mailsIn, makeReal } from './asked-places.ts';

const LONG_AGO = at('2026-01-05T12:00:00+01:00');
const DUE = at('2026-11-26T16:00:00+01:00');
const PACE = { schedule: 5, mail: 5, rest: 20 };
const MAIL = {
  purpose: 'report',
  personId: null,
  to: 'a@example.nl',
  subject: 'Dicht',
  body: 'Dicht.\n',
} as const;
const config = { baseUrl: BASE_URL };
const silent = () => {};

describe('the schedule of a running server', () => {
  let db: Database;
  let schedule: Schedule | null = null;
  beforeEach(() => {
    db = seededDatabase(LONG_AGO);
    makeReal(db, 'groene-stee', LONG_AGO);
    addSomebody(db, 'gastvrouw', { role: 'host', placeSlug: 'groene-stee' }, LONG_AGO);
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
  });
  afterEach(async () => {
    await schedule?.stop();
    schedule = null;
    db.close();
  });

  it('asks, and sends what it asked, without being told', async () => {
    const server = await startMailServer();
    const transport = smtpTransport(server.settings, { name: 'Binnenlopen', address: 'no-reply@example.nl' });
    schedule = startSchedule({ db, clock: () => DUE, config, transport, onTrouble: silent, pace: PACE });
    await expect.poll(() => server.received.map(({ to }) => to)).toEqual([['gastvrouw@example.nl']]);
    await schedule.stop();
    await server.stop();
    expect(server.received[0]?.text).toContain(`${BASE_URL}/klopt/`);
  });

  it('keeps mails to be read when there is no mail server', async () => {
    schedule = startSchedule({
      db,
      clock: () => DUE,
      config,
      transport: null,
      onTrouble: silent,
      pace: PACE,
    });
    await expect.poll(() => mailsIn(db)).toEqual(['ask 2026-11-26 16:00 gastvrouw']);
    await schedule.stop();
    expect(db.sqlite.prepare('SELECT body FROM outbox').pluck().get()).toContain('/klopt/');
  });

  it('says once what the mail server suffers from, and again when it is something else', async () => {
    let now = DUE;
    const said: string[] = [];
    const answers: Delivery[] = [
      { kind: 'notDelivered', why: 'no route', serverTrouble: true },
      { kind: 'notDelivered', why: 'no route', serverTrouble: true },
      { kind: 'notDelivered', why: 'wrong password', serverTrouble: true },
    ];
    const transport: MailTransport = {
      deliver: async () => {
        now += HOUR;
        return answers.shift() ?? { kind: 'delivered' };
      },
    };
    queueMail(db, MAIL, DUE);
    schedule = startSchedule({
      db,
      clock: () => now,
      config,
      transport,
      onTrouble: (sentence) => said.push(sentence),
      pace: { ...PACE, schedule: 600_000 },
    });
    await expect.poll(() => db.sqlite.prepare('SELECT sent_at FROM outbox').pluck().get()).not.toBeNull();
    expect(said).toEqual(['Mail: no route', 'Mail: wrong password']);
  });

  it('wipes what has run out', async () => {
    queueMail(db, { ...MAIL, usefulUntil: DUE - 1 }, DUE - HOUR);
    const parts = { db, clock: () => DUE, config, transport: null, onTrouble: silent, pace: PACE };
    schedule = startSchedule(parts);
    const body = db.sqlite.prepare('SELECT body FROM outbox WHERE id = 1').pluck();
    await expect.poll(() => body.get()).toBeNull();
  });
});

describe('work that is repeated', () => {
  it('never overlaps itself, and goes on after a failure', async () => {
    let [atWork, most, runs] = [0, 0, 0];
    const troubles: (string | null)[] = [];
    const repetition = repeat(
      1,
      (trouble) => troubles.push(trouble),
      async () => {
        runs += 1;
        atWork += 1;
        most = Math.max(most, atWork);
        await new Promise((resolve) => setTimeout(resolve, 10));
        atWork -= 1;
        if (runs === 2) throw new Error('busy');
        return null;
      },
    );
    await expect.poll(() => runs).toBeGreaterThan(4);
    await repetition.stop();
    expect(most).toBe(1);
    expect(troubles.slice(0, 3)).toEqual([null, 'busy', null]);
  });

  it('waits on stopping for what is going on, and starts nothing after it', async () => {
    let [begun, done] = [0, 0];
    const repetition = repeat(1, silent, async () => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      done += 1;
      return null;
    });
    await expect.poll(() => begun).toBeGreaterThan(0);
    await repetition.stop();
    expect(done).toBe(begun);
    const before = begun;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(begun).toBe(before);
  });
});
