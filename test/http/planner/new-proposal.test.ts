import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskPage, DeskProblem } from '../../../server/contract/desk/desk-page.ts';
import { COORDINATOR } from '../../helpers/desk.ts';
import { mailsIn } from '../../planner/visiting.ts';
import {
  atPlace,
  contentIn,
  type Fields,
  FORM,
  PLACE,
  type ProposalDesk,
  proposalDesk,
} from './proposal-desk.ts';

let at: ProposalDesk;

beforeEach(async () => {
  at = await proposalDesk();
});
afterEach(() => at.desk.close());

describe('the form of a new proposal', () => {
  it('is filled in from the address, as the slot finder hands it over', async () => {
    const query =
      'room=grote-zaal&weekday=3&opens=10:00&closes=11:00&from=2026-12-02&rhythm=nth:-1&helpTopic=work';
    const { form, preview } = await at.contentAt(
      `/planner/voorstel/nieuw?place=${PLACE}&${query}`,
      at.professional,
      'newProposal',
    );
    expect(form).toMatchObject({ place: PLACE, organisation: 'fixture-hulp', helpTopics: ['work'] });
    expect(form.moment).toMatchObject({ rhythm: 'nth:-1', weekday: '3', opens: '10:00', from: '2026-12-02' });
    expect(preview?.sentence).toContain('laatste woensdag van de maand van 10:00 tot 11:00');
    expect(preview?.dates).toEqual(['2026-12-30', '2027-01-27', '2027-02-24']);
  });

  it.each([
    ['in its times', '10:00', '11:00', 'everyWeeks:1', 13, 0],
    ['an hour past its times', '11:00', '13:00', 'everyWeeks:1', 13, 13],
  ])(
    'tells of a moment %s which dates fall behind a closed door',
    async (_when, opens, closes, rhythm, times, hindered) => {
      const fields = { ...FORM, step: 'preview', opens, closes, rhythm };
      const answer = await at.send('/planner/voorstel/nieuw', fields, at.professional);
      const { preview } = contentIn(answer.json(), 'newProposal');
      expect([preview?.times, preview?.hindered]).toEqual([times, hindered]);
      expect(preview?.firstDay?.day.date).toBe('2026-12-02');
      expect(at.walkIns()).not.toContain('Hulp met wonen');
      expect(mailsIn(at.desk.db)).toEqual([]);
    },
  );

  it('tells the host by mail on how many dates something is in the way, as her page does', async () => {
    const path = await at.proposed({ opens: '11:00', closes: '13:00' });
    const { fit } = await at.contentAt(atPlace(path), at.host, 'proposal');
    expect([fit?.hindered, fit?.times]).toEqual([13, 13]);
    const said = 'Let op: in de eerste drie maanden is er op 13 van de 13 keren iets in de weg.';
    expect(mailsIn(at.desk.db).at(-1)?.body).toContain(said);
    await at.send(atPlace(path), { answer: 'accept', version: '1' }, at.host);
    expect(mailsIn(at.desk.db).at(-1)).toMatchObject({ to: at.professional.person.email });
    expect(mailsIn(at.desk.db).at(-1)?.body).toContain(said);
  });

  it.each([
    ['without a room while all are in use or closed', '', '09:30', 13],
    ['without a room while one is free', '', '09:00', 0],
    ['in a room, of which the clash guard speaks', 'havikshorst', '09:30', 0],
  ])('counts the dates of a moment %s', async (_when, room, opens, noRoom) => {
    const closes = opens === '09:00' ? '09:30' : '10:30';
    const moment = { place: 'de-horsten', weekday: '2', from: '2026-12-01', room, opens, closes };
    const days = { onHolidays: 'yes', step: 'preview' };
    const answer = await at.send('/planner/voorstel/nieuw', { ...FORM, ...moment, ...days }, at.professional);
    expect(contentIn(answer.json(), 'newProposal').preview).toMatchObject({ times: 13, noRoom });
  });

  it.each<[string, Fields, string[]]>([
    [
      'nothing',
      { title: '', helpTopic: '', opens: '', closes: '', from: '', place: '' },
      ['place', 'opens', 'closes', 'from', 'title', 'helpTopics'],
    ],
    ['an end before the beginning', { opens: '15:00', closes: '13:00' }, ['closes']],
    ['a last day before the first', { through: '2026-11-30' }, ['through']],
    ['a day that has been', { from: '2026-11-18' }, ['from']],
    [
      'an end before the beginning and a day that has been',
      { opens: '15:00', closes: '13:00', from: '2020-01-01' },
      ['closes', 'from'],
    ],
    ['a room of another place', { room: 'havikshorst' }, ['room']],
    ['no telephone number', { phone: 'bel maar' }, ['phone']],
    ['another organisation', { organisation: 'geldcheck033' }, ['organisation']],
  ])('says what is wrong beside the field for %s, and keeps the rest', async (_what, more, fields) => {
    const answer = await at.send('/planner/voorstel/nieuw', { ...FORM, ...more }, at.professional);
    expect(answer.statusCode).toBe(400);
    const page: DeskPage = answer.json();
    expect(page.problems.map(({ field }) => field)).toEqual(fields);
    expect(contentIn(page, 'newProposal').form).toMatchObject({ words: 'Mag dat?', audience: 'everyone' });
    expect(mailsIn(at.desk.db)).toEqual([]);
  });

  it('lets a coordinator propose for every organisation, in her own district only', async () => {
    const coordinator = at.desk.signIn(COORDINATOR);
    const { choices, form } = await at.contentAt('/planner/voorstel/nieuw', coordinator, 'newProposal');
    expect(form.organisation).toBe('');
    expect(choices.organisations.length).toBeGreaterThan(5);
    expect(choices.places.map(([slug]) => slug)).toContain(PLACE);
    const sent = await at.send(
      '/planner/voorstel/nieuw',
      { ...FORM, organisation: 'geldcheck033' },
      coordinator,
    );
    expect(sent.statusCode).toBe(303);
    const elsewhere = at.desk.signIn({ role: 'coordinator', districtSlug: 'nieuwland' });
    const refused = await at.send('/planner/voorstel/nieuw', FORM, elsewhere);
    expect(refused.json().problems.map(({ field }: DeskProblem) => field)).toContain('place');
  });

  it('is sent once, however often it arrives', async () => {
    const actKey = 'one-and-the-same-form';
    expect(await at.proposed({ actKey })).toBe(await at.proposed({ actKey }));
    expect(mailsIn(at.desk.db)).toHaveLength(1);
  });
});
