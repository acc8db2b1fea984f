/** A page that the browser brought back has the key of its first sending: what is changed in it is a new act. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskDatabase, placeIn } from '../../desk/real-place.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { formFields } from './form-fields.ts';

const SLUG = 'groene-stee';
const PLACE = `/beheer/plek/${SLUG}`;

let desk: TestDesk;
let host: SignedIn;

beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  host = desk.signIn(hostOf(SLUG), COORDINATOR);
});
afterEach(() => desk.close());

const changes = () => Number(desk.db.sqlite.prepare('SELECT count(*) FROM change_log').pluck().get());

describe('the same form with other answers', () => {
  it.each<readonly [string, Record<string, string>, Record<string, string>]>([
    ['/dicht', { closing: 'fromNow', reason: 'ziek' }, { closing: 'allDay' }],
    ['/nu', { says: 'open' }, { says: 'closed' }],
    [
      '/herinnering',
      { every: 'week', weekday: '1', time: '09:00' },
      { every: 'week', weekday: '2', time: '09:00' },
    ],
    ['/publiceren', { do: 'agree' }, { do: 'disagree' }],
    ['/publiceren', { do: 'unpublish' }, { do: 'gone' }],
  ])('%s does both, and each once', async (path, first, other) => {
    const actKey = 'key-of-one-page';
    const locations: unknown[] = [];
    const before = changes();
    for (const answers of [first, other, first, other]) {
      const answer = await desk.post(`${PLACE}${path}`, { ...answers, actKey }, host);
      locations.push([answer.statusCode, answer.headers.location]);
    }
    expect(locations[2]).toEqual(locations[0]);
    expect(locations[3]).toEqual(locations[1]);
    expect(locations[1]).not.toEqual(locations[0]);
    expect(changes()).toBe(before + 2);
  });

  it('saves the facts that were changed after going back, or says that they changed', async () => {
    const fields = formFields((await desk.get(`${PLACE}/over`, host)).body, 'about');
    const first = await desk.post(`${PLACE}/over`, { ...fields, phone: '033 123 45 67' }, host);
    expect(first.statusCode).toBe(303);
    const back = await desk.post(`${PLACE}/over`, { ...fields, phone: '033 765 43 21' }, host);
    expect(back.statusCode).toBe(409);
    expect(placeIn(desk.db, SLUG).phone).toContain('123');
  });

  it('does it for each person who sends it', async () => {
    const colleague = desk.signIn(hostOf(SLUG));
    const before = changes();
    for (const who of [host, colleague, host])
      await desk.post(`${PLACE}/publiceren`, { do: 'agree', actKey: 'key-of-one-page' }, who);
    expect(changes()).toBe(before + 2);
  });
});
