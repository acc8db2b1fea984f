import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWalkIn, type NewWalkIn, saveProfessional } from '../../db/queries/save-walk-in.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { hours, on, rule, span, week } from '../../seeds/write-hours.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import { instantAt } from '../helpers/osm-intervals.ts';
import { readCalendar } from '../helpers/read-calendar.ts';
import { addHolder, addRealWalkIns } from '../helpers/real-walk-ins.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';

let api: TestApi;
beforeAll(() => {
  api = testApi();
  addRealWalkIns(api.db);
});
afterAll(() => api.close());

const get = (url: string) => api.app.inject(url);
async function read(url: string) {
  const answer = await get(url);
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return { ...readCalendar(answer.body), text: answer.body };
}

const PUBLIC = [
  '/agenda/fixture-twee-zalen.ics',
  '/agenda/organisatie/fixture-hulp.ics',
  '/agenda/hulp/h3.ics',
];

describe.each([...PUBLIC, ...PUBLIC.map((url) => `/en${url}`)])('%s', (url) => {
  it('is a calendar that another library reads, with its time zone, in lines that fit', async () => {
    const { calendar, events, byUid, text } = await read(url);
    expect(events.length).toBeGreaterThan(5);
    expect(byUid.size).toBe(events.length);
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe(
      'Europe/Amsterdam',
    );
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    for (const event of events) {
      for (const name of ['sequence', 'dtstamp', 'last-modified', 'status', 'url', 'location'])
        expect([name, event.component.getFirstPropertyValue(name)]).not.toContain(null);
    }
  });

  it('may be kept for a minute, and is the same until something changes', async () => {
    const first = await get(url);
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect((await api.app.inject({ url, headers })).statusCode).toBe(304);
  });
});

describe('the calendar of an organisation', () => {
  it('holds its walk-in hours at every place, and no opening hours', async () => {
    const { byUid, calendar } = await read('/agenda/organisatie/fixture-hulp.ics');
    const places = new Set([...byUid.values()].map(({ title }) => title.replace(/^.*\((.*)\)$/, '$1')));
    expect(places.size).toBeGreaterThan(3);
    expect([...byUid.keys()].filter((uid) => uid.startsWith('open-'))).toEqual([]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Fixture: Raad en Daad');
  });

  it('says of each date whether one can count on it', async () => {
    const { byUid } = await read('/agenda/organisatie/fixture-hulp.ics');
    const told = (uid: string) => byUid.get(`${uid}@binnenlopen.example`)?.status;
    expect(told('fixture-geld-2026-11-24-1')).toBe('CONFIRMED');
    expect(told('fixture-geld-2026-12-01-1')).toBe('CANCELLED');
    expect(told('fixture-telefoon-2026-11-25-1')).toBe('TENTATIVE');
    expect(told('fixture-werk-2026-11-30-1')).toBe('TENTATIVE');
  });

  it('names who is there only by her own choice, and nobody from the moment that she is gone', async () => {
    const url = '/agenda/organisatie/fixture-hulp.ics';
    const geld = getWalkIn(api.db, 'fixture-geld');
    const personId = addHolder(api.db, geld?.id ?? 0, 'p@example.org', 'Gastnaam');
    expect((await read(url)).text).toContain('Wie er is: Gastnaam.');
    saveProfessional(api.db, geld?.id ?? 0, { personId, shownName: null });
    // A write of another kind, so that no prepared answer is left.
    addWalkIn(api.db, sundays('na-fatma'), { who: 'test', at: TUESDAY_MORNING });
    const { text } = await read(url);
    expect(text).not.toContain('Gastnaam');
    expect(text).not.toContain('Geheim');
    expect(text).not.toContain('p@example.org');
  });
});

describe('the calendar of a kind of help', () => {
  it('is under its neutral code, names nothing in its titles, and tells all in what one opens', async () => {
    const { byUid, calendar } = await read('/agenda/hulp/h3.ics');
    const code = 'h3';
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(`Binnenlopen ${code}`);
    expect(String(calendar.getFirstPropertyValue('url'))).toBe(`https://binnenlopen.example/hulp/${code}`);
    for (const { title } of byUid.values()) expect(title).toMatch(/Inloop \(/);
  });

  it.each([
    ['/agenda/hulp/letters-and-forms.ics', '/agenda/hulp/h3.ics'],
    ['/en/agenda/hulp/letters-and-forms.ics', '/en/agenda/hulp/h3.ics'],
  ])('leads from the name to the code: %s', async (from, to) => {
    const answer = await get(from);
    expect([answer.statusCode, answer.headers.location]).toEqual([308, to]);
  });

  it('has its own name where nothing needs hiding, and shows it in titles', async () => {
    const { byUid, calendar } = await read('/agenda/hulp/digital.ics');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Hulp met computer en telefoon');
    expect([...byUid.values()].some(({ title }) => title.includes('Hulp met je telefoon'))).toBe(true);
  });

  it('is of one district', async () => {
    expect((await get('/agenda/hulp/digital.ics?district=liendert-rustenburg')).statusCode).toBe(200);
    expect((await get('/agenda/hulp/digital.ics?district=nergens')).statusCode).toBe(404);
  });
});

it.each([
  '/agenda/nergens.ics',
  '/agenda/organisatie/nergens.ics',
  '/agenda/hulp/nergens.ics',
  '/agenda/hulp/h99.ics',
  '/agenda/eigen/nergens.ics',
])('knows nothing of %s', async (url) => {
  expect((await get(url)).statusCode).toBe(404);
});

it.each([
  ['2026-10-20T10:00', '2026-10-25', '+01:00'],
  ['2027-03-20T10:00', '2027-03-28', '+02:00'],
  ['2027-03-20T10:00', '2027-03-21', '+01:00'],
])(
  'keeps the time on the clock in the week in which it changes: from %s, on %s',
  async (now, date, offset) => {
    if (getWalkIn(api.db, 'zondagen') === null)
      addWalkIn(api.db, sundays('zondagen'), { who: 'test', at: TUESDAY_MORNING });
    api.now = instantAt(now);
    const { events } = await read('/agenda/organisatie/fixture-hulp.ics');
    const event = events.find(({ uid }) => uid.startsWith(`zondagen-${date}-1@`));
    expect(event?.startDate.toString()).toBe(`${date}T10:00:00`);
    expect(event && event.startDate.toUnixTime() * 1000).toBe(Date.parse(`${date}T10:00:00${offset}`));
    expect(event && event.endDate.toUnixTime() * 1000).toBe(Date.parse(`${date}T12:00:00${offset}`));
    api.now = TUESDAY_MORNING;
  },
);

it('shows markup and line breaks in a title as text', async () => {
  const title = 'Hulp <b>nu</b>\r\nBEGIN:VEVENT\nSUMMARY:x; "ja", \\n nee';
  addWalkIn(api.db, { ...sundays('kwaad'), title }, { who: 'test', at: TUESDAY_MORNING });
  const { events, byUid } = await read('/agenda/organisatie/fixture-hulp.ics');
  expect(byUid.size).toBe(events.length);
  const [, event] = [...byUid].find(([uid]) => uid.startsWith('kwaad-')) ?? [];
  // A calendar has one kind of line break.
  expect(event?.title).toContain(title.replace('\r\n', '\n'));
});

function sundays(slug: string): NewWalkIn {
  return {
    ...{ slug, kind: 'walkIn', placeSlug: 'fixture-twee-zalen', roomSlug: null, title: 'Op zondag' },
    ...{ titleEn: null, helpTopics: [], themeSlug: null, audience: 'everyone', byAppointment: false },
    ...{ languages: [], organisationSlug: 'fixture-hulp', visitorRole: null, sample: false },
    hours: hours([week(rule(on('7'), span('10:00-12:00')))], { otherHolidays: 'asAlways' }),
  };
}
