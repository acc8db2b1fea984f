import { afterEach, beforeEach, expect, it } from 'vitest';
import { cancelDates } from '../../../server/planner/cancel-dates.ts';
import { proposeMove } from '../../../server/planner/propose.ts';
import { proposeOtherDate } from '../../../server/planner/propose-other-date.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { BASE_URL } from '../../helpers/signed-in.ts';
import { accepted, actOf, agreed, kept, PLACE, PROFESSIONAL, type Visiting } from '../../planner/visiting.ts';
import { contentIn, JSON_ONLY } from './proposal-desk.ts';

let desk: TestDesk;
let professional: SignedIn;
let host: SignedIn;
let at: Visiting;
let slug: string;
let id: number;

const asking = () => ({
  ...{ walkInSlug: slug, personId: at.professional.id },
  ...{ words: null, actKey: null, baseUrl: BASE_URL },
});

/** Tuesdays, of which somebody asks to hold the 8th on the 9th. */
beforeEach(async () => {
  desk = await testDesk();
  professional = desk.signIn(PROFESSIONAL);
  host = desk.signIn(hostOf(PLACE));
  at = { db: desk.db, professional: professional.person, host: host.person };
  slug = agreed(at).slug;
  const to = { date: '2026-12-09', opens: 780, closes: 900 };
  const asked = proposeOtherDate(at.db, { ...asking(), date: '2026-12-08', to }, actOf(at.professional));
  id = kept(asked).proposal.id;
});
afterEach(() => desk.close());

async function shown(as: SignedIn) {
  const path = as === host ? `/beheer/plek/${PLACE}/voorstel/${id}` : `/planner/voorstel/${id}`;
  return contentIn((await desk.get(path, as, JSON_ONLY)).json(), 'proposal');
}

it('tells both sides of a proposal that nobody can say yes to any more, and offers what they can', async () => {
  expect(await shown(host)).toMatchObject({ otherwiseAgreed: false });
  const own = { slug, ifVersion: null, actKey: null, baseUrl: BASE_URL, butNot: null };
  const dates = { from: '2026-12-07', through: '2026-12-13', reason: 'ziek' };
  kept(cancelDates(at.db, { ...own, ...dates }, actOf(at.professional)));
  const place = { otherwiseAgreed: true, fit: null, answers: ['otherTime', 'decline'] };
  expect(await shown(host)).toMatchObject(place);
  const organisation = { otherwiseAgreed: true, fit: null, answers: ['again', 'withdraw'] };
  expect(await shown(professional)).toMatchObject(organisation);
});

it('shows a date that would move as one date still, in the room that was agreed on since', async () => {
  const given = { ...asking(), roomSlug: 'arendshorst', hours: agreed(at).hours };
  accepted(at, kept(proposeMove(at.db, given, actOf(at.professional))).proposal);
  expect(await shown(host)).toMatchObject({
    otherwiseAgreed: false,
    askedWith: 'date',
    moment: 'Niet op dinsdag 8 december. Op woensdag 9 december van 13:00 tot 15:00.',
    roomName: 'Arendshorst',
    form: { moment: { room: 'arendshorst' } },
  });
});
