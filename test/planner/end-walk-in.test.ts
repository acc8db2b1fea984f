/** Where nobody is left to say yes, an organisation ends what is its own. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProposals } from '../../db/queries/proposals.ts';
import { getWalkInAlsoGone } from '../../db/queries/walk-ins.ts';
import { closeForGood, unpublishPlace } from '../../server/desk/publish-place.ts';
import type { Person } from '../../server/model/caller.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { endWalkIn } from '../../server/planner/end-walk-in.ts';
import { addActivity } from '../../server/planner/keep-activity.ts';
import { lastDateOf } from '../../server/planner/moved-hours.ts';
import { proposeEnd } from '../../server/planner/propose.ts';
import { undoWalkIn } from '../../server/planner/undo-walk-in.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import {
  actOf,
  agreed,
  CONTENT,
  kept,
  mailsIn,
  NOW,
  PLACE,
  PROFESSIONAL,
  type Visiting,
  visiting,
} from './visiting.ts';

let at: Visiting;
let walkIn: WalkIn;
let colleague: Person;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
  walkIn = agreed(at);
  colleague = personWith(at.db, [PROFESSIONAL]);
});
afterEach(() => at.db.close());

const MINUTE = 60_000;
const COORDINATOR = { who: 'coordinator-1a2b3c4d', at: NOW };
const unpublish = () => unpublishPlace(at.db, { placeSlug: PLACE, actKey: null }, COORDINATOR);
const close = () => closeForGood(at.db, { placeSlug: PLACE, actKey: null, since: '2026-11-24' }, COORDINATOR);
const end = (lastDate = '2026-12-08', by = at.professional) => {
  const told = { baseUrl: BASE_URL, butNot: by.id };
  return endWalkIn(at.db, { slug: walkIn.slug, ifVersion: null, actKey: null, lastDate, ...told }, actOf(by));
};
const undo = (sequence: number, by = at.professional, now = NOW + MINUTE) =>
  undoWalkIn(at.db, { slug: walkIn.slug, sequence, baseUrl: BASE_URL, butNot: by.id }, actOf(by, now)).kind;
const last = () => {
  const found = getWalkInAlsoGone(at.db, walkIn.slug);
  return found === null ? 'gone' : lastDateOf(found.hours);
};
/** To whom a mail goes about it, with its first words. */
const told = () =>
  mailsIn(at.db)
    .filter(({ purpose }) => purpose === 'cancelled')
    .map(({ to, subject }) => [to, subject.split(' bij ')[0]]);
const sendAll = () => at.db.sqlite.exec('UPDATE outbox SET sent_at = next_try_at, body = NULL');

describe('a walk-in hour stops without being asked about', () => {
  it.each([
    ['closed for good', close],
    ['not public', unpublish],
  ])('at a place that is %s, and its host hears of it', (_, turn) => {
    turn();
    expect(end()).toMatchObject({ kind: 'saved' });
    expect(last()).toBe('2026-12-08');
    expect(told()).toEqual([[at.host.email, 'Stopt']]);
  });

  it('and nobody hears of it where there is no host', () => {
    close();
    at.db.sqlite.exec("DELETE FROM rights WHERE role = 'host'");
    expect(end()).toMatchObject({ kind: 'saved' });
    expect(told()).toEqual([]);
  });

  it('but not an activity, which is the host’s own', () => {
    const toAdd = { placeSlug: PLACE, content: CONTENT, actKey: null };
    walkIn = kept(addActivity(at.db, toAdd, actOf(at.host))).walkIn;
    close();
    expect(end()).toMatchObject({ kind: 'refused', why: 'hostAgrees' });
  });

  it('nor at a place whose host can say yes', () => {
    expect(end()).toMatchObject({ kind: 'refused', why: 'hostAgrees' });
    expect([last(), told()]).toEqual([null, []]);
  });

  it.each([
    ['2026-11-23', 'inThePast'],
    ['2026-02-30', 'notADate'],
  ])('nor on %s: %s', (lastDate, code) => {
    close();
    expect(end(lastDate)).toMatchObject({ why: 'findings', findings: [{ code }] });
  });

  it('and what was still asked about it is withdrawn', () => {
    const asking = { personId: at.professional.id, words: null, actKey: null, baseUrl: BASE_URL };
    const asked = { ...asking, walkInSlug: walkIn.slug, lastDate: '2026-12-15' };
    const { proposal } = kept(proposeEnd(at.db, asked, actOf(at.professional)));
    unpublish();
    end();
    const [after] = findProposals(at.db, { id: proposal.id });
    expect([after?.state, after?.steps.at(-1)?.side]).toEqual(['withdrawn', 'organisation']);
  });
});

describe('undone', () => {
  it('it goes on, and within minutes nobody hears of either', () => {
    close();
    const { sequence } = kept(end());
    expect(undo(sequence)).toBe('undone');
    expect([last(), told()]).toEqual([null, []]);
  });

  it('later on, who heard that it stops hears that it does not', () => {
    close();
    const { sequence } = kept(end());
    sendAll();
    undo(sequence);
    expect(told()).toEqual([
      [at.host.email, 'Stopt'],
      [at.host.email, 'Gaat toch door'],
    ]);
  });

  it('by a colleague, whoever ended it hears of that', () => {
    close();
    const { sequence } = kept(end());
    undo(sequence, colleague);
    expect(told()).toEqual([[at.professional.email, 'Gaat toch door']]);
  });

  it('it is not where something else was said since', () => {
    close();
    const { sequence } = kept(end());
    end('2026-12-01');
    expect(undo(sequence)).toBe('refused');
    expect(last()).toBe('2026-12-01');
  });
});
