/** One walk-in hour that clashes on several dates: one row of mends for all of them, and each date by itself in a fold. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addWalkIn } from '../../../db/queries/save-walk-in.ts';
import { announceDays } from '../../../server/desk/announce-days.ts';
import { dayOf, deskDatabase, HOST } from '../../desk/real-place.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { CLOSED, on, special, weekly } from '../../hours/building-hours.ts';
import { mailsIn, OTHER_PROFESSIONAL, PROFESSIONAL } from '../../planner/visiting.ts';
import { formFields } from './form-fields.ts';
import { MONEY, SLUG } from './money-on-tuesdays.ts';

const PLACE = `/beheer/plek/${SLUG}/botsingen`;
const LIST = '/planner/botsingen';
const THREE = ['2026-12-01', '2026-12-08', '2026-12-15'];
const TIMES = '14:00-16:00';

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

function close(dates: string) {
  const day = special(dates, CLOSED, 'studiedag');
  announceDays(desk.db, { placeSlug: SLUG, day, role: 'host', actKey: null }, HOST);
}

async function geld(as: SignedIn, path = LIST): Promise<string> {
  const { body } = await desk.get(path, as);
  return /aria-labelledby="clash-geld".*?<\/section>/s.exec(body)?.[0] ?? '';
}

/** What is there before anything is unfolded. */
const inSight = (html: string) => html.slice(0, html.indexOf('<details'));
const post = (path: string, step: string, dates: readonly string[], as: SignedIn) =>
  desk.post(path, [['walkIn', 'geld'], ['step', step], ...dates.map((date) => ['date', date] as const)], as);
const days = () => THREE.map((date) => dayOf(desk.db, SLUG, date));

describe('several dates of one walk-in hour', () => {
  it('are told together, with one row of mends, and each by itself in a fold', async () => {
    close('2026-12-01 2026-12-15');
    const hosts = await geld(host, PLACE);
    expect(inSight(hosts)).toContain(
      '3 keer, van dinsdag 1 december tot en met dinsdag 15 december: de deur is dicht (studiedag).',
    );
    expect(inSight(hosts).match(/class="nl-button/g)?.length).toBe(1);
    expect(inSight(hosts)).toContain('Op die 3 dagen toch open van 14:00 tot 16:00');
    expect(hosts).toContain('<summary>Elk van de 3 dagen apart</summary>');
    expect(hosts.match(/Ook open van|Alleen open van|De dag is toch open/g)?.length).toBeGreaterThan(2);

    const hers = await geld(professional);
    expect(inSight(hers)).toContain('Alle 3 keer afzeggen');
    expect(inSight(hers)).toMatch(/\/spreekuur\/geld\/verzetten"[^>]*>Een ander vast moment voorstellen</);
    expect(inSight(hers)).not.toContain('toch open');
    const both = inSight(await geld(desk.signIn(COORDINATOR)));
    expect([both.includes('afzeggen'), both.includes('toch open')]).toEqual([true, true]);
  });

  it('are opened for it with one button, as one change that one tap takes back', async () => {
    close('2026-12-01 2026-12-15');
    const saved = await post(PLACE, 'openAll', THREE, host);
    expect(saved.statusCode).toBe(303);
    expect(days().map((day) => day.includes(TIMES))).toEqual([true, true, true]);
    expect(dayOf(desk.db, SLUG, '2026-12-02')).toContain('closed');
    const { body } = await desk.get(saved.headers.location ?? '', host);
    expect(body).not.toContain('clash-geld');
    await desk.post('/beheer/ongedaan', formFields(body, 'undo'), host);
    expect(days().map((day) => day.includes(TIMES))).toEqual([false, false, false]);
    expect(inSight(await geld(host, PLACE))).toContain('3 keer');
  });

  it.each([
    ['openAll', PLACE, () => host],
    ['cancelAll', LIST, () => professional],
  ])('are done once where the same tap (%s) arrives twice', async (step, path, who) => {
    close('2026-12-01 2026-12-15');
    const button = `${step}-geld`;
    const sent = formFields((await desk.get(path, who())).body, button);
    const fields = [
      ...Object.entries(sent).filter(([name]) => name !== 'date' && name !== 'step'),
      ['step', step] as const,
      ...THREE.map((date) => ['date', date] as const),
    ];
    const answers = [await desk.post(path, fields, who()), await desk.post(path, fields, who())];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(answers[1]?.headers.location).toBe(answers[0]?.headers.location);
  });

  it('are left out with one button, in one message, and all come back with one tap', async () => {
    close('2026-12-01 2026-12-15');
    const before = mailsIn(desk.db).length;
    const saved = await post(LIST, 'cancelAll', THREE, professional);
    expect(saved.statusCode).toBe(303);
    expect(
      mailsIn(desk.db)
        .slice(before)
        .map(({ to }) => to),
    ).toEqual([host.person.email]);
    const { body } = await desk.get(saved.headers.location ?? '', professional);
    expect(body).not.toContain('clash-geld');
    await desk.post('/beheer/ongedaan', formFields(body, 'undo'), professional);
    expect(inSight(await geld(professional))).toContain('3 keer');
  });

  it('can still be mended one by one', async () => {
    close('2026-12-01 2026-12-15');
    const fields = formFields((await desk.get(LIST, professional)).body, 'cancel-geld-2026-12-08');
    expect(fields).toEqual(expect.objectContaining({ walkIn: 'geld', date: '2026-12-08' }));
    expect((await post(LIST, 'cancel', ['2026-12-08'], professional)).statusCode).toBe(303);
    expect(inSight(await geld(professional))).toContain('2 keer');
  });

  it('are not left out together where it is held between them', async () => {
    close('2026-12-01');
    close('2026-12-15');
    expect(await geld(professional)).not.toContain('cancelAll');
    const { statusCode, body } = await post(LIST, 'cancelAll', ['2026-12-01', '2026-12-15'], professional);
    expect(statusCode).toBe(409);
    expect(body).toContain('Dit is intussen veranderd.');
    expect(inSight(await geld(host, PLACE))).toContain('Op die 2 dagen toch open');
    await post(PLACE, 'openAll', THREE, host);
    expect(dayOf(desk.db, SLUG, '2026-12-08')).toContain('13:30-17:00');
  });

  it('lead to the ordinary times where those close the door each time', async () => {
    addWalkIn(desk.db, { ...MONEY, slug: 'avond', hours: weekly(on([2], '18:00-19:00')) }, HOST);
    const { body } = await desk.get(PLACE, host);
    const evening = /aria-labelledby="clash-avond".*?<\/section>/s.exec(body)?.[0] ?? '';
    expect(inSight(evening)).toMatch(/\/tijden"[^>]*>Pas de vaste tijden aan</);
    expect(inSight(evening)).toContain('volgens de vaste tijden is de deur dicht');
  });

  it('are for whoever may: nobody else, and not for what is over', async () => {
    close('2026-12-01 2026-12-15');
    const other = desk.signIn(OTHER_PROFESSIONAL);
    expect((await post(LIST, 'cancelAll', THREE, other)).statusCode).toBe(404);
    expect((await post(LIST, 'openAll', THREE, professional)).statusCode).toBe(404);
    expect((await post(PLACE, 'openAll', ['2026-12-22'], host)).statusCode).toBe(409);
    expect((await post(PLACE, 'openAll', ['2026-02-31'], host)).statusCode).toBe(400);
    expect(days().every((day) => day.includes('closed'))).toBe(true);
  });

  it('are asked about together', async () => {
    close('2026-12-01 2026-12-15');
    const asked = await post(PLACE, 'askOrganisation', THREE, host);
    expect(asked.body).toContain('We hebben Geldcheck033 een bericht gestuurd.');
    const mail = mailsIn(desk.db).findLast(({ to }) => to === professional.person.email);
    expect(mail?.body).toContain('dinsdag 1 december, dinsdag 8 december en dinsdag 15 december');
  });
});
