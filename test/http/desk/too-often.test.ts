import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../../helpers/desk.ts';

/** More than any of the limits of signing in, within an hour. */
const FAR_TOO_OFTEN = 400;

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

it.each([
  ['/aanmelden', 'Er is te vaak geprobeerd vanaf dit netwerk. Wacht een uur en probeer het dan opnieuw.'],
  ['/en/aanmelden', 'There were too many tries from this network. Wait an hour, then try again.'],
  [
    '/aanmelden/code',
    'Er is te vaak geprobeerd vanaf dit netwerk. Wacht een uur en probeer het dan opnieuw.',
  ],
])('%s asked too often says so in a sentence, and keeps what was typed', async (path, sentence) => {
  const kept = { keptAction: '/beheer/plek/groene-stee/anders', keptBody: 'reason=lekkage' };
  const ask = () => desk.post(path, { email: 'nobody@example.org', code: '123456', ...kept });
  let answer = await ask();
  for (let time = 0; time < FAR_TOO_OFTEN && answer.statusCode !== 429; time += 1) answer = await ask();
  expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([429, true]);
  expect(answer.body).toContain('value="reason=lekkage"');
  expect(answer.headers['cache-control']).toBe('no-store');
});
