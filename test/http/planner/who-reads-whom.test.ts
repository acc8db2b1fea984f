/** A name was given for colleagues, and where somebody works is for them to know too. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveName } from '../../../db/queries/people.ts';
import { addWalkIn, saveProfessional } from '../../../db/queries/save-walk-in.ts';
import { cancelDates } from '../../../server/planner/cancel-dates.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { BASE_URL } from '../../helpers/signed-in.ts';
import {
  actOf,
  agreed,
  CONTENT,
  NOW,
  ORGANISATION,
  OTHER_PROFESSIONAL,
  PLACE,
  PROFESSIONAL,
  timesOn,
  walkInOf,
} from '../../planner/visiting.ts';

let desk: TestDesk;
let professional: SignedIn;
let colleague: SignedIn;
let host: SignedIn;
let slug: string;

beforeAll(async () => {
  desk = await testDesk();
  const { db } = desk;
  [professional, colleague, host] = [
    desk.signIn(PROFESSIONAL),
    desk.signIn(PROFESSIONAL),
    desk.signIn(hostOf(PLACE)),
  ];
  const at = { db, professional: professional.person, host: host.person };
  slug = agreed(at, { roomSlug: null }).slug;
  saveName(db, host.person, 'Host-Naam', actOf(host.person));
  saveName(db, colleague.person, 'Collega-Naam', actOf(colleague.person));
  const dates = { from: '2026-12-08', through: '2026-12-08', reason: null };
  const told = { ifVersion: null, actKey: null, baseUrl: BASE_URL, butNot: null };
  cancelDates(db, { slug, ...dates, ...told }, actOf(colleague.person));
  const elsewhere = {
    ...CONTENT,
    ...({ slug: 'elders', kind: 'walkIn', placeSlug: 'madiba', title: 'Elders hulp' } as const),
    roomSlug: null,
    ...{ organisationSlug: ORGANISATION, visitorRole: null, sample: false, hours: timesOn({}) },
  } as const;
  addWalkIn(db, elsewhere, { who: 'test', at: NOW });
  for (const walkIn of [slug, 'elders']) {
    saveProfessional(db, walkInOf(db, walkIn).id, { personId: professional.person.id, shownName: null });
  }
});
afterAll(() => desk.close());

describe('the history of a walk-in hour', () => {
  it('names a colleague, and of the place only the part that somebody had in it', async () => {
    const { body } = await desk.get(`/planner/spreekuur/${slug}`, professional);
    expect(body).toContain('Collega-Naam');
    expect(body).not.toContain('Host-Naam');
  });
});

describe('the week', () => {
  it('tells that somebody is to be in two places at once to those who can do something about it only', async () => {
    const week = async (as: SignedIn) => (await desk.get('/planner?week=2026-12-01', as)).body;
    expect(await week(professional)).toContain('wie dit doet');
    for (const other of [desk.signIn(OTHER_PROFESSIONAL), host]) {
      const body = await week(other);
      expect(body).toContain('Hulp met computer en telefoon');
      expect(body).not.toContain('wie dit doet');
    }
  });
});
