/** The link in a mail about one proposal. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removePerson } from '../../db/queries/people.ts';
import { getProposal } from '../../db/queries/proposals.ts';
import { revokeRight } from '../../db/queries/rights.ts';
import { forgetExpired } from '../../server/auth/forget-expired.ts';
import { ANY, may, RIGHTS } from '../../server/auth/may.ts';
import { callerOfProposalLink, makeProposalLink } from '../../server/auth/proposal-links.ts';
import type { Proposal } from '../../server/model/proposal.ts';
import { actOnWalkIn, targetOfProposal } from '../../server/planner/sides.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { actOf, HOST, mailsIn, NOW, proposed, type Visiting, visiting } from '../planner/visiting.ts';

const DAY = 86_400_000;

let at: Visiting;
let proposal: Proposal;
let token: string;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
  proposal = proposed(at);
  [token = ''] = /(?<=\/voorstel\/)[\w-]{43}(?=\n)/.exec(mailsIn(at.db).at(-1)?.body ?? '') ?? [];
});
afterEach(() => at.db.close());

const callerAt = (now: number, given = token) => callerOfProposalLink(at.db, given, now);

describe('the link in a mail about a proposal', () => {
  it.each([
    [0, 'proposalLink'],
    [14 * DAY - 1, 'proposalLink'],
    [14 * DAY, 'nobody'],
  ])('after %d ms is of %s', (later, kind) => {
    expect(callerAt(NOW + later).kind).toBe(kind);
  });

  it('may answer that proposal, and do nothing else in the whole table of rights', () => {
    const caller = callerAt(NOW);
    expect(caller).toEqual({
      kind: 'proposalLink',
      proposalId: proposal.id,
      placeSlug: 'de-horsten',
      pseudonym: at.host.pseudonym,
    });
    const other = proposed(at);
    const everyone = Object.entries(RIGHTS).flatMap(([act, who]) =>
      who.some((each) => each === 'everyone') ? [act] : [],
    );
    const allowed = (target: Parameters<typeof may>[2]) =>
      Object.keys(RIGHTS).filter((act) => isAct(act) && may(caller, act, target) && !everyone.includes(act));
    expect(allowed(targetOfProposal(proposal))).toEqual(['answerProposal']);
    expect(allowed(targetOfProposal(other))).toEqual([]);
    expect(allowed({ placeSlug: 'de-horsten', districtSlug: proposal.districtSlug })).toEqual([]);
    expect(may(caller, 'answerProposal', ANY)).toBe(true);
  });

  it.each(['', 'x'.repeat(43), 'x'.repeat(42), "' OR 1=1 --"])('made up as "%s" is of nobody', (forged) => {
    expect(callerAt(NOW, forged).kind).toBe('nobody');
  });

  it('is kept as a hash only, and opened as often as she likes: that changes nothing', () => {
    const before = at.db.sqlite.serialize();
    expect(before.includes(`voorstel/${token}`)).toBe(true);
    const rows = JSON.stringify(at.db.sqlite.prepare('SELECT * FROM proposal_links').all());
    expect(rows).not.toContain(token);
    callerAt(NOW);
    callerAt(NOW);
    expect(at.db.sqlite.serialize().equals(before)).toBe(true);
    expect(getProposal(at.db, proposal.id)).toEqual(proposal);
  });

  it('dies with her right, and with her', () => {
    const colleague = makeProposalLink(at.db, proposal.id, at.host.id, NOW);
    revokeRight(at.db, at.host, HOST, actOf(at.host));
    expect([callerAt(NOW).kind, callerAt(NOW, colleague).kind]).toEqual(['nobody', 'nobody']);
    removePerson(at.db, at.host, actOf(at.host));
    expect(at.db.sqlite.prepare('SELECT count(*) FROM proposal_links').pluck().get()).toBe(0);
  });

  it('is forgotten once it has run out', () => {
    forgetExpired(at.db, NOW + 14 * DAY);
    expect(at.db.sqlite.prepare('SELECT count(*) FROM proposal_links').pluck().get()).toBe(0);
  });
});

function isAct(name: string): name is keyof typeof RIGHTS {
  return name in RIGHTS;
}

describe('what it takes to change one of them', () => {
  it('is another act for an activity than for a walk-in hour', () => {
    expect(actOnWalkIn({ kind: 'walkIn' }, 'cancelDates')).toBe('cancelDates');
    expect(actOnWalkIn({ kind: 'activity' }, 'cancelDates')).toBe('keepActivities');
  });
});
