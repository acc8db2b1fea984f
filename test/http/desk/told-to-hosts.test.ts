/** Sentences that a host looks for on the desk, each where it belongs. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlaceLink } from '../../../server/auth/place-links.ts';
import { deskDatabase } from '../../desk/real-place.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { formFields } from './form-fields.ts';

const SLUG = 'groene-stee';
const PLACE = `/beheer/plek/${SLUG}`;

let desk: TestDesk;
let host: SignedIn;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  host = desk.signIn(hostOf(SLUG));
});
afterEach(() => desk.close());

const fieldsOf = async (path: string, name: string, as: SignedIn | null = host) =>
  formFields((await desk.get(path, as)).body, name);

const link = () => `/klopt/${makePlaceLink(desk.db, SLUG, host.person.id, desk.now)}`;

describe('what was done by the link in a mail', () => {
  it('is told as such in the history, apart from what the host did at the desk', async () => {
    const mailed = link();
    await desk.post(mailed, await fieldsOf(mailed, 'confirm', null));
    const { body } = await desk.get(`${PLACE}/geschiedenis`, host);
    expect(body).toContain('iemand, via de link in de mail');
    expect((await desk.get(`/en${PLACE}/geschiedenis`, host)).body).toContain(
      'somebody, by the link in the mail',
    );
  });
});

describe('how often the host is asked', () => {
  it.each([
    ['', 'De volgende vraag komt donderdag 26 november om 16:00.'],
    ['/en', 'The next question comes on Thursday 26 November at 16:00.'],
  ])('says when the next question comes (%s)', async (prefix, sentence) => {
    expect((await desk.get(`${prefix}${PLACE}/herinnering`, host)).body).toContain(sentence);
  });

  it('says nothing of it where nobody is asked', async () => {
    const other = desk.signIn(hostOf('madiba'));
    expect((await desk.get('/beheer/plek/madiba/herinnering', other)).body).not.toContain('volgende vraag');
  });
});

describe('closing today', () => {
  it.each(['madiba', 'fixture-zonder-uren'])(
    'leads from %s, without real hours, to where they are filled in',
    async (slug) => {
      const keeper = desk.signIn(hostOf(slug));
      const { body } = await desk.get(`/beheer/plek/${slug}/dicht`, keeper);
      expect(body).toContain(`href="/beheer/plek/${slug}/tijden"`);
    },
  );
});

describe('the name of a school holiday', () => {
  it('is English on the English desk', async () => {
    const dutch = await desk.get(`${PLACE}/bijzondere-dagen`, host);
    expect(dutch.body).toContain('Kerstvakantie, ');
    const english = await desk.get(`/en${PLACE}/bijzondere-dagen`, host);
    expect(english.body).toContain('Christmas holiday, ');
    expect(english.body).not.toContain('Kerstvakantie');
    expect((await desk.get(`/en${PLACE}`, host)).body).toContain('Until after the Christmas holiday');
  });
});
