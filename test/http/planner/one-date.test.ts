/** What everybody reads of one date in another room, and of one that was moved: each in her own language. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProposals } from '../../../db/queries/proposals.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { accepted, agreed, PLACE, PROFESSIONAL, type Visiting, walkInOf } from '../../planner/visiting.ts';
import { formFields } from '../desk/form-fields.ts';
import { contentIn, JSON_ONLY } from './proposal-desk.ts';

let desk: TestDesk;
let professional: SignedIn;
let host: SignedIn;
let at: Visiting;
let slug: string;
let move: string;

/** Tuesdays from 13 to 15 in the Havikshorst, from 1 December on. */
beforeEach(async () => {
  desk = await testDesk();
  professional = desk.signIn(PROFESSIONAL);
  host = desk.signIn(hostOf(PLACE));
  at = { db: desk.db, professional: professional.person, host: host.person };
  slug = agreed(at).slug;
  move = `/planner/spreekuur/${slug}/verzetten`;
  desk.now = Date.parse('2026-11-30T10:00:00+01:00');
});
afterEach(() => desk.close());

/** As the form is sent without a script. */
async function propose(more: Record<string, string>) {
  const fields = formFields((await desk.get(`${move}?date=2026-12-08`, professional)).body, 'once');
  return desk.post(move, { ...fields, send: 'once', ...more }, professional);
}

function lastProposal() {
  const [proposal] = findProposals(desk.db, { walkInSlug: slug });
  if (proposal === undefined) throw new Error('Nothing was proposed.');
  return proposal;
}

const page = async (path: string, as?: SignedIn) => (await desk.get(path, as)).body;

describe('the form of one date', () => {
  it('offers the rooms of the place, its usual one chosen', async () => {
    const body = await page(`${move}?date=2026-12-08`, professional);
    expect(body).toMatch(
      /<select[^>]*name="onceRoom"[^>]*>[\s\S]*<option value="havikshorst" selected[^>]*>/,
    );
    expect(body).toContain('<option value="arendshorst"');
    expect(await page(`/en${move}`, professional)).toContain('At another moment or in another room, once');
  });

  it('says what is wrong beside the field: nothing changes, and no such room', async () => {
    const same = await propose({ toDate: '2026-12-08' });
    expect([same.statusCode, same.body]).toEqual([400, expect.stringContaining('Er verandert zo niets.')]);
    const none = await propose({ toDate: '2026-12-08', onceRoom: 'torenkamer' });
    expect(none.statusCode).toBe(400);
    expect(none.body).toContain('id="onceRoom-problem"');
    // What she typed stands in it still.
    expect(formFields(none.body, 'once')).toMatchObject({ date: '2026-12-08', toDate: '2026-12-08' });
  });
});

describe('a date in another room', () => {
  it('is told in words to both sides, and the host may rather have the usual one at another time', async () => {
    expect((await propose({ toDate: '2026-12-08', onceRoom: 'arendshorst' })).statusCode).toBe(303);
    const { id } = lastProposal();
    const answer = `/beheer/plek/${PLACE}/voorstel/${id}`;
    const asked = contentIn((await desk.get(answer, host, JSON_ONLY)).json(), 'proposal');
    expect(asked).toMatchObject({
      moment: 'Op dinsdag 8 december van 13:00 tot 15:00, in de ruimte ‘Arendshorst’.',
      ...{ roomName: 'Arendshorst', askedWith: 'date', present: { roomName: 'Havikshorst' } },
      form: { moment: { room: 'arendshorst', from: '2026-12-08' } },
    });
    expect(await page(`/en/planner/voorstel/${id}`, professional)).toContain(
      'On Tuesday 8 December from 13:00 to 15:00, in the room ‘Arendshorst’.',
    );
    const fields = formFields(await page(answer, host), 'answer');
    const other = { ...fields, answer: 'otherTime', opens: '10:00', closes: '12:00', room: 'havikshorst' };
    expect((await desk.post(answer, other, host)).statusCode).toBe(303);
    expect(lastProposal()).toMatchObject({
      state: 'otherTime',
      content: { roomSlug: 'havikshorst', hours: { specialDays: [{ from: '2026-12-08', roomSlug: null }] } },
    });
  });

  it('is there for visitors, in calendars, in the planner and in the API, and the other dates are not', async () => {
    await propose({ toDate: '2026-12-08', onceRoom: 'arendshorst' });
    accepted(at, lastProposal());
    const dates = async (path: string) =>
      (await desk.get(path, null, JSON_ONLY))
        .json()
        .walkIns.filter((each: { slug: string }) => each.slug === slug);
    const told = await dates(`/api/v1/walk-ins?place=${PLACE}&from=2026-12-01&through=2026-12-15`);
    expect(told.map(({ room }: { room: string }) => room)).toEqual([
      'Havikshorst',
      'Arendshorst',
      'Havikshorst',
    ]);
    const feed = (await page('/agenda/organisatie/geldcheck033.ics')).replaceAll('\r\n ', '');
    const event = feed.split('BEGIN:VEVENT').find((each) => each.includes(`${slug}-2026-12-08-1`)) ?? '';
    expect(event).toContain('Ruimte: Arendshorst.');
    const [planner] = contentIn(
      (await desk.get(`/planner/spreekuur/${slug}`, professional, JSON_ONLY)).json(),
      'walkIn',
    ).dates.filter(({ date }) => date === '2026-12-08');
    expect(planner).toMatchObject({ otherRoom: 'Arendshorst' });
    const written = (await desk.get(`/api/v1/walk-ins/${slug}`, professional, JSON_ONLY)).json();
    expect(written.hours.specialDays).toMatchObject([
      { from: '2026-12-08', says: 'changed', movedTo: null, room: 'arendshorst' },
    ]);
    const visitors = (body: string) => /Havikshorst[\s\S]*Arendshorst/.test(body);
    expect(visitors(await page(`/plek/${PLACE}`))).toBe(true);
    expect(visitors(await page('/hulp/digital'))).toBe(true);
  });
});

describe('the list of clashes', () => {
  it('says where a walk-in hour always is, also when its first clash is in another room', async () => {
    await propose({ toDate: '2026-12-08', onceRoom: 'arendshorst' });
    accepted(at, lastProposal());
    desk.now = Date.parse('2026-12-02T10:00:00+01:00');
    const { walkIns } = contentIn(
      (await desk.get('/planner/botsingen', professional, JSON_ONLY)).json(),
      'clashes',
    );
    expect(walkIns).toMatchObject([{ slug, roomName: 'Havikshorst' }]);
    expect(walkIns[0]?.dates[0]?.date).toBe('2026-12-08');
  });
});

describe('another room for good', () => {
  it('shows the dates that it would bring', async () => {
    const fields = formFields(await page(`${move}`, professional), 'move');
    const sent = { ...fields, room: 'arendshorst', step: 'preview' };
    const { preview } = contentIn(
      (await desk.post(move, sent, professional, JSON_ONLY)).json(),
      'moveWalkIn',
    );
    expect(preview?.dates[0]).toBe('2026-12-01');
  });
});

describe('a date that was moved', () => {
  it('says where it went, in the language of whoever reads it', async () => {
    await propose({ toDate: '2026-12-09', onceOpens: '10:00', onceCloses: '12:00' });
    accepted(at, lastProposal());
    const dutch = [`/plek/${PLACE}`, '/hulp/digital', `/planner/spreekuur/${slug}`];
    for (const path of dutch)
      expect(await page(path, professional), path).toMatch(/Verplaatst naar woensdag 9 december/);
    for (const path of dutch) {
      const english = path.replace('/plek/', '/place/').replace('/hulp/', '/help/');
      const body = await page(`/en${path}`, professional);
      expect(body, english).toMatch(/Moved to Wednesday 9 December/);
      expect(body).not.toMatch(/erplaatst/);
    }
    expect((await page(`/en/agenda/organisatie/geldcheck033.ics`)).replaceAll('\r\n ', '')).toContain(
      'This was moved to Wednesday 9 December.',
    );
    const { cancelled } = (
      await desk.get('/api/v1/walk-ins?from=2026-12-08&through=2026-12-08', null, JSON_ONLY)
    ).json();
    expect(cancelled).toMatchObject([{ slug, reason: null, movedTo: '2026-12-09' }]);
  });

  it('is told so where it is moved once more', async () => {
    await propose({ toDate: '2026-12-09' });
    accepted(at, lastProposal());
    const fields = formFields(await page(`${move}?date=2026-12-09`, professional), 'once');
    await desk.post(move, { ...fields, send: 'once', toDate: '2026-12-10' }, professional);
    accepted(at, lastProposal());
    expect(walkInOf(desk.db, slug).hours.specialDays).toHaveLength(3);
    const body = await page(`/planner/spreekuur/${slug}`, professional);
    expect(body.match(/Verplaatst naar donderdag 10 december/g)).toHaveLength(1);
  });
});

describe('a proposal that lapsed', () => {
  it('says why to both sides, in their language', async () => {
    await propose({ toDate: '2026-12-09' });
    const { id } = lastProposal();
    const to = { rhythm: 'everyWeeks:1', weekday: '4', opens: '13:00', closes: '15:00', from: '2026-12-03' };
    const fields = formFields(await page(move, professional), 'move');
    await desk.post(move, { ...fields, ...to, send: 'always' }, professional);
    accepted(at, lastProposal());
    const dutch = 'Vervallen: over dit spreekuur is intussen iets anders afgesproken';
    const english = 'Lapsed: something else was agreed about this walk-in hour';
    expect(await page(`/beheer/plek/${PLACE}/voorstel/${id}`, host)).toContain(dutch);
    const read = await page(`/en/planner/voorstel/${id}`, professional);
    expect(read).toContain(english);
    expect(read).not.toMatch(/Vervallen| said no/);
    const { steps } = (await desk.get(`/api/v1/proposals/${id}`, professional, JSON_ONLY)).json();
    expect(steps.at(-1)).toMatchObject({ step: 'declined', lapsed: 'otherwiseAgreed', words: null });
  });
});
