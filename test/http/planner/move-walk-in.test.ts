import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import {
  atPlace,
  contentIn,
  type Fields,
  FORM,
  JSON_ONLY,
  PLACE,
  type ProposalDesk,
  pathIn,
  proposalDesk,
} from './proposal-desk.ts';

let at: ProposalDesk;

beforeEach(async () => {
  at = await proposalDesk();
});
afterEach(() => at.desk.close());

describe('a walk-in hour that is there', () => {
  const WALK_IN = '/planner/spreekuur/fixture-geld';

  it('moves when the host agrees', async () => {
    const { form, dates } = await at.contentAt(`${WALK_IN}/verzetten`, at.professional, 'moveWalkIn');
    expect(form).toMatchObject({ rhythm: 'everyWeeks:1', weekday: '2', opens: '09:30', closes: '11:30' });
    expect(dates[0]).toBe(form.from);
    const fields = { ...FORM, send: 'always', weekday: '4', opens: '9:00', from: '2026-12-10' };
    const sent = await at.send(`${WALK_IN}/verzetten`, fields, at.professional);
    const path = pathIn(sent);
    const { present, moment } = await at.contentAt(atPlace(path), at.host, 'proposal');
    expect([present?.moment, moment].join(' ')).toMatch(/dinsdag.*donderdag/);
    await at.send(atPlace(path), { answer: 'accept', version: '1' }, at.host);
    const after = await at.contentAt(`${WALK_IN}/verzetten`, at.professional, 'moveWalkIn');
    expect(after.moment).toContain('donderdag van 9:00 tot 11:00');
  });

  it('counts the dates of the rhythm that it has, before anything is changed', async () => {
    const path = await at.proposed();
    await at.send(atPlace(path), { answer: 'accept', version: '1' }, at.host);
    const [agreed] = findWalkIns(at.desk.db, {
      organisationSlug: 'fixture-hulp',
      placeSlugs: [PLACE],
    }).filter(({ title }) => title === FORM.title);
    const address = `/planner/spreekuur/${agreed?.slug}/verzetten`;
    const { form, preview } = await at.contentAt(address, at.professional, 'moveWalkIn');
    expect(form.from).toBe('2026-12-02');
    expect([preview?.times, preview?.hindered]).toEqual([13, 0]);
  });

  it('is held on another day once', async () => {
    const fields = {
      send: 'once',
      date: '2026-12-08',
      toDate: '2026-12-09',
      onceOpens: '09:30',
      onceCloses: '11:00',
    };
    const sent = await at.send(`${WALK_IN}/verzetten`, fields, at.professional);
    const path = pathIn(sent);
    const asked = await at.contentAt(atPlace(path), at.host, 'proposal');
    expect(asked).toMatchObject({ kind: 'move', askedWith: 'date' });
    expect(asked.moment).toBe('Niet op dinsdag 8 december. Op woensdag 9 december van 9:30 tot 11:00.');
    const other = { answer: 'otherTime', version: '1', from: '2026-12-10', opens: '10:00', closes: '11:00' };
    await at.send(atPlace(path), other, at.host);
    expect((await at.contentAt(path, at.professional, 'proposal')).moment).toBe(
      'Niet op dinsdag 8 december. Op donderdag 10 december van 10:00 tot 11:00.',
    );
  });

  it.each<[string, Fields, string[]]>([
    ['no day', { send: 'once', date: '2026-12-08', onceOpens: '09:30', onceCloses: '11:00' }, ['toDate']],
    ['no times', { send: 'once', date: '2026-12-08', toDate: '2026-12-09' }, ['onceOpens', 'onceCloses']],
    ['no first day', { ...FORM, send: 'always', from: '' }, ['from']],
  ])('does not move with %s', async (_what, fields, wrong) => {
    const answer = await at.send(`${WALK_IN}/verzetten`, fields, at.professional);
    expect(answer.statusCode).toBe(400);
    const page: DeskPage = answer.json();
    expect(page.problems.map(({ field }) => field)).toEqual(wrong);
  });

  it('stops on the day that both agree on', async () => {
    const missing = await at.send(`${WALK_IN}/stoppen`, { words: 'Helaas' }, at.professional);
    expect(missing.statusCode).toBe(400);
    expect(contentIn(missing.json(), 'endWalkIn').words).toBe('Helaas');
    const sent = await at.send(`${WALK_IN}/stoppen`, { lastDate: '2026-12-15' }, at.professional);
    const path = pathIn(sent);
    await at.send(atPlace(path), { answer: 'otherTime', version: '1', lastDate: '2026-12-22' }, at.host);
    expect((await at.contentAt(path, at.professional, 'proposal')).moment).toContain('22 december');
    await at.send(path, { answer: 'accept', version: '2' }, at.professional);
    expect((await at.contentAt(`${WALK_IN}/stoppen`, at.professional, 'endWalkIn')).dates.at(-1)).toBe(
      '2026-12-22',
    );
  });

  it('of another organisation is not there', async () => {
    const other = at.desk.signIn({ role: 'professional', organisationSlug: 'geldcheck033' });
    for (const path of [`${WALK_IN}/verzetten`, `${WALK_IN}/stoppen`])
      expect((await at.desk.get(path, other, JSON_ONLY)).statusCode).toBe(404);
  });
});
