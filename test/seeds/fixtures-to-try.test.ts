/** `npm run dev -- --fixtures`: enough of everything that somebody can try the planner by hand. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getPersonByEmail } from '../../db/queries/people.ts';
import { findProposals } from '../../db/queries/proposals.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import { fixtureSignIns } from '../../scripts/fixture-sign-ins.ts';
import { emailOf, FIXTURE_PEOPLE } from '../../seeds/fixture-visits.ts';
import { loadFixturesToTry } from '../../seeds/load.ts';
import { atOnce } from '../../server/directory/at-once.ts';
import { clashesComing } from '../../server/directory/clashes/find-clashes.ts';
import { ownWalkIns } from '../../server/planner/own-walk-ins.ts';
import { type TestDesk, testDesk } from '../helpers/desk.ts';
import { seededDatabase, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { callerFor } from '../helpers/signed-in.ts';

const LATER = Date.parse('2026-12-02T10:00:00+01:00');
const db = seededDatabase();
loadFixturesToTry(db, TUESDAY_MORNING);
let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk({ db });
});
afterAll(() => desk.close());

it('has a clash with the door and two in one room', () => {
  const kinds = clashesComing(db, { placeSlugs: ['fixture-twee-zalen'] }, TUESDAY_MORNING).map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(expect.arrayContaining(['outsideDoor', 'roomTaken']));
});

it('has a proposal for either side to answer, about days to come', () => {
  const found = findProposals(db).map(({ state, content }) => [state, content.hours.layers[0]?.validity]);
  expect(found).toEqual([
    ['otherTime', { kind: 'dates', from: '2026-12-07', through: null }],
    ['open', { kind: 'dates', from: '2026-12-02', through: null }],
  ]);
});

it('gives one of each role something to do, a link to come in, and somewhere to look', async () => {
  const site = 'http://localhost:3000';
  const lines = fixtureSignIns(db, site, TUESDAY_MORNING);
  expect(lines.map((line) => line.split(': ')[0])).toEqual(
    FIXTURE_PEOPLE.map(({ role }) => `Sign in as a ${role}`),
  );
  for (const line of lines) expect(line).toMatch(/http:\/\/localhost:3000\/aanmelden\/[\w-]{43} /);
  for (const [index, right] of FIXTURE_PEOPLE.entries()) {
    const path = lines[index]?.split(`then see ${site}`)[1] ?? '';
    expect([path, (await desk.get(path, desk.signIn(right))).statusCode]).toEqual([path, 200]);
  }
  const professional = getPersonByEmail(db, emailOf('professional'));
  if (professional === null) throw new Error('There is no professional.');
  const held = atOnce(ownWalkIns(db, callerFor(professional), TUESDAY_MORNING));
  expect(held.length).toBeGreaterThan(5);
  expect(findWalkIns(db).flatMap(({ professionals }) => professionals)).toEqual([
    { personId: professional.id, shownName: null },
    { personId: professional.id, shownName: 'Fixtura' },
  ]);
});

it('is sown once, however often it starts again', () => {
  const log = () => db.sqlite.prepare('SELECT count(*) FROM change_log').pluck().get();
  const before = log();
  loadFixturesToTry(db, LATER);
  expect(log()).toBe(before);
});
