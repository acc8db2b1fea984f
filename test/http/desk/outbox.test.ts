import { afterEach, describe, expect, it } from 'vitest';
import { ADMINISTRATOR, COORDINATOR, hostOf, type TestDesk, testDesk } from '../../helpers/desk.ts';

let desk: TestDesk;
afterEach(() => desk.close());

const SMTP = { host: '127.0.0.1', port: 9, secure: false, login: null } as const;

async function pageWith(smtp: typeof SMTP | null, rights: Parameters<TestDesk['signIn']>): Promise<string> {
  desk = await testDesk({ smtp });
  await desk.post('/aanmelden', { email: desk.signIn(hostOf('groene-stee')).person.email });
  await desk.post('/aanmelden', { email: desk.signIn(COORDINATOR).person.email });
  const answer = await desk.get('/beheer/post', desk.signIn(...rights));
  return answer.body;
}

const linksIn = (body: string) => new Set(body.match(/\/aanmelden\/[\w-]{43}/g) ?? []).size;
const mailsIn = (body: string) => body.match(/Inloggen bij Binnenlopen<\/strong>/g)?.length ?? 0;

describe('the outbox', () => {
  it.each([
    ['a coordinator', 'no mail server', null, [COORDINATOR], 1, 1],
    ['an administrator', 'no mail server', null, [ADMINISTRATOR], 2, 2],
    ['a coordinator', 'a mail server', SMTP, [COORDINATOR], 1, 0],
    ['an administrator', 'a mail server', SMTP, [ADMINISTRATOR], 2, 0],
  ] as const)('shows %s, with %s, the mails in her care', async (_who, _mail, smtp, rights, mails, links) => {
    const body = await pageWith(smtp, [...rights]);
    expect(mailsIn(body)).toBe(mails);
    expect(linksIn(body)).toBe(links);
  });
});
