import { afterAll, describe, expect, it } from 'vitest';
import { getPersonByEmail, removePerson } from '../../db/queries/people.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import type { WalkInDate } from '../../server/contract/page.ts';
import { findClashes } from '../../server/directory/clashes/find-clashes.ts';
import { getPlace } from '../../server/directory/get-place.ts';
import { instantOf, localOf } from '../../server/hours/local-time.ts';
import { addHolder, addRealWalkIns } from '../helpers/real-walk-ins.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';

const db = databaseWithFixtures();
addRealWalkIns(db);
afterAll(() => db.close());

const datesAt = (place: string, slug: string, now = TUESDAY_MORNING): WalkInDate[] =>
  getPlace(db, place, now, 'nl').walkIns.filter((date) => date.slug === slug);

/** What a visitor may count on: open, or what keeps her from it. */
function saidOf({ door, doorTrouble, cancelled }: WalkInDate): string {
  if (cancelled !== null) return `cancelled: ${cancelled.reason}`;
  if (doorTrouble === null) return door;
  return [doorTrouble.kind, doorTrouble.reason?.label].filter(Boolean).join(': ');
}

describe('each date says what one may count on', () => {
  it.each([
    ['fixture-twee-zalen', 'fixture-geld', ['11-24 open', '12-01 cancelled: ziek']],
    ['fixture-twee-zalen', 'fixture-brieven', ['11-26 partly', '12-03 partly']],
    ['fixture-twee-zalen', 'fixture-wonen', ['11-27 closed', '12-04 closed']],
    ['fixture-onbekende-middag', 'fixture-telefoon', ['11-25 unknown', '12-02 unknown']],
    ['fixture-verbouwing', 'fixture-werk', ['11-30 closed: verbouwing', '12-07 closed: verbouwing']],
    ['fixture-doelgroepen', 'fixture-jongeren', ['11-24 open', '12-01 open']],
  ])('%s: %s', (place, slug, said) => {
    const dates = datesAt(place, slug).map((date) => `${localOf(date.start).date.slice(5)} ${saidOf(date)}`);
    expect(dates).toEqual(said);
  });

  it('and none that is cancelled counts as one with an open door', () => {
    const cancelled = datesAt('fixture-twee-zalen', 'fixture-geld').filter((date) => date.cancelled !== null);
    expect(cancelled.map(({ door }) => door)).toEqual(['closed']);
  });

  it.each([
    ['11:29', true],
    ['11:30', false],
  ])('until it is over: at %s', (time, isThere) => {
    const at = Date.parse(`2026-11-24T${time}:00+01:00`);
    expect(datesAt('fixture-twee-zalen', 'fixture-geld', at)[0]?.cancelled === null).toBe(isThere);
  });
});

describe('what the two sides solve among themselves', () => {
  const fresh = databaseWithFixtures();
  addRealWalkIns(fresh);
  afterAll(() => fresh.close());

  it('is not told to visitors: a room that is taken, or not to be had, leaves the door open', () => {
    // The kitchen opens at 17:00; the house is open then.
    fresh.sqlite
      .prepare(
        `UPDATE walk_ins SET room_id = (SELECT id FROM rooms WHERE slug = 'keuken')
         WHERE slug IN ('fixture-geld', 'fixture-gezondheid')`,
      )
      .run();
    const date = '2026-12-15';
    const window = { start: instantOf(date, 0), end: instantOf(date, 24 * 60) };
    const clashes = findClashes(fresh, { placeSlugs: ['fixture-twee-zalen'] }, window, TUESDAY_MORNING);
    expect(new Set(clashes.map(({ kind }) => kind))).toEqual(new Set(['roomNotAvailable', 'roomTaken']));
    const { walkIns } = getPlace(fresh, 'fixture-twee-zalen', instantOf(date, 8 * 60), 'nl');
    const that = walkIns.filter(({ start }) => localOf(start).date === date);
    expect(that.map((each) => `${each.slug} ${saidOf(each)}`)).toEqual([
      'fixture-gezondheid open',
      'fixture-geld open',
    ]);
  });
});

describe('an appointment is made', () => {
  const nobody = 'UPDATE organisations SET phone = NULL, email = NULL';
  it.each([
    ['with whoever holds it', [], ['033 000 00 09', 'hulp@fixture.example', null]],
    ['else with the place by telephone', [nobody], [null, null, '033 111 11 11']],
    ['else at its door', [nobody, 'UPDATE places SET phone = NULL'], [null, null, null]],
  ])('%s', (_, changes, numbers) => {
    const fresh = databaseWithFixtures();
    addRealWalkIns(fresh);
    for (const change of ["UPDATE places SET phone = '033 111 11 11'", ...changes]) fresh.sqlite.exec(change);
    const { walkIns } = getPlace(fresh, 'fixture-twee-zalen', TUESDAY_MORNING, 'nl');
    const date = walkIns.find(({ slug }) => slug === 'fixture-brieven');
    expect([date?.phone, date?.email, date?.placePhone]).toEqual(numbers);
    fresh.close();
  });
});

describe('a visitor reads', () => {
  it("how to reach the organisation, and how often it is held, in the page's language", () => {
    const [date] = datesAt('fixture-twee-zalen', 'fixture-geld');
    expect(date).toMatchObject({
      who: 'Fixture: Raad en Daad',
      phone: '033 000 00 09',
      email: 'hulp@fixture.example',
      rhythm: 'Elke dinsdag van 9:30 tot 11:30. Niet op feestdagen.',
    });
    const english = getPlace(db, 'fixture-twee-zalen', TUESDAY_MORNING, 'en').walkIns;
    expect(english.find(({ slug }) => slug === 'fixture-geld')?.rhythm).toMatch(/^Every Tuesday/);
  });

  it('the first name of whoever let it be read, until she is gone', () => {
    const id = getWalkIn(db, 'fixture-geld')?.id ?? 0;
    addHolder(db, id, 'samira@fixture.example', 'Samira');
    addHolder(db, id, 'nobody@fixture.example', null);
    const heldBy = () => datesAt('fixture-twee-zalen', 'fixture-geld')[0]?.heldBy;
    expect(heldBy()).toEqual(['Samira']);
    expect(JSON.stringify(getPlace(db, 'fixture-twee-zalen', TUESDAY_MORNING, 'nl'))).not.toContain('Geheim');
    const samira = getPersonByEmail(db, 'samira@fixture.example');
    if (samira === null) throw new Error('She was just added.');
    removePerson(db, samira, { who: 'test', at: TUESDAY_MORNING });
    expect(heldBy()).toEqual([]);
  });
});
