import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getProposal } from '../../../db/queries/proposals.ts';
import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { hostOf } from '../../helpers/desk.ts';
import {
  atPlace,
  contentIn,
  FORM,
  idIn,
  JSON_ONLY,
  PLACE,
  type ProposalDesk,
  proposalDesk,
} from './proposal-desk.ts';

let at: ProposalDesk;

beforeEach(async () => {
  at = await proposalDesk();
});
afterEach(() => at.desk.close());

describe('a proposal', () => {
  it('goes back and forth, and is public when both agree', async () => {
    const path = await at.proposed();
    const list = await at.contentAt('/planner/voorstellen', at.professional, 'proposals');
    expect(list.proposals).toMatchObject([{ state: 'open', isYours: false, to: path }]);
    const asked = await at.contentAt(atPlace(path), at.host, 'proposal');
    expect(asked).toMatchObject({ state: 'open', answers: ['accept', 'otherTime', 'decline'] });
    expect(asked.steps).toMatchObject([{ step: 'proposed', words: 'Mag dat?' }]);
    const week = (await at.desk.get(`/beheer/plek/${PLACE}`, at.host)).body;
    expect(week.indexOf('/voorstellen"')).toBeLessThan(week.indexOf('<h1'));
    expect((await at.desk.get(`/beheer/plek/${PLACE}`, at.host, JSON_ONLY)).json().place.openProposals).toBe(
      1,
    );

    const other = { ...FORM, answer: 'otherTime', version: '1', opens: '9:30', words: 'Iets eerder graag' };
    const answered = await at.send(atPlace(path), other, at.host);
    expect([answered.statusCode, answered.headers.location]).toEqual([303, `${atPlace(path)}?now=2`]);
    const back = await at.contentAt(path, at.professional, 'proposal');
    expect(back).toMatchObject({ state: 'otherTime', answers: ['accept', 'again', 'withdraw'] });
    expect(back.steps[1]).toMatchObject({ words: 'Iets eerder graag' });
    expect(back.steps[1]?.moment?.from).toContain('van 10:00 tot 11:00');
    expect(back.steps[1]?.moment?.to).toContain('van 9:30 tot 11:00');
    expect(at.walkIns()).not.toContain('Hulp met wonen');

    await at.send(path, { answer: 'accept', version: '2' }, at.professional);
    expect(at.walkIns()).toContain('Hulp met wonen');
    const agreed = await at.contentAt(`${path}?now=3`, at.professional, 'proposal');
    expect(agreed).toMatchObject({ state: 'accepted', justDone: true, answers: [] });
    const walkIn = await at.contentAt(agreed.onward.walkIn ?? '', at.professional, 'walkIn');
    expect(walkIn).toMatchObject({ title: 'Hulp met wonen' });
  });

  it.each([
    ['accept', { walkIn: null, otherMoment: null, desk: `/beheer/plek/${PLACE}` }],
    ['decline', { walkIn: null, otherMoment: null, desk: `/beheer/plek/${PLACE}` }],
    ['otherTime', { walkIn: null, otherMoment: null, desk: null }],
  ])('answered with %s by a mailed link leads on to the desk once it is over', async (answer, onward) => {
    await at.proposed();
    const link = at.mailedLink();
    await at.send(link, { ...FORM, opens: '9:00', answer, version: '1' }, null);
    expect((await at.contentAt(link, null, 'proposal')).onward).toEqual(onward);
  });

  it('that came to nothing leads its organisation on to other moments for the same', async () => {
    const path = await at.proposed({ closes: '11:30', rhythm: 'everyWeeks:2' });
    expect((await at.contentAt(path, at.professional, 'proposal')).onward.otherMoment).toBeNull();
    await at.send(path, { answer: 'withdraw', version: '1' }, at.professional);
    const { onward } = await at.contentAt(path, at.professional, 'proposal');
    const { form } = await at.contentAt(onward.otherMoment ?? '', at.professional, 'slots');
    expect(form).toMatchObject({ helpTopic: 'housing', minutes: '90', rhythm: 'everyWeeks:2', weekdays: [] });
  });

  it('that changed meanwhile is shown as it is now, with what was typed', async () => {
    const path = await at.proposed();
    await at.send(
      path,
      { ...FORM, answer: 'again', version: '1', opens: '9:00', words: '' },
      at.professional,
    );
    const late = await at.send(atPlace(path), { answer: 'accept', version: '1', words: 'Kom maar' }, at.host);
    expect(late.statusCode).toBe(409);
    const page: DeskPage = late.json();
    expect(page.problems[0]?.sentence).toContain('intussen veranderd');
    const now = contentIn(page, 'proposal');
    expect(now).toMatchObject({ version: 2, state: 'open', form: { words: 'Kom maar' } });
    expect(now.moment).toContain('van 9:00 tot 11:00');
    expect(at.walkIns()).not.toContain('Hulp met wonen');
  });

  it.each([
    ['decline', 'declined'],
    ['accept', 'accepted'],
  ])('is answered with %s by the mailed link, by nobody else and once', async (answer, state) => {
    const path = await at.proposed();
    const link = at.mailedLink();
    const before = at.desk.db.sqlite.prepare('SELECT count(*) FROM change_log').pluck().get();
    const shown = await at.desk.get(link, null, JSON_ONLY);
    expect(contentIn(shown.json(), 'proposal')).toMatchObject({ side: 'place', list: null, action: link });
    expect(at.desk.db.sqlite.prepare('SELECT count(*) FROM change_log').pluck().get()).toBe(before);
    const sent = await at.send(link, { answer, version: '1' }, null);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${link}?now=2`]);
    expect(getProposal(at.desk.db, idIn(path))?.state).toBe(state);
    const again = await at.send(link, { answer: 'decline', version: '1', words: 'Toch niet' }, null);
    expect(again.statusCode).toBe(409);
    expect(contentIn(again.json(), 'proposal')).toMatchObject({ state, answers: [] });
  });

  it('has a kind page under a link that was made up or has run out, and loses no answer', async () => {
    await at.proposed();
    const link = at.mailedLink();
    const madeUp = await at.desk.get(`/voorstel/${'x'.repeat(43)}`, null, JSON_ONLY);
    expect([madeUp.statusCode, madeUp.json().content]).toEqual([
      404,
      { view: 'message', message: 'linkExpired' },
    ]);
    at.desk.now += 61 * 86_400_000;
    expect((await at.desk.get(link, null, JSON_ONLY)).json().content.view).toBe('message');
    const late = { answer: 'accept', version: '1', words: 'Welkom' };
    const sent = await at.send(link, late, null);
    expect(sent.statusCode).toBe(409);
    expect(contentIn(sent.json(), 'signIn').kept?.body).toContain('words=Welkom');
    expect(at.walkIns()).not.toContain('Hulp met wonen');
    // Once she has signed in it is sent again, and counts as hers; somebody else's does not.
    const [elsewhere, again] = [at.desk.signIn(hostOf('fixture-verbouwing')), at.desk.signIn(hostOf(PLACE))];
    expect((await at.send(link, late, elsewhere)).statusCode).toBe(409);
    expect((await at.send(link, late, again)).statusCode).toBe(303);
    expect(at.walkIns()).toContain('Hulp met wonen');
  });

  it('is not there for another organisation or another place', async () => {
    const path = await at.proposed();
    const other = at.desk.signIn({ role: 'professional', organisationSlug: 'geldcheck033' });
    const elsewhere = at.desk.signIn(hostOf('fixture-verbouwing'));
    for (const [who, where] of [
      [other, path],
      [elsewhere, path],
      [elsewhere, atPlace(path)],
      [elsewhere, `/beheer/plek/fixture-verbouwing/voorstel/${idIn(path)}`],
      [at.professional, atPlace(path)],
    ] as const) {
      expect((await at.desk.get(where, who, JSON_ONLY)).statusCode).toBe(404);
      expect((await at.send(where, { answer: 'accept', version: '1' }, who)).statusCode).toBe(404);
    }
    expect((await at.contentAt('/planner/voorstellen', other, 'proposals')).proposals).toEqual([]);
    // The place's own host is led to her own page.
    expect((await at.desk.get(path, at.host)).headers.location).toBe(atPlace(path));
  });
});
