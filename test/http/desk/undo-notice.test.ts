import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDistricts } from '../../../db/queries/directory.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import type { DeskNotice } from '../../../server/contract/desk/desk-page.ts';
import { deskDatabase } from '../../desk/real-place.ts';
import {
  ADMINISTRATOR,
  COORDINATOR,
  hostOf,
  type SignedIn,
  type TestDesk,
  testDesk,
} from '../../helpers/desk.ts';
import { formFields } from './form-fields.ts';

const SLUG = 'fixture-nachtcafe';
const PLACE = `/beheer/plek/${SLUG}`;
const JSON_PLEASE = { accept: 'application/json' };

let desk: TestDesk;
let coordinator: SignedIn;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  coordinator = desk.signIn(COORDINATOR);
});
afterEach(() => desk.close());

const place = () => getPlaceBySlug(desk.db, SLUG);
const noticeAt = async (path: string, as = coordinator): Promise<DeskNotice> =>
  (await desk.get(path, as, JSON_PLEASE)).json().notice;

/** Sends the form of a page with these changes, presses undo in the notice that follows, and tells where that led. */
async function doneAndUndone(path: string, form: string, changes: Record<string, string>, as = coordinator) {
  const fields = formFields((await desk.get(path, as)).body, form);
  const done = String((await desk.post(path, { ...fields, ...changes }, as)).headers.location);
  const shown = (await desk.get(done, as)).body;
  const action = /action="([^"]*ongedaan)"/.exec(shown)?.[1] ?? 'no undo';
  return { done, undo: () => desk.post(action, formFields(shown, 'undo'), as) };
}

describe('the notice after a save', () => {
  it('takes back the facts of a place, on the screen of the facts', async () => {
    const name = place()?.name;
    const { undo } = await doneAndUndone(`${PLACE}/over`, 'about', { name: 'Een vergissing' });
    expect(place()?.name).toBe('Een vergissing');
    expect((await undo()).headers.location).toMatch(new RegExp(`^${PLACE}/over\\?done=`));
    expect(place()?.name).toBe(name);
  });

  it('says what does not come back, and offers nothing where nothing would', async () => {
    const { done } = await doneAndUndone(`${PLACE}/over`, 'about', { name: 'Ander', phone: '033 123 45 67' });
    expect(await noticeAt(done)).toMatchObject({ what: 'saveFacts', stays: ['phone'] });
    expect((await desk.get(done, coordinator)).body).toContain(
      'Ongedaan maken geldt niet voor het telefoonnummer. Dat blijft zoals het nu is.',
    );
    const fields = formFields((await desk.get(`${PLACE}/over`, coordinator)).body, 'about');
    const sent = await desk.post(`${PLACE}/over`, { ...fields, phone: '033 765 43 21' }, coordinator);
    const page = (await desk.get(`/en${sent.headers.location}`, coordinator)).body;
    expect(page).toContain('This cannot be undone: the phone number.');
    expect(page).not.toContain('ongedaan"');
  });

  it('takes back a place that left the site', async () => {
    const leave = { do: 'unpublish' };
    const { undo } = await doneAndUndone(`${PLACE}/publiceren`, 'unpublish', leave);
    expect(place()?.draft).toBe(true);
    expect((await undo()).headers.location).toMatch(new RegExp(`^${PLACE}/publiceren\\?done=`));
    expect(place()?.draft).toBe(false);
  });

  it('offers what is a coordinator’s to take back to no host', async () => {
    const { done } = await doneAndUndone(`${PLACE}/publiceren`, 'unpublish', { do: 'unpublish' });
    const host = desk.signIn(hostOf(SLUG));
    const sequence = String(/done=(\d+)/.exec(done)?.[1]);
    expect((await noticeAt(done, host)).sequence).toBeNull();
    expect((await desk.post(`${PLACE}/ongedaan`, { sequence }, host)).statusCode).toBe(404);
    expect((await desk.post('/beheer/ongedaan', { sequence }, host)).statusCode).toBe(404);
    expect(place()?.draft).toBe(true);
  });

  it('takes back a check by telephone, on the list of places', async () => {
    const before = place()?.trust;
    const sent = await desk.post('/beheer/plekken', { place: SLUG }, coordinator);
    const page = (await desk.get(String(sent.headers.location), coordinator)).body;
    expect(page).toContain('action="/beheer/ongedaan"');
    const undone = await desk.post('/beheer/ongedaan', formFields(page, 'undo'), coordinator);
    expect(undone.headers.location).toMatch(/^\/beheer\/plekken\?wijk=liendert-rustenburg&done=/);
    expect(place()?.trust).toEqual(before);
  });

  it('takes back a district that was begun, and says when that came too late', async () => {
    const administrator = desk.signIn(ADMINISTRATOR);
    const other = { which: 'new', otherName: 'Over de Brug', otherMunicipality: 'Amersfoort' };
    const { undo } = await doneAndUndone('/beheer/begin', 'district', other, administrator);
    const homes = () => findDistricts(desk.db).flatMap(({ slug, home }) => (home ? [slug] : []));
    expect(homes()).toEqual(['over-de-brug']);
    desk.signIn({ role: 'coordinator', districtSlug: 'over-de-brug' });
    const late = await undo();
    expect([late.statusCode, homes()]).toEqual([409, ['over-de-brug']]);
    expect(late.body).toContain('Er is daarna nog iets veranderd. Kijk hieronder hoe het nu is');
  });

  it('takes back that the district was found right', async () => {
    const administrator = desk.signIn(ADMINISTRATOR);
    const isDone = async () =>
      (await desk.get('/beheer/begin', administrator, JSON_PLEASE)).json().content.district.done;
    const { undo } = await doneAndUndone('/beheer/begin', 'district', {}, administrator);
    expect(await isDone()).toBe(true);
    expect((await undo()).headers.location).toMatch(/^\/beheer\/begin\?done=/);
    expect(await isDone()).toBe(false);
  });
});
