import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findLoggedChanges } from '../../../db/queries/history.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { findHistory } from '../../../server/desk/history.ts';
import { hoursOfTimes } from '../../../server/hours/walk-in-times.ts';
import { addActivity } from '../../../server/planner/keep-activity.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { TUESDAY_MORNING } from '../../helpers/seeded-database.ts';

const PLACE = 'fixture-twee-zalen';
const BASE = `/beheer/plek/${PLACE}`;
const ROOMS = `${BASE}/ruimtes`;
const JSON_ONLY = { accept: 'application/json' };

let desk: TestDesk;
let host: SignedIn;

beforeEach(async () => {
  desk = await testDesk();
  host = desk.signIn(hostOf(PLACE));
});
afterEach(() => desk.close());

type Fields = Record<string, string>;

const send = (fields: Fields, path = ROOMS, as = host) => desk.post(path, fields, as, JSON_ONLY);
const roomsNow = () =>
  (getPlaceBySlug(desk.db, PLACE)?.rooms ?? []).map(({ slug, name, quiet }) => ({ slug, name, quiet }));
const hoursNow = () => getPlaceBySlug(desk.db, PLACE)?.rooms.map(({ hours }) => hours);
const told = () => findHistory(desk.db, PLACE, { limit: 1, language: 'nl' }, TUESDAY_MORNING).entries[0];

async function saved(fields: Fields, path = ROOMS): Promise<string> {
  const answer = await send(fields, path);
  expect(answer.statusCode).toBe(303);
  const { pathname, searchParams } = new URL(String(answer.headers.location), desk.baseUrl);
  expect(pathname).toBe(ROOMS);
  return searchParams.get('done') ?? '';
}

const undo = (sequence: string) => saved({ sequence }, `${BASE}/ongedaan`);

const ACTS: readonly [name: string, fields: Fields, tells: string][] = [
  ['adds a room', { name: 'Spreekkamer', quiet: 'yes' }, 'Nieuw: Spreekkamer, je kunt er rustig praten.'],
  ['gives a room another name', { room: 'keuken', 'name-keuken': 'Zaal Eem' }, 'De keuken heet nu Zaal Eem.'],
  [
    'says that a room is quiet',
    { room: 'berging', 'name-berging': 'De berging', quiet: 'yes' },
    'De berging: je kunt er rustig praten.',
  ],
  ['takes a room away', { room: 'atelier', step: 'remove' }, 'Weg: Het atelier.'],
];

describe('a host', () => {
  it.each(ACTS)('%s, reads so in the history, and undoes it', async (_name, fields, tells) => {
    const [before, hours] = [roomsNow(), hoursNow()];
    const sequence = await saved(fields);
    expect(roomsNow()).not.toEqual(before);
    expect(told()?.changes).toEqual([tells]);
    const page: DeskPage = (await desk.get(`${ROOMS}?done=${sequence}`, host, JSON_ONLY)).json();
    expect(page.notice?.sequence).toBe(Number(sequence));
    await undo(sequence);
    expect(roomsNow()).toEqual(before);
    expect(hoursNow()).toEqual(hours);
  });

  it.each<[string, Fields, string]>([
    ['without a name', { name: '' }, 'name'],
    ['that is called as another', { name: 'het ATELIER' }, 'name'],
    ['with a name that is too long', { name: 'zaal '.repeat(20) }, 'name'],
    ['that lost its name', { room: 'atelier', 'name-atelier': ' ' }, 'name-atelier'],
  ])('keeps no room %s', async (_name, fields, field) => {
    const before = roomsNow();
    const answer = await send(fields);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ problems: [{ field }] });
    expect(roomsNow()).toEqual(before);
  });

  it('does not take away a room that something is held in, and reads what', async () => {
    hold('Koffieochtend', '2027-01-01', null);
    const answer = await send({ room: 'atelier', step: 'remove' });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      problems: [{ sentence: expect.stringContaining('“Koffieochtend”') }],
    });
    expect(roomsNow()).toContainEqual(expect.objectContaining({ slug: 'atelier' }));
  });

  it('takes away a room in which all is over', async () => {
    hold('Koffieochtend', '2026-12-01', '2026-12-01');
    desk.now += 9 * 86_400_000;
    await saved({ room: 'atelier', step: 'remove' });
    expect(roomsNow()).not.toContainEqual(expect.objectContaining({ slug: 'atelier' }));
  });

  it('does not undo what is used since', async () => {
    const sequence = await saved({ name: 'Hal' });
    hold('Samen eten', '2026-12-01', null, 'hal');
    expect((await send({ sequence }, `${BASE}/ongedaan`)).statusCode).toBe(409);
    expect(roomsNow()).toContainEqual(expect.objectContaining({ slug: 'hal' }));
  });

  it('does not change a room over what somebody else has just kept', async () => {
    const was = { wasName: 'De keuken', wasQuiet: 'no' };
    await saved({ room: 'keuken', 'name-keuken': 'Zaal Eem', ...was });
    const answer = await send({ room: 'keuken', 'name-keuken': 'Zaal Berg', ...was });
    expect(answer.statusCode).toBe(409);
    const again = { wasName: 'Zaal Eem', wasQuiet: 'no' };
    await saved({ room: 'keuken', 'name-keuken': 'Zaal Berg', ...again });
  });

  it('does so once, however often the form arrives', async () => {
    const form = { name: 'Hal', actKey: 'a-key-of-a-form-1' };
    expect(await saved(form)).toBe(await saved(form));
    expect(
      findLoggedChanges(desk.db, { subject: `place:${PLACE}`, kinds: ['addRoom'], limit: 9 }),
    ).toHaveLength(1);
  });
});

it('no rooms of a place are anybody else’s to change', async () => {
  const stranger = desk.signIn(hostOf('fixture-nachtcafe'));
  const before = roomsNow();
  for (const [, fields] of ACTS) expect((await send(fields, ROOMS, stranger)).statusCode).toBe(404);
  expect(roomsNow()).toEqual(before);
});

function hold(title: string, from: string, through: string | null, roomSlug = 'atelier'): void {
  const hours = hoursOfTimes({
    ...{ rhythm: { kind: 'everyWeeks', weeks: 1 }, weekday: 2, opens: 600, closes: 720, from, through },
    ...{ onHolidays: true, inSchoolHolidays: true },
  });
  const words = { title, titleEn: null, helpTopics: [], themeSlug: null, audience: 'everyone' } as const;
  const content = {
    ...words,
    byAppointment: false,
    languages: [],
    phone: null,
    email: null,
    hours,
    roomSlug,
  };
  const added = addActivity(
    desk.db,
    { placeSlug: PLACE, content, actKey: null },
    { who: 'test', at: desk.now },
  );
  expect(added.kind).toBe('saved');
}
