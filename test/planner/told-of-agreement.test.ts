/** What is told of a proposal that was agreed to, beside that it was. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { proposeEnd, proposeMove, proposeStart } from '../../server/planner/propose.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import {
  accepted,
  actOf,
  agreed,
  kept,
  mailsIn,
  OTHER_ORGANISATION,
  OTHER_PROFESSIONAL,
  timesOn,
  toStart,
  type Visiting,
  visiting,
} from './visiting.ts';

let at: Visiting;
let walkIn: WalkIn;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
  walkIn = agreed(at);
});
afterEach(() => at.db.close());

const asking = () => ({
  ...{ walkInSlug: walkIn.slug, personId: at.professional.id },
  ...{ words: null, actKey: null, baseUrl: BASE_URL },
});
const moving = (opens: number) => {
  const given = { ...asking(), hours: timesOn({ opens, from: '2026-12-08' }), roomSlug: walkIn.roomSlug };
  return kept(proposeMove(at.db, given, actOf(at.professional))).proposal;
};
const ending = () =>
  kept(proposeEnd(at.db, { ...asking(), lastDate: '2026-12-15' }, actOf(at.professional))).proposal;
const mailsSince = (before: number) => mailsIn(at.db).slice(before);

describe('what was agreed', () => {
  it('says to the organisation that another proposal lapsed by it, in the same mail', () => {
    moving(600);
    const end = ending();
    const before = mailsIn(at.db).length;
    accepted(at, end);
    const [mail, ...others] = mailsSince(before);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: at.professional.email, purpose: 'proposal' });
    expect(mail?.body).toContain('Een ander voorstel over dit spreekuur is hierdoor vervallen.');
  });

  it('says nothing of it where none did', () => {
    const before = mailsIn(at.db).length;
    accepted(at, ending());
    expect(mailsSince(before).at(-1)?.body).not.toContain('vervallen');
  });
});

describe('a room that two organisations have at one time', () => {
  const other = () => ({ ...at, professional: personWith(at.db, [OTHER_PROFESSIONAL]) });
  const startOf = (visiting: Visiting) => {
    const given = { ...toStart(visiting), organisationSlug: OTHER_ORGANISATION };
    return kept(proposeStart(at.db, given, actOf(visiting.professional))).proposal;
  };

  it('is told to both: to the one in its mail, to the other in one of its own', () => {
    const them = other();
    const proposal = startOf(them);
    const before = mailsIn(at.db).length;
    accepted(at, proposal);
    const mails = mailsSince(before);
    expect(mails.map(({ to, purpose }) => [to, purpose])).toEqual([
      [at.professional.email, 'clash'],
      [them.professional.email, 'proposal'],
    ]);
    expect(mails[0]?.body).toContain('1 december');
    expect(mails[1]?.body).toContain('Let op: de komende vier weken is er op deze dagen iets in de weg.');
    expect(mails[1]?.body).toContain('- Dinsdag 1 december');
  });

  it('is told once: not again of dates on which it was taken already', () => {
    accepted(at, startOf(other()));
    const before = mailsIn(at.db).length;
    accepted(at, ending());
    expect(mailsSince(before).filter(({ purpose }) => purpose === 'clash')).toEqual([]);
  });
});
