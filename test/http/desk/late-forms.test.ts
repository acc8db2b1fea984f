import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlaceLink } from '../../../server/auth/place-links.ts';
import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { dayOf, deskDatabase } from '../../desk/real-place.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { formFields } from './form-fields.ts';

const SLUG = 'groene-stee';
const DAY = '2026-12-22';
const A_DAY = 86_400_000;
const NEVER = 'A'.repeat(43);

let desk: TestDesk;
let host: SignedIn;
let link: string;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  host = desk.signIn(hostOf(SLUG));
  link = `/klopt/${makePlaceLink(desk.db, SLUG, host.person.id, desk.now)}`;
});
afterEach(() => desk.close());

/** What she filled in under the link before it was over. */
async function typed(): Promise<Record<string, string>> {
  const fields = formFields((await desk.get(`${link}/anders`)).body, 'days');
  return {
    ...fields,
    from: DAY,
    through: DAY,
    says: 'closed',
    anyway: 'yes',
    reason: 'Verbouwing & "feest"',
  };
}

/** The hidden fields of the way in, as a browser without a script sends them on. */
function kept(html: string): Record<string, string> {
  const value = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`)
      .exec(html)?.[1]
      ?.replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&') ?? 'nothing';
  return { keptAction: value('keptAction'), keptBody: value('keptBody') };
}

/** Signs in with the form that was kept in the page, and tells what the button of the next page sends. */
async function resumed(page: string, as: SignedIn) {
  const answer = await desk.post('/aanmelden/code', kept(page), as, { accept: 'application/json' });
  const { content }: DeskPage = answer.json();
  if (content.view !== 'signIn' || content.kept === null) throw new Error('The form was lost.');
  return desk.post(content.kept.action, [...new URLSearchParams(content.kept.body)], as);
}

describe('a form under a link that is over, sent without a script', () => {
  it.each([
    ['nl', '', 'Er is nog niets verstuurd. Wat je invulde is bewaard'],
    ['en', '/en', 'Nothing has been sent yet. What you filled in is kept'],
  ])('keeps all that was typed through signing in (%s)', async (_language, prefix, sentence) => {
    const fields = await typed();
    desk.now += 14 * A_DAY;
    const late = await desk.post(`${prefix}${link}/anders`, fields);
    expect(late.statusCode).toBe(404);
    expect(late.body).toContain(sentence);
    expect(late.body).not.toContain('Groene Stee');
    expect(Object.fromEntries(new URLSearchParams(kept(late.body).keptBody))).toEqual(fields);
    expect(dayOf(desk.db, SLUG, DAY)).not.toContain('closed');

    const sent = await resumed(late.body, host);
    expect(sent.headers.location).toMatch(new RegExp(`^${prefix}/beheer/plek/${SLUG}`));
    expect(dayOf(desk.db, SLUG, DAY)).toContain('closed');
  });

  it('says the same of a link that never was', async () => {
    const fields = await typed();
    desk.now += 14 * A_DAY;
    const blank = (html: string) =>
      html.replaceAll(link.slice('/klopt/'.length), NEVER).replace(/"actKey":"[^"]*"/g, '');
    const [over, never] = [
      await desk.post(`${link}/anders`, fields),
      await desk.post(`/klopt/${NEVER}/anders`, fields),
    ];
    expect([never.statusCode, blank(never.body)]).toEqual([over.statusCode, blank(over.body)]);
  });

  it('is not lost either for somebody who may do nothing there, and changes nothing', async () => {
    const fields = await typed();
    desk.now += 14 * A_DAY;
    const late = await desk.post(`${link}/anders`, fields);
    const other = await resumed(late.body, desk.signIn(hostOf('madiba')));
    expect(other.statusCode).toBe(404);
    expect(kept(other.body)).toEqual(kept(late.body));
    expect(dayOf(desk.db, SLUG, DAY)).not.toContain('closed');
  });

  it('never confirms another week than was seen', async () => {
    const fields = formFields((await desk.get(link)).body, 'confirm');
    desk.now += 21 * A_DAY;
    const late = await desk.post(link, { ...fields, version: 'of another age' });
    const sent = await resumed(late.body, desk.signIn(hostOf(SLUG)));
    expect(sent.statusCode).toBe(409);
  });
});

describe('a script with a form under a link that is over', () => {
  it('is told so, and sends it again after signing in', async () => {
    const fields = await typed();
    desk.now += 14 * A_DAY;
    const json = { accept: 'application/json' };
    const late = await desk.post(`${link}/anders`, fields, null, json);
    expect([late.statusCode, late.json().content]).toMatchObject([404, { message: 'linkExpired' }]);
    const sent = await desk.post(`${link}/anders`, fields, host, json);
    expect([sent.statusCode, sent.statusCode === 303 ? [] : sent.json().problems]).toEqual([303, []]);
    expect(dayOf(desk.db, SLUG, DAY)).toContain('closed');
  });
});

describe('a form under /beheer, sent without a script after the session ended', () => {
  it('goes along through signing in', async () => {
    const path = `/beheer/plek/${SLUG}/anders`;
    const fields = { ...formFields((await desk.get(path, host)).body, 'days'), from: DAY, through: DAY };
    const late = await desk.post(path, { ...fields, says: 'closed', anyway: 'yes' }, null);
    expect(late.statusCode).toBe(401);
    await resumed(late.body, host);
    expect(dayOf(desk.db, SLUG, DAY)).toContain('closed');
  });
});
