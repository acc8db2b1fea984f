import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { addWalkIn } from '../../db/queries/save-walk-in.ts';
import { askOrganisation, MOST_ASKED_A_DAY, type Question } from '../../server/desk/ask-organisation.ts';
import { NotFound } from '../../server/errors.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import { on, weekly } from '../hours/building-hours.ts';
import { CONTENT, mailsIn, ORGANISATION, PROFESSIONAL } from '../planner/visiting.ts';
import { deskDatabase, HOST } from './real-place.ts';

let db: Database;
beforeEach(() => {
  db = deskDatabase();
  const walkIn = {
    ...CONTENT,
    slug: 'money',
    kind: 'walkIn',
    placeSlug: 'groene-stee',
    roomSlug: null,
    title: 'Hulp met geld',
    organisationSlug: ORGANISATION,
    visitorRole: null,
    sample: false,
    hours: weekly(on([2], '13:00-15:00')),
  } as const;
  addWalkIn(db, walkIn, HOST);
});

const ask = (more: Partial<Question> = {}, at = TUESDAY_MORNING) =>
  askOrganisation(
    db,
    {
      placeSlug: 'groene-stee',
      walkInSlug: 'money',
      dates: ['2026-12-01'],
      words: 'Kan het een uur later? Zie https://example.com/kwaad',
      actKey: null,
      ...more,
    },
    { ...HOST, at, baseUrl: BASE_URL },
  );

const mails = () => mailsIn(db).filter(({ purpose }) => purpose === 'clash');

it('goes to each who holds it or works there, with the words and without a link of somebody else', () => {
  const people = [personWith(db, [PROFESSIONAL]), personWith(db, [PROFESSIONAL])];
  expect(ask()).toEqual({ kind: 'asked', readers: 2, alreadyDone: false });
  expect(mails().map(({ to }) => to)).toEqual(people.map(({ email }) => email));
  const [mail] = mails();
  expect(mail?.subject).toBe('Vraag van De Groene Stee over dinsdag 1 december');
  expect(mail?.body).toContain('Bij De Groene Stee is een vraag over Hulp met geld op dinsdag 1 december.');
  expect(mail?.body).toContain('De host vraagt:\n> Kan het een uur later? Zie [link weggelaten]\n');
  expect(mail?.body).toContain(`\n${BASE_URL}/planner/botsingen\n`);
});

const WEDNESDAY = Date.parse('2026-11-25T00:00:00+01:00');

it('is sent once for each act, and the very same question once a day', () => {
  personWith(db, [PROFESSIONAL]);
  expect(ask({ actKey: 'a' })).toMatchObject({ alreadyDone: false });
  expect(ask({ actKey: 'a' })).toMatchObject({ alreadyDone: true });
  expect(ask()).toMatchObject({ kind: 'refused', why: 'askedToday' });
  expect(ask({ dates: ['2026-12-08'] })).toMatchObject({ kind: 'asked' });
  expect(ask({ dates: ['2026-12-01', '2026-12-08'] })).toMatchObject({ kind: 'asked' });
  expect(ask({ words: 'Of liever woensdag?' })).toMatchObject({ kind: 'asked' });
  expect(ask({ dates: [], words: null })).toMatchObject({ kind: 'asked' });
  expect(ask({}, WEDNESDAY)).toMatchObject({ kind: 'asked' });
  expect(mails()).toHaveLength(6);
  expect(mails()[2]?.body).toContain('Hulp met geld op dinsdag 1 december en dinsdag 8 december.');
  expect(mails()[4]?.body).toContain('Bij De Groene Stee is een vraag over Hulp met geld.');
});

it('goes out a few times a day about one walk-in hour, and the next day again', () => {
  personWith(db, [PROFESSIONAL]);
  const tuesdays = [1, 8, 15, 22, 29].map((day) => `2026-12-${String(day).padStart(2, '0')}`);
  expect(tuesdays.slice(0, MOST_ASKED_A_DAY).map((date) => ask({ dates: [date] }).kind)).toEqual(
    Array.from({ length: MOST_ASKED_A_DAY }, () => 'asked'),
  );
  expect(ask({ dates: ['2027-01-05'] })).toMatchObject({ kind: 'refused', why: 'askedToday' });
  expect(ask({ dates: tuesdays.concat('2027-01-05') }, WEDNESDAY)).toMatchObject({ kind: 'asked' });
  expect(mails().at(-1)?.body).toContain(
    'op 6 dagen, van dinsdag 1 december tot en met dinsdag 5 januari 2027.',
  );
});

it.each([['2026-12-02'], ['2026-11-17'], ['2099-12-01'], ['2026-13-45'], ['nope']])(
  'is about dates on which it is held: not %s',
  (date) => {
    personWith(db, [PROFESSIONAL]);
    expect(ask({ dates: ['2026-12-01', date] })).toMatchObject({ kind: 'refused', why: 'notHeldThen' });
    expect(mails()).toEqual([]);
  },
);

it.each([
  ['nobody', {}, false],
  ['words', { words: 'x'.repeat(281) }, true],
  ['words', { words: 'a\u202eb' }, true],
])('is refused: %s', (why, more, hasReader) => {
  if (hasReader) personWith(db, [PROFESSIONAL]);
  else db.sqlite.exec("DELETE FROM rights WHERE role IN ('coordinator', 'administrator')");
  expect(ask(more)).toMatchObject({ kind: 'refused', why });
  expect(mails()).toEqual([]);
});

it('knows no walk-in hour of another place', () => {
  personWith(db, [PROFESSIONAL]);
  expect(() => ask({ placeSlug: 'madiba' })).toThrow(NotFound);
  expect(() => ask({ walkInSlug: 'nothing' })).toThrow(NotFound);
});

it('leaves the words out of the log', () => {
  personWith(db, [PROFESSIONAL]);
  ask();
  const [line] = db.sqlite
    .prepare("SELECT after FROM change_log WHERE what = 'askOrganisation'")
    .pluck()
    .all();
  expect(line).toBe('{"walkIn":"money","dates":["2026-12-01"]}');
});
