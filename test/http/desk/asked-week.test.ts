/** The link in a mail is about the week that the mail asked about, whenever it is opened. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlaceLink } from '../../../server/auth/place-links.ts';
import { dayOf, deskDatabase, placeIn } from '../../desk/real-place.ts';
import { hostOf, type TestDesk, testDesk } from '../../helpers/desk.ts';

const SLUG = 'groene-stee';
const JSON_ONLY = { accept: 'application/json' };
/** Asked on Thursday 26 November about the week from Monday 30 November. */
const ASKED = Date.parse('2026-11-26T16:00:00+01:00');
const MONDAY = '2026-11-30';

let desk: TestDesk;
let link: string;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  const { person } = desk.signIn(hostOf(SLUG));
  link = `/klopt/${makePlaceLink(desk.db, SLUG, person.id, ASKED, MONDAY)}`;
});
afterEach(() => desk.close());

const contentOf = async (path: string) => (await desk.get(path, null, JSON_ONLY)).json().content;

describe('a mailed link', () => {
  it.each([
    ['on the evening of the question', '2026-11-26T20:00:00+01:00', '2026-11-30'],
    // From Thursday on a host at the desk is asked about the week after.
    ['on the Thursday of that week', '2026-12-03T09:00:00+01:00', '2026-12-03'],
    ['on its last evening', '2026-12-06T23:59:00+01:00', '2026-12-06'],
  ])('is about its week %s', async (_, now, firstDay) => {
    desk.now = Date.parse(now);
    expect(await contentOf(link)).toMatchObject({ from: MONDAY, through: '2026-12-06' });
    expect(await contentOf(`${link}/week-dicht`)).toMatchObject({ from: firstDay, through: '2026-12-06' });
    expect((await contentOf(`${link}/anders`)).form).toMatchObject({ from: firstDay, through: '2026-12-06' });
  });

  it('closes what is left of its week, and nothing of the one after', async () => {
    desk.now = Date.parse('2026-12-03T09:00:00+01:00');
    expect((await desk.post(`${link}/week-dicht`, {})).statusCode).toBe(303);
    expect(dayOf(desk.db, SLUG, '2026-12-04')).not.toContain('open');
    expect(dayOf(desk.db, SLUG, '2026-12-11')).toContain('open');
  });

  it('says that its week is over, leads to signing in, and changes nothing', async () => {
    desk.now = Date.parse('2026-12-07T00:00:00+01:00');
    const before = placeIn(desk.db, SLUG).trust?.confirmedAt;
    for (const path of ['', '/week-dicht', '/anders', '/doorsturen']) {
      const page = await desk.get(`${link}${path}`);
      expect(page.body).toContain('Die week is voorbij');
      expect(page.body).toContain('href="/aanmelden"');
      expect((await desk.post(`${link}${path}`, {})).statusCode).toBe(404);
    }
    expect(placeIn(desk.db, SLUG).trust?.confirmedAt).toBe(before);
    expect(dayOf(desk.db, SLUG, '2026-12-11')).toContain('open');
  });

  it('that is passed on stays about the same week', async () => {
    desk.now = Date.parse('2026-12-03T09:00:00+01:00');
    const passedOn = (await desk.post(`${link}/doorsturen`, {}, null, JSON_ONLY)).json().content.link;
    expect(await contentOf(new URL(passedOn.address).pathname)).toMatchObject({ from: MONDAY });
  });
});
