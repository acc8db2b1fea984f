import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import { agreed, HOST, mailsIn, OTHER_PROFESSIONAL, PROFESSIONAL, walkInOf } from '../planner/visiting.ts';
import { type Somebody, send, signIn } from './visiting-api.ts';

let api: TestApi;
let professional: Somebody;
let walkIn: WalkIn;
beforeAll(() => {
  api = testApi();
});
beforeEach(async () => {
  professional = signIn(api, PROFESSIONAL);
  walkIn = agreed({ db: api.db, professional: professional.person, host: signIn(api, HOST).person });
  const path = `/walk-ins/${walkIn.slug}/cancellations`;
  const range = { from: '2026-12-08', through: '2026-12-15', reason: 'ziek' };
  expect((await send(api, 'POST', path, range, professional.headers)).statusCode).toBe(201);
});
afterAll(() => api.close());

const takeBack = (from: string, headers: Record<string, string>) =>
  api.app.inject({
    method: 'DELETE',
    url: `/api/v1/walk-ins/${walkIn.slug}/cancellations/${from}`,
    headers,
  });
const cancelled = () => walkInOf(api.db, walkIn.slug).hours.specialDays.map(({ from }) => from);

describe('DELETE /walk-ins/{walkIn}/cancellations/{from}', () => {
  it('takes all its dates back, tells the hosts, and does so once', async () => {
    const headers = { ...professional.headers, 'idempotency-key': 'held-after-all' };
    const before = mailsIn(api.db).length;
    const answers = [await takeBack('2026-12-08', headers), await takeBack('2026-12-08', headers)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(answers.map((answer) => answer.json().alreadyDone)).toEqual([false, true]);
    expect(cancelled()).toEqual([]);
    const mails = mailsIn(api.db).slice(before);
    expect(mails.length).toBeGreaterThan(0);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);
  });

  it('takes one date out of a longer cancellation', async () => {
    expect((await takeBack('2026-12-15', professional.headers)).statusCode).toBe(200);
    expect(cancelled()).toEqual(['2026-12-08']);
  });

  it.each(['2026-12-22', '2026-12-01', 'dinsdag'])('finds nothing that is cancelled on %s', async (from) => {
    expect((await takeBack(from, professional.headers)).statusCode).toBe(404);
    expect(cancelled()).toEqual(['2026-12-08']);
  });

  it('is not for others to do', async () => {
    const stranger = signIn(api, OTHER_PROFESSIONAL);
    expect((await takeBack('2026-12-08', stranger.headers)).statusCode).toBe(404);
    expect((await takeBack('2026-12-08', {})).statusCode).toBe(401);
    expect(cancelled()).toEqual(['2026-12-08']);
  });
});
