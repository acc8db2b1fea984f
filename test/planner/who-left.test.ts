/** Whoever lost her right hears no more of what she once proposed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getPerson } from '../../db/queries/people.ts';
import { revokeRight } from '../../db/queries/rights.ts';
import { saveOrganisationWords } from '../../db/queries/save-organisation.ts';
import type { Person, Right } from '../../server/model/caller.ts';
import { declineProposal } from '../../server/planner/answer-proposal.ts';
import { ownCalendar } from '../../server/planner/own-calendar.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { personWith } from '../helpers/signed-in.ts';
import {
  actOf,
  COORDINATOR,
  kept,
  mailsIn,
  ORGANISATION,
  OTHER_PROFESSIONAL,
  PROFESSIONAL,
  proposed,
  turnOf,
  type Visiting,
  visiting,
} from './visiting.ts';

let at: Visiting;
let overseer: Person;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
  overseer = personWith(at.db, [COORDINATOR]);
});
afterEach(() => at.db.close());

const MAILBOX = 'post@geldcheck.example';

/** Who hears that the proposal of this person was declined, after she may have lost a right. */
function heardOf(proposer: Person, lost: Right | null): string[] {
  const proposal = proposed({ ...at, professional: proposer });
  // Otherwise everybody of the organisation hears of it.
  revokeRight(at.db, at.professional, PROFESSIONAL, actOf(at.host));
  if (lost !== null) revokeRight(at.db, proposer, lost, actOf(at.host));
  const before = mailsIn(at.db).length;
  kept(declineProposal(at.db, turnOf(proposal, at.host), actOf(at.host)));
  return mailsIn(at.db)
    .slice(before)
    .map(({ to }) => to);
}

describe('the answer to a proposal of an organisation that has nobody here any more', () => {
  it('goes to the coordinator who proposed it for them', () => {
    const proposer = personWith(at.db, [COORDINATOR]);
    expect(heardOf(proposer, null)).toEqual([proposer.email]);
  });

  it.each([
    [PROFESSIONAL, null],
    [PROFESSIONAL, MAILBOX],
    [COORDINATOR, MAILBOX],
  ])('goes to its mailbox, or to whoever oversees, once she lost her right (%j, %s)', (right, mailbox) => {
    saveOrganisationWords(at.db, ORGANISATION, { name: 'x', description: 'x', phone: null, email: mailbox });
    const proposer = personWith(at.db, [right]);
    expect(heardOf(proposer, right)).toEqual([mailbox ?? overseer.email]);
  });
});

describe('her own calendar', () => {
  it('has what she proposed for as long as she may propose it', () => {
    const proposer = personWith(at.db, [PROFESSIONAL, OTHER_PROFESSIONAL]);
    proposed({ ...at, professional: proposer });
    expect(proposedDatesOf(proposer)).toBeGreaterThan(0);
    revokeRight(at.db, proposer, PROFESSIONAL, actOf(at.host));
    expect(proposedDatesOf(proposer)).toBe(0);
  });
});

function proposedDatesOf({ id }: Person): number {
  const person = getPerson(at.db, id);
  if (person === null) throw new Error('She is there.');
  const asked = ownCalendar(at.db, person, { from: '2026-11-24', through: '2027-01-20' });
  let step = asked.next();
  while (step.done !== true) step = asked.next();
  return step.value.proposed.flatMap(({ dates }) => dates).length;
}
