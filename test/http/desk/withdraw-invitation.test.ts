import { afterEach, beforeEach, expect, it } from 'vitest';
import { getPersonByEmail } from '../../../db/queries/people.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';

const JSON_PLEASE = { accept: 'application/json' };

let desk: TestDesk;
let coordinator: SignedIn;
beforeEach(async () => {
  desk = await testDesk();
  coordinator = desk.signIn(COORDINATOR);
});
afterEach(() => desk.close());

async function invite(email: string, right: string) {
  const sent = await desk.post('/beheer/mensen', { email, right, language: 'nl' }, coordinator, JSON_PLEASE);
  return sent.json().content.invited.given;
}
const withdraw = ({ personId, right }: { readonly personId: number; readonly right: string }) =>
  desk.post(`/beheer/mensen/${personId}`, { step: 'withdraw', right }, coordinator);

it('an invitation that was just made is withdrawn with one button, and the person goes with it', async () => {
  const given = await invite('new@example.org', 'host:madiba');
  expect((await withdraw(given)).headers.location).toBe('/beheer/mensen?weg=ja');
  expect(getPersonByEmail(desk.db, 'new@example.org')).toBeNull();
});

it('of somebody who is known only the new right goes', async () => {
  const { email } = desk.signIn(hostOf('madiba')).person;
  const given = await invite(email, 'host:groene-stee');
  expect((await withdraw(given)).headers.location).toBe('/beheer/mensen');
  expect(getPersonByEmail(desk.db, email)?.rights).toEqual([hostOf('madiba')]);
});

it('who is invited for what she may do already has nothing new to take back', async () => {
  const { email } = desk.signIn(hostOf('madiba')).person;
  expect(await invite(email, 'host:madiba')).toBeNull();
});
