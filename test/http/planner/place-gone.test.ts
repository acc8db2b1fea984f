import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeForGood } from '../../../server/desk/publish-place.ts';
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

  it('nothing of it can be changed any more', async () => {
    expect((await desk.post(walkIn, { step: 'join' }, professional)).statusCode).toBe(404);
    expect((await desk.get(`${walkIn}/niet`, professional)).statusCode).toBe(404);
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
