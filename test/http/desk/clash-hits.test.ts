import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addWalkIn } from '../../../db/queries/save-walk-in.ts';
import { makePlaceLink } from '../../../server/auth/place-links.ts';
import { dayOf, deskDatabase, HOST } from '../../desk/real-place.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { mailsIn, PROFESSIONAL } from '../../planner/visiting.ts';
import { formFields } from './form-fields.ts';
import { MONEY, SLUG } from './money-on-tuesdays.ts';

const PLACE = `/beheer/plek/${SLUG}`;
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

const closed = (from: string, through = from) => ({ from, through, says: 'closed', reason: 'studiedag' });
const clashMails = () => mailsIn(desk.db).filter(({ purpose }) => purpose === 'clash');
const partOf = (html: string, id: string) => new RegExp(`id="${id}".*?</section>`, 's').exec(html)?.[0] ?? '';
const hitsIn = (html: string) => partOf(html, 'hits');

/** The form of the pattern. */
const TUESDAY_UNTIL_THREE = {
  ...{ 'p0.layer': '', 'p0.g0.rhythm': 'everyWeek', 'p0.g0.days': '2' },
  ...{ 'p0.g0.b0.opens': '09:00', 'p0.g0.b0.closes': '15:00' },
};

describe('what a save hits', () => {
  it('is named once with all its dates, with what can be done and nothing saved', async () => {
    const range = closed('2026-12-01', '2026-12-15');
    const { statusCode, body } = await desk.post(`${PLACE}/anders`, range, host);
    expect(statusCode).toBe(409);
    const hits = hitsIn(body);
    expect(hits.match(/Geldvragen staat/g)).toHaveLength(1);
    expect(hits).toContain('dinsdag 1 december');
    expect(hits).toContain('Ook op dinsdag 8 december en dinsdag 15 december.');
    expect(hits).toContain('Op dinsdag 1 december toch open van 14:00 tot 16:00');
    expect(hits).toContain('Overleg met Geldcheck033');
    expect(body).toContain('Toch opslaan');
    expect(dayOf(desk.db, SLUG, '2026-12-01')).toContain('13:30-17:00');
  });

  it.each<readonly [string, string, Record<string, string>, string]>([
    ['/anders', 'days', closed('2026-12-01'), 'Alleen open van 14:00 tot 16:00'],
    [
      '/anders',
      'days',
      {
        ...{ from: '2026-12-01', through: '2026-12-01', says: 'changed' },
        ...{ 'day.b0.opens': '13:00', 'day.b0.closes': '15:00' },
      },
      'Langer open, tot 16:00',
    ],
    [
      '/bijzondere-dagen',
      'specialDays',
      {
        ...{ 'i0.kind': 'day', 'i0.from': '2026-12-01', 'i0.through': '', 'i0.name': 'studiedag' },
        'i0.says': 'closed',
      },
      'Alleen open van 14:00 tot 16:00',
    ],
    ['/tijden', 'pattern', TUESDAY_UNTIL_THREE, 'Langer open, tot 16:00'],
  ])('on %s (%s) is mended by a button of the form: %#', async (path, name, typed, label) => {
    const page = await desk.get(PLACE + path, host);
    const fields = { version: formFields(page.body, name).version ?? '', ...typed };
    const { body } = await desk.post(PLACE + path, { ...fields, step: 'preview' }, host);
    expect(hitsIn(body)).toContain('Geldvragen');
    const step =
      new RegExp(`value="([^"]+)"[^>]*>${label} \\(voor Geldvragen\\)<`).exec(hitsIn(body))?.[1] ??
      'no such button';
    const mended = await desk.post(PLACE + path, { ...fields, step }, host);
    expect(mended.statusCode).toBe(200);
    expect(hitsIn(mended.body)).not.toContain('Geldvragen');
  });

  it('of today leaves the door open until it is over, by one button', async () => {
    const { body } = await desk.get(`${PLACE}/dicht`, host);
    const step = /value="([^"]+)"[^>]*>Tot 16:00 open blijven</.exec(hitsIn(body))?.[1] ?? 'no such button';
    const typed = { closing: 'fromNow', until: '', from: '', reason: '' };
    const later = await desk.post(`${PLACE}/dicht`, { ...typed, step }, host);
    expect(hitsIn(later.body)).not.toContain('Geldvragen');
    const saved = await desk.post(`${PLACE}/dicht`, formFields(later.body, 'close'), host);
    expect(saved.statusCode).toBe(303);
    expect(dayOf(desk.db, SLUG, '2026-11-24')).toBe('open 09:00-12:30 13:30-16:00');
  });

  it('never blocks the save, after which the notice says who heard', async () => {
    const saved = await desk.post(`${PLACE}/anders`, { ...closed('2026-12-01'), anyway: '1' }, host);
    expect(saved.statusCode).toBe(303);
    const { body } = await desk.get(saved.headers.location ?? '', host);
    expect(body).toContain('Geldcheck033 heeft bericht gekregen.');
    expect(clashMails()).toHaveLength(1);
    expect(body).toContain('2 spreekuren botsen met de tijden');
    const nextWeek = await desk.get(`${PLACE}?week=2026-11-30`, host);
    expect(nextWeek.body).toContain('Geldvragen, 14:00 – 16:00: de deur is dicht (studiedag).');
  });

  it('of a whole week is shown to whoever has the mailed link, who cannot write to organisations', async () => {
    const token = makePlaceLink(desk.db, SLUG, host.person.id, desk.now);
    const { body } = await desk.get(`/klopt/${token}/week-dicht`);
    expect(hitsIn(body)).toContain('Op dinsdag 24 november toch open van 14:00 tot 16:00');
    expect(hitsIn(body)).not.toContain('Stuur bericht');
    const [, step = 'no button'] =
      /value="([^"]+)"[^>]*>Op dinsdag 24 november toch open van 14:00/.exec(hitsIn(body)) ?? [];
    const kept = await desk.post(`/klopt/${token}/week-dicht`, { reason: 'ziekte', step });
    expect(formFields(kept.body, 'weekClosed')).toMatchObject({
      ...{ reason: 'ziekte', keep: '2026-11-24/14:00-16:00' },
    });
  });
});

describe('"Overleg met …"', () => {
  const KEY = 'geld:2026-12-01';
  const asking = {
    ...closed('2026-12-01'),
    step: `ask:${KEY}`,
    [`askWords.${KEY}`]: 'Kan het\r\nook woensdag?',
  };

  it('sends the question and leaves the form as it was typed', async () => {
    const { statusCode, body } = await desk.post(`${PLACE}/anders`, asking, host);
    expect(statusCode).toBe(200);
    expect(hitsIn(body)).toContain('We hebben Geldcheck033 een bericht gestuurd.');
    expect(hitsIn(body)).not.toContain('Stuur bericht');
    expect(formFields(body, 'days')).toMatchObject({ ...closed('2026-12-01'), asked: KEY });
    expect(
      clashMails().map(({ to, body: letter }) => [to, letter.includes('> Kan het ook woensdag?')]),
    ).toEqual([[professional.person.email, true]]);
    expect(dayOf(desk.db, SLUG, '2026-12-01')).toContain('13:30-17:00');
  });

  it('is about what this form hits: other dates can be asked about as well, on the same day', async () => {
    await desk.post(`${PLACE}/anders`, asking, host);
    const typed = { ...closed('2026-12-01', '2026-12-08'), asked: KEY };
    const { body } = await desk.post(`${PLACE}/anders`, { ...typed, step: 'preview' }, host);
    expect(hitsIn(body)).not.toContain('een bericht gestuurd');
    const step = /value="(ask:geld:[^"]+)"/.exec(hitsIn(body))?.[1] ?? 'no such button';
    const asked = await desk.post(`${PLACE}/anders`, { ...typed, step }, host);
    expect(hitsIn(asked.body)).toContain('We hebben Geldcheck033 een bericht gestuurd.');
    expect(clashMails().map(({ body: letter }) => /op (dinsdag[^.]*)\./.exec(letter)?.[1])).toEqual([
      'dinsdag 1 december',
      'dinsdag 1 december en dinsdag 8 december',
    ]);
  });

  it('is said until the form is gone, and the very same is refused that day', async () => {
    const typed = { ...closed('2026-12-01'), asked: KEY, step: 'preview' };
    await desk.post(`${PLACE}/anders`, asking, host);
    expect(hitsIn((await desk.post(`${PLACE}/anders`, typed, host)).body)).toContain('een bericht gestuurd');
    const again = await desk.post(`${PLACE}/anders`, asking, host);
    expect(again.body).toContain('Vandaag is hierover al een bericht gestuurd.');
    expect(clashMails()).toHaveLength(1);
  });

  it.each([
    ['/dicht', { closing: 'fromNow' }],
    ['/week-dicht', { through: '2026-11-29' }],
    ['/tijden', TUESDAY_UNTIL_THREE],
    ['/bijzondere-dagen', { 'i0.kind': 'day', 'i0.from': '2026-12-01', 'i0.name': 'x', 'i0.says': 'closed' }],
  ])('goes from %s as well', async (path, typed) => {
    const shown = await desk.post(PLACE + path, { ...typed, step: 'preview' }, host);
    const step = /value="(ask:geld:[^"]+)"/.exec(hitsIn(shown.body))?.[1] ?? 'no such button';
    const { body } = await desk.post(PLACE + path, { ...typed, step }, host);
    expect(hitsIn(body)).toContain('We hebben Geldcheck033 een bericht gestuurd.');
    expect(clashMails()).toHaveLength(1);
  });

  it('is about what is held here, and nothing else', async () => {
    const other = { ...MONEY, slug: 'elders', placeSlug: 'madiba' };
    addWalkIn(desk.db, other, HOST);
    const { statusCode } = await desk.post(`${PLACE}/anders`, { ...asking, step: 'ask:elders' }, host);
    expect(statusCode).toBe(404);
    expect(clashMails()).toEqual([]);
  });
});
