/** A name was given for colleagues, and where somebody works is for them to know too. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveName } from '../../../db/queries/people.ts';
import { addWalkIn, saveProfessional } from '../../../db/queries/save-walk-in.ts';
import { unpublishPlace } from '../../../server/desk/publish-place.ts';
import { cancelDates } from '../../../server/planner/cancel-dates.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { BASE_URL } from '../../helpers/signed-in.ts';
import {
  actOf,
  agreed,
  CONTENT,
  COORDINATOR,
  NOW,
  ORGANISATION,
  OTHER_ORGANISATION,
  OTHER_PROFESSIONAL,
  PLACE,
  PROFESSIONAL,
  timesOn,
  walkInOf,
} from '../../planner/visiting.ts';

const THURSDAYS = 'op-donderdag';
const SECRET = 'zonneparel';
const SECRET_NAME = 'Zonneparel';

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

describe('an unpublished place, where somebody of two organisations is at the same time', () => {
  let both: SignedIn;
  beforeAll(() => {
    both = desk.signIn(PROFESSIONAL, OTHER_PROFESSIONAL);
    const { db } = desk;
    const thursdays = { ...CONTENT, kind: 'walkIn', roomSlug: null, hours: timesOn({ weekday: 4 }) } as const;
    const hers = { visitorRole: null, sample: false } as const;
    const test = { who: 'test', at: NOW };
    for (const walkIn of [
      { slug: THURSDAYS, title: 'Donderdaghulp', placeSlug: PLACE, organisationSlug: ORGANISATION },
      { slug: 'geheim', title: 'Geheim elders', placeSlug: SECRET, organisationSlug: OTHER_ORGANISATION },
    ]) {
      addWalkIn(db, { ...thursdays, ...hers, ...walkIn }, test);
      saveProfessional(db, walkInOf(db, walkIn.slug).id, { personId: both.person.id, shownName: null });
    }
    unpublishPlace(db, { placeSlug: SECRET, actKey: null }, test);
  });

  const ADDRESSES = [
    ['the API', '/api/v1/clashes', 'application/json'],
    ['the list of the planner', '/planner/botsingen', 'text/html'],
    ['the list of the place', `/beheer/plek/${PLACE}/botsingen`, 'text/html'],
    ['the week of the place', `/beheer/plek/${PLACE}/week`, 'text/html'],
    ['the week of the planner', '/planner?week=2026-12-01', 'text/html'],
    ['the walk-in hour', `/planner/spreekuur/${THURSDAYS}`, 'text/html'],
    ['the activities of the place', `/beheer/plek/${PLACE}/activiteiten`, 'text/html'],
  ] as const;

  it.each(ADDRESSES)('%s names neither to a host elsewhere nor to a colleague', async (_, url, accept) => {
    for (const as of [host, colleague]) {
      const { body } = await desk.get(url, as, { accept });
      expect(body).not.toContain('Geheim elders');
      expect(body).not.toContain(SECRET_NAME);
    }
  });

  it('tells them that there is one, and names it to who speaks for it or keeps the place', async () => {
    const sentences = async (as: SignedIn) => {
      const { body } = await desk.get('/api/v1/clashes', as, { accept: 'application/json' });
      const {
        clashes,
      }: { clashes: { kind: string; date: string; walkIn: { slug: string }; words: string }[] } =
        JSON.parse(body);
      return clashes
        .filter(
          ({ kind, date, walkIn }) =>
            kind === 'twoPlaces' && date === '2026-12-03' && walkIn.slug === THURSDAYS,
        )
        .map(({ words }) => words.split(': ')[1]);
    };
    const unnamed = ['wie dit doet, staat ook bij een ander spreekuur, elders.'];
    const named = [`wie dit doet, staat ook bij ‘Geheim elders’ van GGDrU in De ${SECRET_NAME}.`];
    expect(await sentences(host)).toEqual(unnamed);
    expect(await sentences(both)).toEqual(named);
    expect(await sentences(desk.signIn(COORDINATOR))).toEqual(named);
    expect(await sentences(desk.signIn(hostOf(PLACE), hostOf(SECRET)))).toEqual(named);
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
