import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getWalkInAlsoGone } from '../../db/queries/walk-ins.ts';
import { closeForGood } from '../../server/desk/publish-place.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { lastDateOf } from '../../server/planner/moved-hours.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import {
  agreed,
  HOST,
  mailsIn,
  NOW,
  OTHER_PROFESSIONAL,
  PROFESSIONAL,
  walkInOf,
} from '../planner/visiting.ts';
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
  api.db.sqlite.exec('UPDATE outbox SET sent_at = next_try_at WHERE sent_at IS NULL');
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

describe('POST /walk-ins/{walkIn}/ending', () => {
  const end = (headers: Record<string, string>, lastDate = '2026-12-22') =>
    send(api, 'POST', `/walk-ins/${walkIn.slug}/ending`, { lastDate }, headers);
  const lastDate = () => {
    const found = getWalkInAlsoGone(api.db, walkIn.slug);
    return found === null ? 'gone' : lastDateOf(found.hours);
  };

  it('is for the host to agree to as long as there is one', async () => {
    const refused = await end(professional.headers);
    expect([refused.statusCode, refused.json().findings[0].code, lastDate()]).toEqual([
      409,
      'hostAgrees',
      null,
    ]);
  });

  it('is done once where the place is closed for good, as cancelling is', async () => {
    closeForGood(
      api.db,
      { placeSlug: walkIn.placeSlug, actKey: null, since: '2026-11-24' },
      { who: 'test', at: NOW },
    );
    const headers = { ...professional.headers, 'idempotency-key': 'it-ends-once' };
    expect((await end(headers)).statusCode).toBe(201);
    expect((await end(headers)).json()).toMatchObject({ alreadyDone: true });
    expect(lastDate()).toBe('2026-12-22');
    expect((await takeBack('2026-12-08', professional.headers)).statusCode).toBe(200);
    expect((await end(professional.headers, '2026-12-22')).statusCode).toBe(400);
    expect((await end(signIn(api, OTHER_PROFESSIONAL).headers)).statusCode).toBe(404);
    expect((await end({})).statusCode).toBe(401);
  });
});
