/** Proposals about one walk-in hour that wait side by side, and are accepted in another order than they were made. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getProposal } from '../../db/queries/proposals.ts';
import { cancelledWalkIns } from '../../server/directory/cancelled-walk-ins.ts';
import { slotsOf } from '../../server/directory/feeds/feed-slots.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import type { Proposal } from '../../server/model/proposal.ts';
import { proposeAgain } from '../../server/planner/answer-other-time.ts';
import { acceptProposal } from '../../server/planner/answer-proposal.ts';
import { cancelDates } from '../../server/planner/cancel-dates.ts';
import { holdAfterAll } from '../../server/planner/hold-after-all.ts';
import { proposeEnd, proposeMove } from '../../server/planner/propose.ts';
import { proposeOtherDate } from '../../server/planner/propose-other-date.ts';
import { momentInWords } from '../../server/planner/times-ahead.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL } from '../helpers/signed-in.ts';
import { changed, walkInDay } from '../hours/building-hours.ts';
import {
  accepted,
  actOf,
  agreed,
  kept,
  NOW,
  timesOn,
  turnOf,
  type Visiting,
  visiting,
  walkInOf,
} from './visiting.ts';

let at: Visiting;
let slug: string;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
  slug = agreed(at).slug;
});
afterEach(() => at.db.close());

/** Tuesdays from 1 December on, in the Havikshorst; each of these is proposed about that. */
const ASKED = {
  'the 8th on the 9th': () => otherDate('2026-12-08', '2026-12-09'),
  'the 8th on the 10th': () => otherDate('2026-12-08', '2026-12-10'),
  'the 15th on the 9th': () => otherDate('2026-12-15', '2026-12-09'),
  'the 22nd on the 23rd': () => otherDate('2026-12-22', '2026-12-23'),
  'Thursdays from the 10th': () => move({ hours: timesOn({ weekday: 4, from: '2026-12-10' }) }),
  'Fridays from the 4th': () => move({ hours: timesOn({ weekday: 5, from: '2026-12-04' }) }),
  'another room': () => move({ roomSlug: 'arendshorst' }),
  'an end on the 22nd': () =>
    kept(proposeEnd(at.db, { ...asking(), lastDate: '2026-12-22' }, actOf(at.professional))).proposal,
} as const;
type Asked = keyof typeof ASKED;

const asking = () => ({
  walkInSlug: slug,
  personId: at.professional.id,
  words: null,
  actKey: null,
  baseUrl: BASE_URL,
});

function otherDate(date: string, to: string): Proposal {
  const given = { ...asking(), date, to: { date: to, opens: 780, closes: 900 } };
  return kept(proposeOtherDate(at.db, given, actOf(at.professional))).proposal;
}

function move(to: Partial<Parameters<typeof proposeMove>[1]>): Proposal {
  const { hours, roomSlug } = walkInOf(at.db, slug);
  return kept(proposeMove(at.db, { ...asking(), hours, roomSlug, ...to }, actOf(at.professional))).proposal;
}

const answer = (proposal: Proposal) => acceptProposal(at.db, turnOf(proposal, at.host), actOf(at.host));

/** In December, as "1 8 15 22 29". */
function held(): string {
  const december = { from: '2026-12-01', through: '2026-12-31' };
  const slots = slotsOf(walkInOf(at.db, slug).hours, december, calendarsOf(at.db));
  return slots.map(({ date }) => Number(date.slice(-2))).join(' ');
}

describe('two proposals, of which the second is accepted first', () => {
  it.each<readonly [Asked, Asked, 'saved' | 'stale', string]>([
    ['the 8th on the 9th', 'Thursdays from the 10th', 'saved', '1 9 10 17 24 31'],
    ['the 8th on the 9th', 'Fridays from the 4th', 'stale', '1 4 11 18'],
    ['the 8th on the 9th', 'another room', 'saved', '1 9 15 22 29'],
    ['another room', 'the 8th on the 9th', 'saved', '1 9 15 22 29'],
    ['Thursdays from the 10th', 'Fridays from the 4th', 'stale', '1 4 11 18'],
    ['Thursdays from the 10th', 'the 8th on the 9th', 'saved', '1 9 10 17 24 31'],
    ['Fridays from the 4th', 'the 8th on the 9th', 'stale', '1 9 15 22 29'],
    ['Thursdays from the 10th', 'another room', 'stale', '1 8 15 22 29'],
    ['an end on the 22nd', 'Thursdays from the 10th', 'stale', '1 8 10 17 24 31'],
    ['an end on the 22nd', 'the 8th on the 9th', 'saved', '1 9 15 22'],
    ['an end on the 22nd', 'the 22nd on the 23rd', 'stale', '1 8 15 23 29'],
    ['the 8th on the 9th', 'an end on the 22nd', 'stale', '1 8 15 22'],
    ['the 8th on the 9th', 'the 8th on the 10th', 'stale', '1 10 15 22 29'],
    ['the 8th on the 9th', 'the 15th on the 9th', 'stale', '1 8 9 22 29'],
    ['the 8th on the 9th', 'the 22nd on the 23rd', 'saved', '1 9 15 23 29'],
  ])('%s, after %s: %s', (first, second, then, dates) => {
    const older = ASKED[first]();
    const newer = ASKED[second]();
    accepted(at, newer);
    expect(answer(older).kind).toBe(then);
    expect(held()).toBe(dates);
  });

  it('leaves the room that was agreed last', () => {
    const older = ASKED['the 8th on the 9th']();
    accepted(at, ASKED['another room']());
    accepted(at, older);
    expect(walkInOf(at.db, slug).roomSlug).toBe('arendshorst');
  });

  it('tells in the story of the one that nobody can agree to any more that it lapsed', () => {
    const older = ASKED['Thursdays from the 10th']();
    accepted(at, ASKED['Fridays from the 4th']());
    expect(getProposal(at.db, older.id)).toMatchObject({ state: 'declined' });
    expect(getProposal(at.db, older.id)?.steps.at(-1)).toMatchObject({
      step: 'declined',
      side: 'place',
      words: null,
      lapsed: 'otherwiseAgreed',
    });
  });
});

describe('a pending move of a date', () => {
  it.each([
    ['of which the date is cancelled', 'the 8th on the 9th'],
    ['to a date that is cancelled', 'the 15th on the 9th'],
  ] as const)('%s cannot be accepted, and can be proposed again', (_, name) => {
    const proposal = ASKED[name]();
    const dates = { from: '2026-12-07', through: '2026-12-13', reason: 'ziek' };
    const own = { slug, ifVersion: null, actKey: null, baseUrl: BASE_URL, butNot: null };
    kept(cancelDates(at.db, { ...own, ...dates }, actOf(at.professional)));
    expect(answer(proposal)).toMatchObject({ kind: 'refused', why: 'otherwiseAgreed' });
    expect(held()).toBe('1 15 22 29');
    const { hours, roomSlug } = walkInOf(at.db, slug);
    const other = {
      hours: { ...hours, specialDays: [walkInDay('2026-12-16', changed('13:00-15:00'))] },
      roomSlug,
    };
    const again = kept(
      proposeAgain(at.db, { ...turnOf(proposal, at.professional), other }, actOf(at.professional)),
    );
    accepted(at, again.proposal);
    expect(held()).toBe('1 15 16 22 29');
  });
});

describe('a date that was moved', () => {
  const hold = (date: string) => {
    const own = { slug, ifVersion: null, actKey: null, baseUrl: BASE_URL, butNot: null };
    return holdAfterAll(at.db, { ...own, from: date, through: date }, actOf(at.professional));
  };
  const shown = () =>
    cancelledWalkIns(
      [walkInOf(at.db, slug)],
      { start: NOW, end: Date.parse('2026-12-31') },
      calendarsOf(at.db),
    ).map(({ reason, movedTo }) => movedTo ?? reason);

  it('is told so, and is not held twice: it was not cancelled', () => {
    accepted(at, ASKED['the 8th on the 9th']());
    expect(shown()).toEqual(['2026-12-09']);
    expect(hold('2026-12-08')).toMatchObject({ kind: 'refused', findings: [{ code: 'notHeldThen' }] });
    expect(held()).toBe('1 9 15 22 29');
  });

  it('stays moved where the other date was cancelled, and is told to be cancelled', () => {
    accepted(at, ASKED['the 8th on the 9th']());
    const own = { slug, ifVersion: null, actKey: null, baseUrl: BASE_URL, butNot: null };
    const dates = { from: '2026-12-09', through: '2026-12-09', reason: 'ziek' };
    kept(cancelDates(at.db, { ...own, ...dates }, actOf(at.professional)));
    expect(shown()).toEqual(['ziek', 'ziek']);
    expect(hold('2026-12-08')).toMatchObject({ kind: 'refused', findings: [{ code: 'notHeldThen' }] });
    kept(hold('2026-12-09'));
    expect(held()).toBe('1 9 15 22 29');
  });

  it('ends with the rhythm that it was taken from', () => {
    accepted(at, ASKED['the 8th on the 9th']());
    accepted(at, move({ hours: timesOn({ opens: 600, from: '2026-12-01' }) }));
    expect(held()).toBe('1 8 15 22 29');
    expect(shown()).toEqual([]);
  });
});

describe('a walk-in hour that is not held in school holidays, and moves to a rhythm that is', () => {
  beforeEach(() => {
    slug = agreed(at, { hours: timesOn({ weekday: 1, from: '2026-11-30', inSchoolHolidays: false }) }).slug;
    accepted(at, move({ hours: timesOn({ weekday: 3, from: '2027-01-06', onHolidays: true }) }));
  });

  it('is not held in the holidays before that, and nobody reads that it was cancelled', () => {
    expect(held()).toBe('7 14');
    const walkIn = walkInOf(at.db, slug);
    const winter = { start: NOW, end: Date.parse('2027-01-31') };
    expect(cancelledWalkIns([walkIn], winter, calendarsOf(at.db))).toEqual([]);
    expect(momentInWords(walkIn.hours, '2026-11-24', 'nl')).toContain('Elke woensdag van 13:00 tot 15:00');
  });

  it('can move once more before it moves, and have a date moved', () => {
    accepted(at, otherDate('2026-12-14', '2026-12-15'));
    accepted(at, move({ hours: timesOn({ weekday: 5, from: '2027-01-22' }) }));
    expect(held()).toBe('7 15');
  });
});
