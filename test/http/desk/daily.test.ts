import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeBarCard, pairPhone } from '../../../server/auth/bar-cards.ts';
import { callerOfPlaceLink, makePlaceLink } from '../../../server/auth/place-links.ts';
import type { ThisWeekContent } from '../../../server/contract/desk/this-week.ts';
import { saveOpeningHours } from '../../../server/desk/save-opening-hours.ts';
import { cookieName } from '../../../server/http/session-cookies.ts';
import { dayOf, deskDatabase, placeIn, save } from '../../desk/real-place.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { on, weekly } from '../../hours/building-hours.ts';
import { formFields } from './form-fields.ts';

const SLUG = 'groene-stee';
const PLACE = `/beheer/plek/${SLUG}`;
const JSON_ONLY = { accept: 'application/json' };
const DAY = 86_400_000;

let desk: TestDesk;
let host: SignedIn;

beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  host = desk.signIn(hostOf(SLUG));
});
afterEach(() => desk.close());

const changes = () => Number(desk.db.sqlite.prepare('SELECT count(*) FROM change_log').pluck().get());
const checkedAt = () => placeIn(desk.db, SLUG).trust?.confirmedAt;
const link = () => `/klopt/${makePlaceLink(desk.db, SLUG, host.person.id, desk.now)}`;
const fieldsOf = async (path: string, name: string, as: SignedIn | null = host) =>
  formFields((await desk.get(path, as)).body, name);

/** The path of a link that the host made for somebody else. */
async function passedOn(): Promise<string> {
  const answer = await desk.post(`${PLACE}/doorsturen`, {}, host, JSON_ONLY);
  return new URL(answer.json().content.link.address).pathname;
}

function barPhone(): SignedIn {
  const { token } = makeBarCard(desk.db, SLUG, { who: 'test', at: desk.now });
  const session = pairPhone(desk.db, token, 'Chrome, Android', desk.now);
  const name = cookieName('session', desk.baseUrl);
  return { person: host.person, cookie: { name, value: session?.token ?? '' } };
}

async function week(as = host): Promise<ThisWeekContent> {
  return (await desk.get(PLACE, as, JSON_ONLY)).json().content;
}

describe('the daily screens', () => {
  it.each(['', '/dicht', '/nu', '/week-dicht', '/barkaart', '/herinnering', '/doorsturen', '/ongedaan'])(
    'show %s without changing anything',
    async (path) => {
      const before = changes();
      for (const address of [`${PLACE}${path}`, `/en${PLACE}${path}`])
        expect((await desk.get(address, host)).statusCode).toBe(200);
      expect(changes()).toBe(before);
    },
  );

  it('lead to no address that is not there', async () => {
    const coordinator = desk.signIn(COORDINATOR);
    for (const [path, as] of [
      [PLACE, host],
      ['/beheer/plek/madiba', coordinator],
      [PLACE, barPhone()],
      [link(), null],
    ] as const) {
      const { body } = await desk.get(path, as);
      const addresses = [...body.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => href);
      expect(addresses.length).toBeGreaterThan(3);
      const missing: string[] = [];
      for (const address of addresses)
        if ((await desk.get(address, as)).statusCode >= 400) missing.push(address);
      expect([path, missing]).toEqual([path, []]);
    }
  });
});

describe('confirming', () => {
  it('counts once, however often the same form arrives', async () => {
    const fields = await fieldsOf(PLACE, 'confirm');
    const first = await desk.post(PLACE, fields, host);
    const before = changes();
    const second = await desk.post(PLACE, fields, host);
    expect([first.statusCode, second.statusCode]).toEqual([303, 303]);
    expect(second.headers.location).toBe(first.headers.location);
    expect(changes()).toBe(before);
  });

  it('asks again when the hours changed after they were seen', async () => {
    const fields = await fieldsOf(PLACE, 'confirm');
    save(desk.db, SLUG, weekly(on([1, 2], '09:00-12:00')), desk.now - DAY);
    const answer = await desk.post(PLACE, fields, host, JSON_ONLY);
    expect(answer.statusCode).toBe(409);
    expect(answer.json().problems[0].sentence).toContain('net veranderd');
    expect(checkedAt()).toBe(desk.now - DAY);
  });

  it('asks again when the hours of a room changed, and when nobody says what she saw', async () => {
    const slug = 'de-horsten';
    const path = `/beheer/plek/${slug}`;
    const other = desk.signIn(hostOf(slug));
    const openUntil = (time: string) => {
      const hours = weekly(on([1, 2], `09:00-${time}`));
      const given = { placeSlug: slug, roomSlug: 'havikshorst', hours, ifVersion: null } as const;
      const saved = { ...given, role: 'host', actKey: null } as const;
      saveOpeningHours(desk.db, saved, { who: 'test', at: desk.now - DAY });
    };
    openUntil('12:00');
    const fields = await fieldsOf(path, 'confirm', other);
    openUntil('13:00');
    expect((await desk.post(path, fields, other)).statusCode).toBe(409);
    expect((await desk.post(path, {}, other)).statusCode).toBe(409);
    const fresh = await fieldsOf(path, 'confirm', other);
    expect((await desk.post(path, fresh, other)).statusCode).toBe(303);
  });

  it.each([
    ['rhythm', null],
    ['fourWeeks', '2026-12-22'],
    // A week past the last day of the Christmas holidays, which begin within eight weeks.
    ['afterHoliday', '2027-01-10'],
  ])('holds as long as she chose: %s until %s', async (holdsThrough, date) => {
    const fields = await fieldsOf(PLACE, 'confirm');
    const answer = await desk.post(PLACE, { ...fields, holdsThrough }, host);
    expect(answer.statusCode).toBe(303);
    expect(placeIn(desk.db, SLUG).trust?.holdsThrough).toBe(date);
  });

  it('is not for invented hours, nor for a place without any', async () => {
    const other = desk.signIn(hostOf('madiba'), hostOf('fixture-zonder-uren'));
    for (const [slug, hours] of [
      ['madiba', 'sample'],
      ['fixture-zonder-uren', 'none'],
    ] as const) {
      const path = `/beheer/plek/${slug}`;
      expect((await desk.get(path, other, JSON_ONLY)).json().content.hours).toBe(hours);
      expect((await desk.post(path, {}, other)).statusCode).toBe(409);
      expect(placeIn(desk.db, slug).trust?.confirmedAt ?? null).toBe(null);
    }
  });
});

describe('the week that is asked about', () => {
  it.each([
    ['2026-11-25T23:59:00+01:00', '2026-11-23', false],
    ['2026-11-26T00:00:00+01:00', '2026-11-30', true],
    ['2026-11-29T12:00:00+01:00', '2026-11-30', true],
    // Week 53, and over New Year.
    ['2026-12-31T12:00:00+01:00', '2027-01-04', true],
  ])('at %s begins on %s', async (now, from, isNext) => {
    desk.now = Date.parse(now);
    expect(await week()).toMatchObject({ from, isNext });
  });
});

describe('taking back', () => {
  const undo = (path: string, sequence: number, as: SignedIn | null) =>
    desk.post(`${path}/ongedaan`, { sequence: String(sequence) }, as);
  const confirmAt = async (path: string, as: SignedIn | null) => {
    const { location } = (await desk.post(path, await fieldsOf(path, 'confirm', as), as)).headers;
    return Number(new URL(String(location), desk.baseUrl).searchParams.get('done'));
  };

  it('a link and the bar phone take back what they did, and nothing of the host', async () => {
    const path = link();
    const phone = barPhone();
    const hers = await confirmAt(PLACE, host);
    expect((await undo(PLACE, hers, phone)).statusCode).toBe(404);
    const shared = await passedOn();
    expect((await undo(shared, hers, null)).statusCode).toBe(404);
    expect((await undo(path, await confirmAt(path, null), null)).statusCode).toBe(303);
    expect((await undo(PLACE, await confirmAt(PLACE, phone), phone)).statusCode).toBe(303);
    expect((await undo(PLACE, hers, host)).statusCode).toBe(303);
  });

  it('one link, or one phone behind the bar, takes back nothing of another', async () => {
    const pairs: readonly (readonly [string, SignedIn | null, string, SignedIn | null])[] = [
      [await passedOn(), null, await passedOn(), null],
      [PLACE, barPhone(), PLACE, barPhone()],
    ];
    for (const [path, as, otherPath, other] of pairs) {
      const done = await confirmAt(path, as);
      expect((await undo(otherPath, done, other)).statusCode).toBe(404);
      expect((await undo(path, done, as)).statusCode).toBe(303);
    }
  });

  it.each(['0', '999999', '-1', 'x', ''])('knows no change "%s"', async (sequence) => {
    const answer = await desk.post(`${PLACE}/ongedaan`, { sequence }, host);
    expect(answer.statusCode).toBe(404);
  });
});

describe('the phone behind the bar', () => {
  it('is refused everything but its three acts', async () => {
    const phone = barPhone();
    for (const path of [
      '/week-dicht',
      '/barkaart',
      '/herinnering',
      '/doorsturen',
      '/tijden',
      '/geschiedenis',
    ]) {
      expect([path, (await desk.get(`${PLACE}${path}`, phone)).statusCode]).toEqual([path, 404]);
      const sent = await desk.post(`${PLACE}${path}`, {}, phone);
      expect([path, sent.statusCode >= 400]).toEqual([path, true]);
    }
    for (const path of ['', '/dicht', '/nu'])
      expect([path, (await desk.get(`${PLACE}${path}`, phone)).statusCode]).toEqual([path, 200]);
  });
});

describe('a link', () => {
  it('opens its own place and what a link may, and nothing when it is over', async () => {
    const path = link();
    for (const [below, status] of [
      ['', 200],
      ['/week-dicht', 200],
      ['/doorsturen', 200],
      ['/dicht', 404],
      ['/nu', 404],
      ['/barkaart', 404],
    ] as const)
      expect([below, (await desk.get(`${path}${below}`)).statusCode]).toEqual([below, status]);
    desk.now += 14 * DAY;
    expect((await desk.get(path)).statusCode).toBe(404);
    expect((await desk.post(path, {})).statusCode).toBe(404);
  });

  it('made by way of another ends when that one does', async () => {
    const path = link();
    desk.now += 13 * DAY;
    const { content } = (await desk.post(`${path}/doorsturen`, {}, null, JSON_ONLY)).json();
    const token = content.link.address.split('/').at(-1);
    expect(content.link.until).toBe(desk.now + DAY);
    expect(callerOfPlaceLink(desk.db, token, desk.now).kind).toBe('placeLink');
    expect(callerOfPlaceLink(desk.db, token, desk.now + DAY).kind).toBe('nobody');
  });

  it('closes no other week than the one that was asked about', async () => {
    const path = `${link()}/week-dicht`;
    const fields = await fieldsOf(path, 'weekClosed', null);
    desk.now = Date.parse('2026-11-26T10:00:00+01:00');
    expect((await desk.post(path, fields)).statusCode).toBe(409);
    expect(dayOf(desk.db, SLUG, '2026-11-27')).toContain('open');
    expect(dayOf(desk.db, SLUG, '2026-12-01')).toContain('open');
  });
});

describe('the links of a place', () => {
  const links = async () => (await desk.get(`${PLACE}/barkaart`, host, JSON_ONLY)).json().content.links;

  it('are all withdrawn with one button, which the history tells', async () => {
    const paths = [link(), await passedOn()];
    expect(await links()).toBe(2);
    const fields = await fieldsOf(`${PLACE}/barkaart`, 'revokeLinks');
    const answer = await desk.post(`${PLACE}/barkaart`, { ...fields, step: 'revokeLinks' }, host);
    expect([answer.statusCode, await links()]).toEqual([303, 0]);
    for (const path of paths) expect((await desk.get(path)).statusCode).toBe(404);
    expect((await desk.get(`${PLACE}/geschiedenis`, host)).body).toContain('Alle links ingetrokken');
  });
});

describe('how often the host is asked', () => {
  it('is saved, and refused with all that was chosen when the time is none', async () => {
    const path = `${PLACE}/herinnering`;
    const chosen = { every: 'week', weekday: '5', time: '09:30' };
    expect((await desk.post(path, chosen, host)).statusCode).toBe(303);
    expect(placeIn(desk.db, SLUG).trust).toMatchObject({ rhythmDays: 7, askWeekday: 5, askMinute: 570 });
    const answer = await desk.post(path, { ...chosen, every: 'fourWeeks', time: '25:00' }, host, JSON_ONLY);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().content).toMatchObject({ every: 'fourWeeks', weekday: 5, time: '25:00' });
    expect(answer.json().problems[0].field).toBe('time');
  });
});

describe('the address of the desk', () => {
  it.each([
    ['a host of one place', [hostOf(SLUG)], `/beheer/plek/${SLUG}`],
    ['a coordinator', [COORDINATOR], '/beheer/plekken'],
    ['a host of two places', [hostOf(SLUG), hostOf('madiba')], null],
    ['a host who is coordinator too', [hostOf(SLUG), COORDINATOR], null],
    ['somebody without a place', [], null],
  ])('leads %s on', async (_who, rights, to) => {
    const answer = await desk.get('/beheer', desk.signIn(...rights));
    expect(answer.statusCode).toBe(to === null ? 200 : 303);
    expect(answer.headers.location ?? null).toBe(to);
  });
});

describe('the latest change', () => {
  it('is later than a page that does not know of it', async () => {
    const latest = async () => Number((await desk.get('/laatste-wijziging')).body);
    const before = await latest();
    desk.now += 60_000;
    expect(await latest()).toBe(before);
    await desk.post(PLACE, await fieldsOf(PLACE, 'confirm'), host);
    expect(await latest()).toBe(desk.now);
  });
});
