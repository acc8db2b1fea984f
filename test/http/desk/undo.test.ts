import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlaceLink } from '../../../server/auth/place-links.ts';
import { dayOf, deskDatabase, save } from '../../desk/real-place.ts';
import { COORDINATOR, hostOf, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { on, weekly } from '../../hours/building-hours.ts';
import { formFields } from './form-fields.ts';

const PLACE = '/beheer/plek/groene-stee';
const HOUR = 3_600_000;

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
});
afterEach(() => desk.close());

/** The number in the address that a saved form leads to. */
const sequenceIn = (location: string | undefined) => /done=(\d+)/.exec(location ?? '')?.[1] ?? 'none';

async function confirmed(base: string, as: Parameters<TestDesk['post']>[2] = null): Promise<string> {
  const fields = formFields((await desk.get(base, as)).body, 'confirm');
  return sequenceIn((await desk.post(base, fields, as)).headers.location);
}

describe('undoing a check', () => {
  it('is open to the link that did it, for an hour', async () => {
    const { person } = desk.signIn(hostOf('groene-stee'));
    const base = `/klopt/${makePlaceLink(desk.db, 'groene-stee', person.id, desk.now)}`;
    const sequence = await confirmed(base);
    desk.now += HOUR - 1;
    expect((await desk.post(`${base}/ongedaan`, { sequence })).headers.location).toContain(base);
    const another = await confirmed(base);
    desk.now += HOUR;
    expect((await desk.post(`${base}/ongedaan`, { sequence: another })).statusCode).toBe(404);
  });

  it('of a host is not open to a link, nor to another host', async () => {
    const host = desk.signIn(hostOf('groene-stee'));
    const sequence = await confirmed(PLACE, host);
    const colleague = desk.signIn(hostOf('groene-stee')).person;
    const link = `/klopt/${makePlaceLink(desk.db, 'groene-stee', colleague.id, desk.now)}`;
    expect((await desk.post(`${link}/ongedaan`, { sequence })).statusCode).toBe(404);
    const other = desk.signIn(hostOf('madiba'));
    expect((await desk.post(`${PLACE}/ongedaan`, { sequence }, other)).statusCode).toBe(404);
    expect((await desk.post('/beheer/plek/madiba/ongedaan', { sequence }, other)).statusCode).toBe(404);
    const coordinator = desk.signIn(COORDINATOR);
    expect((await desk.post(`${PLACE}/ongedaan`, { sequence }, coordinator)).statusCode).toBe(303);
  });
});

describe('undoing hours', () => {
  it('is refused in words once somebody saved after it, and loses nothing', async () => {
    const host = desk.signIn(hostOf('groene-stee'));
    const earlier = save(desk.db, 'groene-stee', weekly(on([4], '09:00-17:00')));
    save(desk.db, 'groene-stee', weekly(on([4], '10:00-12:00')), desk.now + 1000);
    const sequence = earlier.kind === 'saved' ? String(earlier.sequence) : 'none';
    const answer = await desk.post(`${PLACE}/ongedaan`, { sequence }, host);
    expect(answer.statusCode).toBe(409);
    expect(dayOf(desk.db, 'groene-stee', '2026-11-26')).toContain('10:00-12:00');
  });

  it.each(['', '0', 'x', '99999999'])('of a change that is not (%s) is not found', async (sequence) => {
    const host = desk.signIn(hostOf('groene-stee'));
    expect((await desk.post(`${PLACE}/ongedaan`, { sequence }, host)).statusCode).toBe(404);
  });
});
