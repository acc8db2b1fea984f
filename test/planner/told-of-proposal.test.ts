import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getPerson, saveLanguage } from '../../db/queries/people.ts';
import { PROPOSAL_LINK_LASTS } from '../../server/auth/durations.ts';
import { withdrawProposal } from '../../server/planner/answer-other-time.ts';
import { declineProposal } from '../../server/planner/answer-proposal.ts';
import { cancelDates } from '../../server/planner/cancel-dates.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL } from '../helpers/signed-in.ts';
import {
  actOf,
  agreed,
  kept,
  mailsIn,
  NOW,
  proposed,
  turnOf,
  type Visiting,
  visiting,
  walkInOf,
} from './visiting.ts';

let at: Visiting;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
});
afterEach(() => at.db.close());

interface Waiting {
  readonly to: string;
  readonly body: string | null;
  readonly givenUpAt: number | null;
  readonly usefulUntil: number | null;
}

const outbox = () =>
  at.db.sqlite
    .prepare<[], Waiting>(
      `SELECT to_address AS "to", body, given_up_at AS givenUpAt, useful_until AS usefulUntil
        FROM outbox WHERE purpose = 'proposal' ORDER BY id`,
    )
    .all();

describe('a mail about a proposal', () => {
  it('is of use as long as its link', () => {
    proposed(at);
    expect(outbox()).toMatchObject([{ to: at.host.email, usefulUntil: NOW + PROPOSAL_LINK_LASTS }]);
  });

  it.each([
    ['withdrawn', () => at.professional, withdrawProposal],
    ['answered', () => at.host, declineProposal],
  ])('is not sent any more when the proposal was %s before that', (_what, who, say) => {
    const other = proposed(at, { title: 'Iets anders' });
    const proposal = proposed(at);
    kept(say(at.db, turnOf(proposal, who()), actOf(who())));
    const [ofOther, asked, told] = outbox();
    expect(asked).toMatchObject({ to: at.host.email, body: null, givenUpAt: NOW });
    expect(told).toMatchObject({ givenUpAt: null });
    expect(told?.body).not.toBeNull();
    expect(ofOther).toMatchObject({ givenUpAt: null });
    expect(other.id).not.toBe(proposal.id);
  });

  it('leaves what is being sent at that moment alone', () => {
    const proposal = proposed(at);
    at.db.sqlite.prepare('UPDATE outbox SET attempts = 1').run();
    kept(withdrawProposal(at.db, turnOf(proposal, at.professional), actOf(at.professional)));
    expect(outbox()[0]).toMatchObject({ givenUpAt: null });
  });
});

describe('for whoever reads English', () => {
  it('a walk-in hour that is cancelled has its English name', () => {
    saveLanguage(at.db, at.host, 'en', actOf(at.host));
    expect(getPerson(at.db, at.host.id)?.language).toBe('en');
    const { slug } = agreed(at, { title: 'Hulp met brieven', titleEn: 'Help with letters' });
    const dates = { from: '2026-12-08', through: '2026-12-08', reason: null };
    const telling = { ifVersion: null, actKey: null, baseUrl: BASE_URL, butNot: null };
    kept(cancelDates(at.db, { slug, ...dates, ...telling }, actOf(at.professional)));
    expect(walkInOf(at.db, slug).titleEn).toBe('Help with letters');
    const mails = mailsIn(at.db).filter(({ to }) => to === at.host.email);
    expect(mails.at(-1)?.body).toContain('Help with letters');
    expect(mails.at(-1)?.body).not.toContain('Hulp met brieven');
  });

  it('a proposal has the English name', () => {
    saveLanguage(at.db, at.host, 'en', actOf(at.host));
    proposed(at, { title: 'Hulp met brieven', titleEn: 'Help with letters' });
    const [mail] = mailsIn(at.db);
    expect(mail?.body).toContain('Help with letters');
    expect(mail?.body).not.toContain('Hulp met brieven');
  });
});
