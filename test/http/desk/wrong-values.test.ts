/** A field that says what nobody can choose: refused in words, and nothing is done. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskDatabase } from '../../desk/real-place.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';

const PLACE = '/beheer/plek/groene-stee';

let desk: TestDesk;
let host: SignedIn;

beforeAll(async () => {
  desk = await testDesk({ db: deskDatabase() });
  host = desk.signIn(hostOf('groene-stee'), COORDINATOR);
});
afterAll(() => desk.close());

const changes = () => Number(desk.db.sqlite.prepare('SELECT count(*) FROM change_log').pluck().get());
const version = async (path: string) =>
  (await desk.get(path, host, { accept: 'application/json' })).json().content.version ?? '';
const day = { from: '2026-12-03', says: 'closed' };
const block = { 'day.b0.opens': '10:00', 'day.b0.closes': '12:00' };
const item = { 'i0.kind': 'day', 'i0.from': '2026-12-03', 'i0.says': 'closed', 'i0.name': 'studiedag' };

const facts = {
  name: 'De Groene Stee',
  kind: 'communityCentre',
  lon: '5.39',
  lat: '52.16',
  precision: 'exact',
};

it.each<readonly [string, string, Record<string, string>]>([
  ['', 'holdsThrough', { holdsThrough: 'nonsense' }],
  ['/dicht', 'closing', { closing: 'zzz' }],
  ['/nu', 'says', { says: 'zzz' }],
  ['/herinnering', 'every', { every: 'daily', weekday: '1', time: '09:00' }],
  ['/herinnering', 'weekday', { every: 'week', weekday: '8', time: '09:00' }],
  ['/publiceren', 'do', { do: 'zzz' }],
  ['/anders', 'says', { ...day, says: 'zzz' }],
  ['/anders', 'through', { ...day, through: '31-2-2027' }],
  ['/anders', 'day.b0.access', { ...day, says: 'changed', ...block, 'day.b0.access': 'zzz' }],
  ['/bijzondere-dagen', 'i0.says', { ...item, 'i0.says': 'zzz' }],
  ['/bijzondere-dagen', 'i0.through', { ...item, 'i0.through': 'zzz' }],
  ['/over', 'kind', { ...facts, kind: 'castle' }],
  ['/over', 'precision', { ...facts, precision: 'zzz' }],
  ['/over', 'language', { ...facts, language: 'zzz' }],
  ['/over', 'facility-coffee', { ...facts, 'facility-coffee': 'perhaps' }],
  ['/tijden', 'p0.g0.rhythm', { 'p0.layer': '0', 'p0.g0.rhythm': 'zzz', 'p0.g0.days': '1' }],
])('%s with a wrong %s', async (path, field, fields) => {
  const sent = { ...fields, version: await version(`${PLACE}${path}`), anyway: '1' };
  const before = changes();
  const answer = await desk.post(`${PLACE}${path}`, sent, host, { accept: 'application/json' });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().problems).toMatchObject([{ field, sentence: expect.stringMatching(/\.$/) }]);
  expect(changes()).toBe(before);
});

it('a new place of no kind that there is', async () => {
  const sent = { ...facts, kind: 'castle', district: 'liendert-rustenburg' };
  const before = changes();
  const answer = await desk.post('/beheer/nieuw', sent, host, { accept: 'application/json' });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().problems).toMatchObject([{ field: 'kind' }]);
  expect(changes()).toBe(before);
});
