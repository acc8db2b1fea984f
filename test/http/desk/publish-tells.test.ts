/** Before a place closes for good or leaves the site its screen says who is mailed about it, and the notice says who was. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposeStart } from '../../../server/planner/propose.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import {
  actOf,
  agreed,
  kept,
  mailsIn,
  OTHER_ORGANISATION,
  OTHER_PROFESSIONAL,
  PLACE,
  PROFESSIONAL,
  timesOn,
  toStart,
} from '../../planner/visiting.ts';

const PUBLISH = `/beheer/plek/${PLACE}/publiceren`;

let desk: TestDesk;
let coordinator: SignedIn;
let at: Parameters<typeof agreed>[0];
beforeEach(async () => {
  desk = await testDesk();
  coordinator = desk.signIn(COORDINATOR);
  at = {
    db: desk.db,
    professional: desk.signIn(PROFESSIONAL).person,
    host: desk.signIn(hostOf(PLACE)).person,
  };
});
afterEach(() => desk.close());

const take = async (turn: string) =>
  String((await desk.post(PUBLISH, { do: turn }, coordinator)).headers.location);
const bodyOf = async (path: string) => (await desk.get(path, coordinator)).body;

describe('the screen on which a place is taken from the site, or closed for good', () => {
  it('says nothing of mails where nobody holds anything', async () => {
    expect(await bodyOf(PUBLISH)).not.toContain('een mail over');
  });

  it('names the organisation that will be mailed, in both languages; the notice says that it was', async () => {
    agreed(at);
    const before = mailsIn(desk.db).length;
    const shown = await bodyOf(PUBLISH);
    expect(shown.match(/Geldcheck033 krijgt hier een mail over\./g)).toHaveLength(2);
    expect(await bodyOf(`/en${PUBLISH}`)).toContain('Geldcheck033 will get a mail about this.');
    const done = await take('gone');
    expect(mailsIn(desk.db)).toHaveLength(before + 1);
    const after = await bodyOf(done);
    expect(after).toContain('Geldcheck033 heeft bericht gekregen.');
    expect(after).toContain('Geldcheck033 krijgt hier een mail over.');
    expect(await bodyOf(await take('back'))).toContain('Geldcheck033 heeft bericht gekregen.');
  });

  it('counts them where there are more, with the proposals that are then declined', async () => {
    agreed(at);
    const other = { ...at, professional: desk.signIn(OTHER_PROFESSIONAL).person };
    const times = { title: 'Formulieren', roomSlug: null, hours: timesOn({ weekday: 4 }) };
    const theirs = { ...toStart(other, times), organisationSlug: OTHER_ORGANISATION };
    kept(proposeStart(desk.db, theirs, actOf(other.professional)));
    const shown = await bodyOf(PUBLISH);
    const [unpublish = '', gone = ''] = shown.split('<summary>').slice(-2);
    expect(unpublish).toContain('Geldcheck033 krijgt hier een mail over.');
    expect(gone).toContain('2 organisaties krijgen hier een mail over: ');
    expect(gone).toContain('Er wacht 1 voorstel op antwoord. Dat wordt dan afgewezen.');
  });

  it('tells a host, who cannot take that turn, nothing of it', async () => {
    agreed(at);
    const host = desk.signIn(hostOf(PLACE));
    expect((await desk.get(PUBLISH, host)).body).not.toContain('een mail over');
  });
});
