import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getWalkInAlsoGone } from '../../../db/queries/walk-ins.ts';
import { closeForGood } from '../../../server/desk/publish-place.ts';
import { lastDateOf } from '../../../server/planner/moved-hours.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import {
  agreed,
  NOW,
  OTHER_PROFESSIONAL,
  PLACE,
  PROFESSIONAL,
  proposed,
  walkInOf,
} from '../../planner/visiting.ts';

let desk: TestDesk;
let professional: SignedIn;
let walkIn: string;
let proposal: string;
beforeEach(async () => {
  desk = await testDesk();
  professional = desk.signIn(PROFESSIONAL);
  const at = { db: desk.db, professional: professional.person, host: desk.signIn(hostOf(PLACE)).person };
  walkIn = `/planner/spreekuur/${walkInOf(desk.db, agreed(at).slug).slug}`;
  proposal = `/planner/voorstel/${proposed(at, { title: 'Formulieren' }).id}`;
  const turn = { placeSlug: PLACE, actKey: null, since: '2026-11-24' } as const;
  closeForGood(desk.db, turn, { who: 'coordinator-1a2b3c4d', at: NOW });
});
afterEach(() => desk.close());

const walkInAt = () => {
  const found = getWalkInAlsoGone(desk.db, walkIn.split('/').at(-1) ?? '');
  if (found === null) throw new Error('It is not there.');
  return found;
};

const content = async (path: string) =>
  (await desk.get(path, professional, { accept: 'application/json' })).json().content;

describe('after a place closed for good', () => {
  it('the page of a walk-in hour there can still be read by its organisation', async () => {
    expect(await content(walkIn)).toMatchObject({
      isPlaceGone: true,
      dates: [],
      moment: expect.stringContaining('13:00'),
    });
    const { statusCode, body } = await desk.get(walkIn, professional);
    expect(statusCode).toBe(200);
    expect(body).toContain('De plek is voorgoed dicht.');
    expect(body).not.toContain('name="title"');
  });

  it('nothing of it can be changed any more that somebody else has a part in', async () => {
    expect((await desk.post(walkIn, { step: 'join' }, professional)).statusCode).toBe(404);
    expect((await desk.get(`${walkIn}/verzetten`, professional)).statusCode).toBe(404);
  });

  it('it stops when its organisation says so, and goes on again when that is undone', async () => {
    const form = await content(`${walkIn}/stoppen`);
    expect(form).toMatchObject({ view: 'endWalkIn', unasked: true, lastDate: '2026-11-24' });
    const missing = await desk.post(`${walkIn}/stoppen`, { lastDate: '' }, professional);
    expect(missing.statusCode).toBe(400);
    const ended = await desk.post(`${walkIn}/stoppen`, { lastDate: '2026-12-08' }, professional);
    expect(ended.statusCode).toBe(303);
    const { headers } = ended;
    expect(await content(walkIn)).toMatchObject({ mayEnd: true, isPlaceGone: true });
    expect(lastDateOf(walkInAt().hours)).toBe('2026-12-08');
    const sequence = new URL(String(headers.location), 'https://here.example').searchParams.get('done') ?? '';
    const page = await desk.get(String(headers.location), professional, { accept: 'application/json' });
    expect(page.json().notice).toMatchObject({ what: 'endWalkIn', sequence: Number(sequence) });
    expect((await desk.post('/planner/ongedaan', { sequence }, professional)).statusCode).toBe(303);
    expect(lastDateOf(walkInAt().hours)).toBeNull();
  });

  it('a date of it can be cancelled, and held after all', async () => {
    expect(await content(`${walkIn}/niet`)).toMatchObject({ view: 'notThisTime', chosen: '2026-12-01' });
    const cancelled = await desk.post(`${walkIn}/niet`, { when: '2026-12-08', reason: '' }, professional);
    expect(cancelled.statusCode).toBe(303);
    expect(walkInAt().hours.specialDays).toMatchObject([{ from: '2026-12-08' }]);
    const hold = { step: 'hold', from: '2026-12-08', through: '2026-12-08' };
    expect((await desk.post(walkIn, hold, professional)).statusCode).toBe(303);
    expect(walkInAt().hours.specialDays).toEqual([]);
  });

  it('the cancelling of a date is undone with the button of its notice', async () => {
    const cancelled = await desk.post(`${walkIn}/niet`, { when: '2026-12-08', reason: '' }, professional);
    const after = new URL(String(cancelled.headers.location), 'https://here.example');
    const sequence = after.searchParams.get('done') ?? '';
    expect((await desk.post('/planner/ongedaan', { sequence }, professional)).statusCode).toBe(303);
    expect(walkInAt().hours.specialDays).toEqual([]);
  });

  it('that is the organisation’s own to do', async () => {
    const other = desk.signIn(OTHER_PROFESSIONAL);
    for (const path of ['stoppen', 'niet'])
      expect((await desk.get(`${walkIn}/${path}`, other)).statusCode).toBe(404);
    const host = desk.signIn(hostOf(PLACE));
    expect((await desk.post(`${walkIn}/stoppen`, { lastDate: '2026-12-08' }, host)).statusCode).toBe(404);
  });

  it('it is nobody else’s to read', async () => {
    expect((await desk.get(walkIn, desk.signIn(OTHER_PROFESSIONAL))).statusCode).toBe(404);
    expect((await desk.get(proposal, desk.signIn(OTHER_PROFESSIONAL))).statusCode).toBe(404);
  });

  it('the page of a proposal says that it was declined, and why', async () => {
    const read = await content(proposal);
    expect(read).toMatchObject({ state: 'declined', answers: [] });
    expect(read.steps.at(-1)).toMatchObject({ words: 'De plek is voorgoed dicht' });
  });
});
