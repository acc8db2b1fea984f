/** The running week and the coming one, both to be looked at and confirmed, whichever of them hosts are asked about. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlaceLink } from '../../../server/auth/place-links.ts';
import type { ThisWeekContent } from '../../../server/contract/desk/this-week.ts';
import { setRhythm } from '../../../server/desk/set-rhythm.ts';
import { atTime, deskDatabase, placeIn } from '../../desk/real-place.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { formFields } from './form-fields.ts';

const SLUG = 'groene-stee';
const PLACE = `/beheer/plek/${SLUG}`;
const JSON_ONLY = { accept: 'application/json' };
const RUNNING = '2026-11-23';
const COMING = '2026-11-30';

let desk: TestDesk;
let host: SignedIn;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  host = desk.signIn(hostOf(SLUG));
});
afterEach(() => desk.close());

const weekAt = async (path: string, as: SignedIn | null = host): Promise<ThisWeekContent> =>
  (await desk.get(path, as, JSON_ONLY)).json().content;

describe('the week that is shown', () => {
  it.each([
    ['2026-11-25T23:59:00+01:00', '', RUNNING],
    ['2026-11-25T23:59:00+01:00', `?week=${COMING}`, COMING],
    ['2026-11-26T00:00:00+01:00', '', COMING],
    ['2026-11-26T00:00:00+01:00', `?week=${RUNNING}`, RUNNING],
    ['2026-11-29T23:59:00+01:00', `?week=${RUNNING}`, RUNNING],
    // Over, too far ahead, or no Monday: the one that hosts are asked about.
    ['2026-11-30T00:00:00+01:00', `?week=${RUNNING}`, COMING],
    ['2026-11-25T12:00:00+01:00', '?week=2026-12-07', RUNNING],
    ['2026-11-25T12:00:00+01:00', '?week=2026-11-24', RUNNING],
  ])('at %s by %j is that of %s', async (now, search, monday) => {
    desk.now = Date.parse(now);
    expect((await weekAt(PLACE + search)).from).toBe(monday);
  });

  it('leads to the other, and to its own days', async () => {
    desk.now = Date.parse('2026-11-26T09:00:00+01:00');
    const { body } = await desk.get(`${PLACE}?week=${RUNNING}`, host);
    expect(body).toContain(`href="${PLACE}?week=${COMING}"`);
    expect(body).toMatch(new RegExp(`week=${RUNNING}" aria-current="page">deze week<`));
    expect(body).toContain(`href="${PLACE}/anders?week=${RUNNING}"`);
    const { form } = (await desk.get(`${PLACE}/anders?week=${RUNNING}`, host, JSON_ONLY)).json().content;
    expect(form).toMatchObject({ from: '2026-11-26', through: '2026-11-29' });
  });

  it('of a mailed link is its own, without a choice', async () => {
    const link = `/klopt/${makePlaceLink(desk.db, SLUG, host.person.id, desk.now, RUNNING)}`;
    expect(await weekAt(`${link}?week=${COMING}`, null)).toMatchObject({ from: RUNNING, weeks: null });
  });
});

describe('a yes', () => {
  const formAt = async (path: string) => formFields((await desk.get(path, host)).body, 'confirm');

  it('is about the week on the page, and the page stays there', async () => {
    setRhythm(
      desk.db,
      { placeSlug: SLUG, every: 'week', askWeekday: 4, askMinute: 960, actKey: null },
      atTime(desk.now),
    );
    desk.now = Date.parse('2026-11-26T09:00:00+01:00');
    const fields = await formAt(`${PLACE}?week=${RUNNING}`);
    const answer = await desk.post(PLACE, fields, host);
    expect(answer.headers.location).toMatch(new RegExp(`^${PLACE}\\?week=${RUNNING}&done=`));
    // Within its rhythm the running week is sure now, and the coming one still waits for a yes.
    expect((await weekAt(`${PLACE}?week=${RUNNING}`)).checkedThrough).toBe('2026-12-03');
    expect((await weekAt(PLACE)).checkedThrough).toBeNull();
    await desk.post(PLACE, await formAt(PLACE), host);
    expect((await weekAt(PLACE)).checkedThrough).toBe('2026-12-06');
  });

  it('to a week that was over before it arrived changes nothing', async () => {
    const fields = await formAt(PLACE);
    const before = placeIn(desk.db, SLUG).trust?.confirmedAt;
    desk.now = Date.parse('2026-11-30T08:00:00+01:00');
    const answer = await desk.post(PLACE, fields, host);
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Die week is al voorbij.');
    expect(placeIn(desk.db, SLUG).trust?.confirmedAt).toBe(before);
  });

  it('of yesterday leaves the button as it was, one of today makes it quiet until tomorrow', async () => {
    expect((await weekAt(PLACE)).checkedThrough).toBeNull();
    const fields = await formAt(PLACE);
    await desk.post(PLACE, fields, host);
    expect((await weekAt(PLACE)).checkedThrough).toBe('2026-12-22');
    const { body } = await desk.get(PLACE, host);
    expect(body).toContain('Bevestigd vandaag');
    expect(body).not.toContain('Ja, dit klopt');
    // Longer is still hers to say: past the Christmas holiday.
    expect(formFields(body, 'confirm')).toMatchObject({ holdsThrough: 'afterHoliday' });
    desk.now += 86_400_000;
    expect((await weekAt(PLACE)).checkedThrough).toBeNull();
  });
});
