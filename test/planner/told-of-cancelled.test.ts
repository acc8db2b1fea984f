/** Nobody travels to a walk-in hour of her own that somebody else cancelled. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { grantRight } from '../../db/queries/rights.ts';
import type { Person } from '../../server/model/caller.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { cancelDates } from '../../server/planner/cancel-dates.ts';
import { joinWalkIn, leaveWalkIn } from '../../server/planner/show-name.ts';
import { undoWalkIn } from '../../server/planner/undo-walk-in.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import {
  actOf,
  agreed,
  COORDINATOR,
  HOST,
  kept,
  mailsIn,
  ORGANISATION,
  PROFESSIONAL,
  type Visiting,
  visiting,
} from './visiting.ts';

let at: Visiting;
let walkIn: WalkIn;
let coordinator: Person;
let colleague: Person;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
  walkIn = agreed(at);
  coordinator = personWith(at.db, [COORDINATOR]);
  colleague = personWith(at.db, [PROFESSIONAL]);
});
afterEach(() => at.db.close());

const DATES = { from: '2026-12-08', through: '2026-12-08', reason: null };
const by = (person: Person) => ({ baseUrl: BASE_URL, butNot: person.id });

function cancelledBy(person: Person) {
  const given = { slug: walkIn.slug, ifVersion: null, actKey: null, ...DATES, ...by(person) };
  return kept(cancelDates(at.db, given, actOf(person)));
}

/** To whom a mail went, since so many. */
const told = (since = 0) =>
  mailsIn(at.db)
    .filter(({ purpose }) => purpose === 'cancelled')
    .slice(since)
    .map(({ to }) => to);

const leave = () =>
  leaveWalkIn(at.db, { slug: walkIn.slug, personId: at.professional.id }, actOf(at.professional));

const MAILBOX = 'info@organisatie.example';
it.each<readonly [string, () => Person, () => void, () => readonly string[]]>([
  ['herself', () => at.professional, () => {}, () => [at.host.email]],
  ['a colleague', () => colleague, () => {}, () => [at.host.email, at.professional.email]],
  ['a coordinator', () => coordinator, () => {}, () => [at.host.email, at.professional.email]],
  [
    'a coordinator, where two hold it',
    () => coordinator,
    () => joinWalkIn(at.db, { slug: walkIn.slug, personId: colleague.id }, actOf(colleague)),
    () => [at.host.email, at.professional.email, colleague.email],
  ],
  [
    'a coordinator, where nobody is known to hold it',
    () => coordinator,
    leave,
    () => [at.host.email, at.professional.email, colleague.email],
  ],
  ['a colleague, where nobody is known to hold it', () => colleague, leave, () => [at.host.email]],
  [
    'a coordinator, where the organisation has nobody and a mailbox',
    () => coordinator,
    () => {
      at.db.sqlite.exec("DELETE FROM rights WHERE role = 'professional'");
      at.db.sqlite.prepare('UPDATE organisations SET email = ? WHERE slug = ?').run(MAILBOX, ORGANISATION);
    },
    () => [at.host.email, MAILBOX],
  ],
  [
    'a coordinator, where the host holds it too',
    () => coordinator,
    () => grantRight(at.db, at.professional, HOST, actOf(coordinator)),
    () => [at.professional.email, at.host.email],
  ],
])('cancelled by %s', (_, who, arrange, hear) => {
  arrange();
  cancelledBy(who());
  expect(told()).toEqual(hear());
});

it('is led to her walk-in hour, and hears that it goes on after all', () => {
  const { sequence } = cancelledBy(coordinator);
  at.db.sqlite.exec('UPDATE outbox SET sent_at = next_try_at');
  const hers = () =>
    mailsIn(at.db).filter(({ to, purpose }) => to === at.professional.email && purpose === 'cancelled');
  expect(hers()[0]?.body).toContain(`${BASE_URL}/planner/spreekuur/${walkIn.slug}\n`);
  undoWalkIn(at.db, { slug: walkIn.slug, sequence, ...by(coordinator) }, actOf(coordinator));
  expect(hers().map(({ subject }) => subject.split(' bij ')[0])).toEqual([
    'Gaat niet door',
    'Gaat toch door',
  ]);
});
