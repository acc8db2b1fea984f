import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addWalkIn } from '../../../db/queries/save-walk-in.ts';
import { announceDays } from '../../../server/desk/announce-days.ts';
import { deskDatabase, HOST } from '../../desk/real-place.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { CLOSED, on, special, weekly } from '../../hours/building-hours.ts';
import { mailsIn, OTHER_PROFESSIONAL, PROFESSIONAL } from '../../planner/visiting.ts';
import { formFields } from './form-fields.ts';
import { MONEY, SLUG } from './money-on-tuesdays.ts';

const PLACE = `/beheer/plek/${SLUG}`;
const LIST = '/planner/botsingen';
let desk: TestDesk;
let host: SignedIn;
let professional: SignedIn;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  addWalkIn(desk.db, MONEY, HOST);
  host = desk.signIn(hostOf(SLUG));
  professional = desk.signIn(PROFESSIONAL);
});
afterEach(() => desk.close());

const clashMails = () => mailsIn(desk.db).filter(({ purpose }) => purpose === 'clash');

function close(dates: string) {
  const day = special(dates, CLOSED, 'studiedag');
  announceDays(desk.db, { placeSlug: SLUG, day, role: 'host', actKey: null }, HOST);
}

describe('the list of open clashes', () => {
  const list = async (as: SignedIn, path = LIST) => (await desk.get(path, as)).body;
  const geld = async (as: SignedIn, path = LIST) =>
    /aria-labelledby="clash-geld".*?<\/section>/s.exec(await list(as, path))?.[0] ?? '';

  it('says so where nothing clashes', async () => {
    expect(await list(professional)).toContain('Geen botsingen tot en met maandag 18 januari 2027.');
  });

  it('shows each date in words with the mends of whoever looks', async () => {
    close('2026-12-01');
    const hosts = await geld(host, `${PLACE}/botsingen`);
    expect(hosts).toContain('Dinsdag 1 december 14:00 – 16:00: de deur is dicht (studiedag).');
    const open = /href="([^"]+)"[^>]*>Ook open van 14:00 tot 16:00/
      .exec(hosts)?.[1]
      ?.replaceAll('&amp;', '&');
    const editor = await desk.get(open ?? '', host);
    expect(formFields(editor.body, 'days')).toMatchObject({
      ...{ from: '2026-12-01', through: '2026-12-01', says: 'changed' },
      ...{ 'day.b0.opens': '14:00', 'day.b0.closes': '16:00' },
    });
    const asAlways = /href="([^"]+)"[^>]*>De dag is toch open/.exec(hosts)?.[1]?.replaceAll('&amp;', '&');
    const again = await desk.get(asAlways ?? '', host);
    expect(formFields(again.body, 'days')).toMatchObject({ from: '2026-12-01', says: 'asAlways' });
    expect(hosts).toContain('Overleg met Geldcheck033');
    expect(hosts).not.toContain('Deze keer niet');

    const hers = await geld(professional);
    expect(hers).toContain('/planner/spreekuur/geld/verzetten?date=2026-12-01');
    expect(hers).toContain('Deze keer niet');
    expect(hers).toContain('Overleg met de host van De Groene Stee');
    expect(hers).not.toContain('Ook open');
    expect(await geld(desk.signIn(COORDINATOR))).toContain('Deze keer niet');
    expect(await geld(desk.signIn(OTHER_PROFESSIONAL))).toBe('');
    expect(await geld(desk.signIn(hostOf('madiba')))).toBe('');
    expect((await desk.get(`${PLACE}/botsingen`, professional)).statusCode).toBe(404);
  });

  it('leads a host to what the place does itself', async () => {
    addWalkIn(desk.db, { ...MONEY, slug: 'koffie', kind: 'activity', organisationSlug: null }, HOST);
    close('2026-12-01');
    const body = await list(host, `${PLACE}/botsingen`);
    expect(body).toMatch(/href="[^"]*\/activiteit\/koffie"[^>]*>Pas de activiteit aan</);
    const fields = { walkIn: 'koffie', date: '2026-12-01', step: 'cancel' };
    expect((await desk.post(`${PLACE}/botsingen`, fields, host)).statusCode).toBe(303);
    expect(clashMails()).toHaveLength(1);
  });

  it('asks about a public holiday that nobody answered', async () => {
    addWalkIn(desk.db, { ...MONEY, slug: 'kerst', hours: weekly(on([5], '10:00-11:00')) }, HOST);
    const body = await list(host, `${PLACE}/botsingen`);
    expect(body).toMatch(/href="[^"]*\/bijzondere-dagen"[^>]*>Open op Eerste Kerstdag\?</);
  });

  it('looks eight weeks ahead without doubting hours that are fresh', async () => {
    close('2027-01-12');
    const body = await geld(professional);
    expect(body).toContain('Dinsdag 12 januari 2027 14:00 – 16:00: de deur is dicht (studiedag).');
    expect(body).not.toContain('te lang niet nagekeken');
  });

  it('leaves out one date with a button, and takes that back', async () => {
    close('2026-12-01');
    const fields = { walkIn: 'geld', date: '2026-12-01', step: 'cancel' };
    const foreign = await desk.post(LIST, fields, desk.signIn(OTHER_PROFESSIONAL));
    expect(foreign.statusCode).toBe(404);
    const saved = await desk.post(LIST, fields, professional);
    const { body } = await desk.get(saved.headers.location ?? '', professional);
    expect(body).toContain('Afgezegd. Bezoekers zien dat het die keer niet doorgaat.');
    expect(body).toContain('Geen botsingen');
    const undo = formFields(body, 'undo');
    expect((await desk.post('/beheer/ongedaan', undo, desk.signIn(OTHER_PROFESSIONAL))).statusCode).toBe(404);
    const undone = await desk.post('/beheer/ongedaan', undo, professional);
    expect(undone.statusCode).toBe(303);
    expect(await geld(professional)).toContain('Dinsdag 1 december');
  });

  it('lets each side ask the other by mail, once a day about each date', async () => {
    close('2026-12-01');
    const question = { walkIn: 'geld', date: '2026-12-01', words: 'Kan de deur open?' };
    const asked = await desk.post(LIST, { ...question, step: 'askHost' }, professional);
    expect(asked.body).toContain('We hebben de host van De Groene Stee een bericht gestuurd.');
    const [mail] = clashMails().filter(({ to }) => to === host.person.email);
    expect(mail?.body).toContain('> Kan de deur open?');
    expect(mail?.body).toContain(`${PLACE}/botsingen`);
    const again = await desk.post(LIST, { ...question, step: 'askHost' }, professional);
    expect(again.statusCode).toBe(409);
    const back = await desk.post(`${PLACE}/botsingen`, { ...question, step: 'askOrganisation' }, host);
    expect(back.body).toContain('We hebben Geldcheck033 een bericht gestuurd.');
    const notHers = await desk.post(LIST, { ...question, step: 'askOrganisation' }, professional);
    expect(notHers.statusCode).toBe(404);
  });

  it.each([
    ['bla', 'askHost'],
    ['2026-13-45', 'askHost'],
    ['nope', 'askOrganisation'],
    ['2026-02-31', 'cancel'],
  ])('refuses a day that no calendar has (%s, %s) and keeps what was typed', async (date, step) => {
    close('2026-12-01');
    const [path, as] =
      step === 'askOrganisation' ? ([`${PLACE}/botsingen`, host] as const) : ([LIST, professional] as const);
    const fields = { walkIn: 'geld', date, step, words: 'Kan de deur open?' };
    const { statusCode, body } = await desk.post(path, fields, as);
    expect(statusCode).toBe(400);
    expect(body).toContain('Deze datum bestaat niet.');
    if (step !== 'cancel') expect(body).toMatch(/<textarea[^>]*>Kan de deur open\?</);
  });

  it('names a room that is free where two meet in one', async () => {
    const room = { ...MONEY, placeSlug: 'de-horsten', roomSlug: 'havikshorst' };
    addWalkIn(desk.db, { ...room, slug: 'een' }, HOST);
    addWalkIn(desk.db, { ...room, slug: 'twee', title: 'Anders' }, HOST);
    const body = await list(professional);
    expect(body).toMatch(
      /\/planner\/spreekuur\/een\/verzetten\?date=2026-12-01&amp;room=[\w-]+"[^>]*>Andere ruimte op deze datum: /,
    );
    const keeper = await list(desk.signIn(hostOf('de-horsten')), '/beheer/plek/de-horsten/botsingen');
    expect(keeper).toMatch(/Op dinsdag 24 november is [^.]+ vrij\. Kan het daar\?/);
  });
});
