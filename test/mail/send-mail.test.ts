import { afterEach, describe, expect, it } from 'vitest';
import { type OutgoingMail, smtpTransport } from '../../server/mail/send-mail.ts';
import { type MailServer, smtpError, startMailServer, startSilentServer } from './mail-server.ts';

const FROM = { name: 'Binnenlopen', address: 'no-reply@binnenlopen.example' };
const MAIL: OutgoingMail = {
  id: 7,
  queuedAt: 1_795_000_000_000,
  to: 'gastvrouw@example.nl',
  subject: 'Kloppen de tijden van Café ’t Hoekje?',
  body: 'Dag,\n\nJa, dit klopt:\nhttps://binnenlopen.example/klopt/abc\n',
};
const SHORT = { connection: 400, greeting: 200, socket: 300, whole: 2000 };

describe('a mail to a real mail server on this machine', () => {
  let server: MailServer | null = null;
  afterEach(async () => {
    await server?.stop();
    server = null;
  });

  it('arrives as plain text, from and to whom it should', async () => {
    server = await startMailServer();
    expect(await smtpTransport(server.settings, FROM).deliver(MAIL)).toEqual({ kind: 'delivered' });
    const [received] = server.received;
    expect(received).toMatchObject({ from: FROM.address, to: [MAIL.to] });
    const [head = '', body] = received?.text.split('\r\n\r\n', 1) ?? [];
    expect(body).toBeUndefined();
    expect(head).toContain('From: Binnenlopen <no-reply@binnenlopen.example>');
    expect(head).toContain('To: gastvrouw@example.nl');
    expect(head).toContain('Content-Type: text/plain; charset=utf-8');
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(head).toContain('Message-ID: <7.1795000000000@binnenlopen.example>');
    expect(received?.text).toContain(
      '\r\n\r\nDag,\r\n\r\nJa, dit klopt:\r\nhttps://binnenlopen.example/klopt/abc\r\n',
    );
  });

  it('goes with a name and a password where the server asks for them', async () => {
    server = await startMailServer({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) =>
        password === 'goed' ? done(null, { user: username }) : done(smtpError(535, 'wrong password')),
    });
    const withPassword = (password: string) => ({ ...startedSettings(), login: { user: 'post', password } });
    const startedSettings = () => server?.settings ?? { host: '', port: 0, secure: false, login: null };
    expect(await smtpTransport(withPassword('goed'), FROM).deliver(MAIL)).toEqual({ kind: 'delivered' });
    expect(await smtpTransport(withPassword('fout'), FROM).deliver(MAIL)).toMatchObject({
      kind: 'notDelivered',
      serverTrouble: true,
      why: expect.not.stringContaining('fout'),
    });
    expect(server.received).toHaveLength(1);
  });

  it.each([
    [550, { kind: 'refused', why: '550 no such mailbox' }],
    [450, { kind: 'notDelivered', serverTrouble: false, why: '450 no such mailbox' }],
  ])('is refused for its address with %d', async (code, expected) => {
    server = await startMailServer({
      onRcptTo: (_address, _session, done) => done(smtpError(code, 'no such mailbox')),
    });
    expect(await smtpTransport(server.settings, FROM).deliver(MAIL)).toEqual(expected);
    expect(server.received).toEqual([]);
  });

  it('is not lost when its sender is refused: that is the owner’s to mend', async () => {
    server = await startMailServer({
      onMailFrom: (_address, _session, done) => done(smtpError(553, 'not your name')),
    });
    expect(await smtpTransport(server.settings, FROM).deliver(MAIL)).toMatchObject({
      kind: 'notDelivered',
      serverTrouble: true,
    });
  });

  it('is not delivered when there is no server', async () => {
    const gone = await startMailServer();
    await gone.stop();
    expect(await smtpTransport(gone.settings, FROM, SHORT).deliver(MAIL)).toMatchObject({
      kind: 'notDelivered',
      serverTrouble: true,
      why: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it.each(['', '220 welcome\r\n'])(
    'does not wait for a server that says %j and no more',
    async (greeting) => {
      server = await startSilentServer(greeting);
      expect(await smtpTransport(server.settings, FROM, SHORT).deliver(MAIL)).toMatchObject({
        kind: 'notDelivered',
        serverTrouble: true,
      });
    },
  );

  it('may have arrived when the server takes the text and then falls silent', async () => {
    server = await startMailServer({
      onData: (stream) => {
        stream.resume();
      },
    });
    expect(await smtpTransport(server.settings, FROM, SHORT).deliver(MAIL)).toMatchObject({ kind: 'unsure' });
  });

  it('has certainly not arrived when the server takes the text and refuses it', async () => {
    server = await startMailServer({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(smtpError(451, 'come back later')));
      },
    });
    expect(await smtpTransport(server.settings, FROM).deliver(MAIL)).toEqual({
      kind: 'notDelivered',
      serverTrouble: false,
      why: '451 come back later',
    });
  });

  it.each([
    'gastvrouw@example.nl\r\nRCPT TO:<iedereen@example.nl>',
    'gastvrouw@example.nl, iedereen@example.nl',
    'gastvrouw@example.nl> SIZE=1 <iedereen@example.nl',
  ])('never reaches a second address through the first: %j', async (to) => {
    server = await startMailServer();
    const delivery = await smtpTransport(server.settings, FROM).deliver({ ...MAIL, to });
    expect(delivery).toMatchObject({ kind: 'refused' });
    expect(server.received).toEqual([]);
  });

  it('never gets a header out of its subject', async () => {
    server = await startMailServer();
    const subject = 'Kloppen de tijden?\r\nBcc: iedereen@example.nl';
    await smtpTransport(server.settings, FROM).deliver({ ...MAIL, subject });
    expect(server.received[0]?.to).toEqual([MAIL.to]);
    expect(server.received[0]?.text).not.toMatch(/^bcc/im);
  });
});
