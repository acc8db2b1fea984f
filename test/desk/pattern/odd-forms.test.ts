import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { deskDatabase, placeIn } from '../real-place.ts';
import '../../helpers/property-seed.ts';

const HOUSES = ['groene-stee', 'fixture-twee-zalen', 'fixture-verbouwing', 'madiba'];

let desk: TestDesk;
let host: SignedIn;

beforeAll(async () => {
  desk = await testDesk({ db: deskDatabase() });
  host = desk.signIn(...HOUSES.map(hostOf));
});
afterAll(() => desk.close());

const names = fc.constantFrom(
  ...['step', 'version', 'anyway', 'room', 'from', 'through', 'says', 'reason', 'takeFrom', 'takeThrough'],
  ...['p0.layer', 'p1.layer', 'p1.from', 'p1.through', 'p1.yearly', 'p0.g0.rhythm', 'p1.g0.rhythm'],
  ...['p0.g0.days', 'p0.g0.n', 'p0.g0.anchor', 'p0.g0.nth', 'p0.g0.b0.opens', 'p0.g0.b0.closes'],
  ...['p1.g0.days', 'p1.g0.b0.opens', 'p1.g0.b0.closes', 'p0.g0.b0.nextDay', 'p0.g0.b0.note'],
  ...['day.b0.opens', 'day.b0.closes', 'day.b0.audience', 'day.b1.opens', 'day.b1.closes'],
  ...[
    'i0.kind',
    'i0.key',
    'i0.name',
    'i0.from',
    'i0.through',
    'i0.says',
    'i0.days',
    'i0.b0.opens',
    'i0.b0.closes',
  ],
);
const values = fc.oneof(
  fc.constantFrom('', '0', '1', '-1', '7', '99', '1e9', 'NaN', 'always', 'everyWeeks', 'ofMonth', 'changed'),
  fc.constantFrom(
    '2026-11-25',
    '2026-12-31',
    '2026-02-30',
    '2028-02-29',
    '0000-00-00',
    '9999-12-31',
    '31-12-2026',
  ),
  fc.constantFrom('00:00', '09:00', '17:00', '23:59', '24:00', '25:00', '9', '<script>', '\u202e', '🐈'),
  fc.constantFrom(
    'publicHoliday',
    'schoolHoliday',
    'day',
    'kingsDay',
    'kerstvakantie',
    'own',
    'closed',
    '__proto__',
  ),
  fc.constantFrom(
    'addBlock:p0.g0',
    'set:p0.g0.b0:09:00-09:00',
    'mend',
    'example:groene-stee',
    'takeBack',
    'swap:dates',
  ),
  fc.string({ maxLength: 120 }),
);

/** What may be saved; of a field that is there twice the first counts. */
const WHOLE: readonly (readonly [string, string])[] = [
  ['from', '2026-12-09'],
  ['says', 'changed'],
  ['day.b0.opens', '09:00'],
  ['day.b0.closes', '12:00'],
  ['anyway', '1'],
];

describe('a form of hours that no page of ours made', () => {
  it('is answered with a page or a redirect, never with a failure, and keeps the hours whole', async () => {
    const answers = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...HOUSES),
        fc.constantFrom('tijden', 'anders', 'bijzondere-dagen'),
        fc.array(fc.tuple(names, values), { maxLength: 25 }),
        async (house, screen, odd) => {
          const path = `/beheer/plek/${house}/${screen}`;
          const { statusCode, body } = await desk.post(path, [...odd, ...WHOLE], host);
          answers.add(statusCode);
          expect([200, 303, 400, 404, 409], body.slice(0, 300)).toContain(statusCode);
          expect((await desk.get(`/plek/${house}`)).statusCode).toBe(200);
          expect((await desk.get(`/beheer/plek/${house}/${screen}`, host)).statusCode).toBe(200);
          expect(placeIn(desk.db, house).slug).toBe(house);
        },
      ),
      { numRuns: 150 },
    );
    // Some were even saved, and some were not.
    expect([...answers]).toEqual(expect.arrayContaining([200, 303, 400, 409]));
  });
});
