/** Whatever counts or shows clashes agrees with the list of them, also where hours are about to grow old. */
import { afterAll, describe, expect, it } from 'vitest';
import { manyWalkIns } from '../../bench/many-walk-ins.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import { clashesInCare as searchClashesInCare } from '../../server/desk/clashes-in-care.ts';
import { countClashing } from '../../server/desk/open-clashes.ts';
import { atOnce } from '../../server/directory/at-once.ts';
import type { Clash } from '../../server/directory/clashes/clash.ts';
import { clashesAhead, clashesComing, findClashes } from '../../server/directory/clashes/find-clashes.ts';
import { clashesInCare, clashesToCount } from '../../server/http/planner/clashes-in-care.ts';
import type { Caller, Right } from '../../server/model/caller.ts';
import { ownWalkIns } from '../../server/planner/own-walk-ins.ts';
import { proposeStart } from '../../server/planner/propose.ts';
import { weekGrid } from '../../server/planner/week-grid.ts';
import { addRealWalkIns } from '../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { personWith } from '../helpers/signed-in.ts';
import { accepted, actOf, kept, timesOn, toStart, visiting } from './visiting.ts';

const db = databaseWithFixtures();
addRealWalkIns(db);
afterAll(() => db.close());

/** Three weeks before the hours of the house with two halls, confirmed in November, grow old. */
const THREE_WEEKS_BEFORE = Date.parse('2027-01-12T10:00:00+01:00');
const WHEN_OLD = Date.parse('2027-02-03T10:00:00+01:00');
const PLACE = 'fixture-twee-zalen';
const visitingHelp = personWith(db, [{ role: 'professional', organisationSlug: 'fixture-hulp' }]);
const caller: Caller = { kind: 'person', person: visitingHelp, sessionId: 1, passkeyAt: null };

const inWords = ({ walkIn, kind, date }: Clash) => `${walkIn.slug} ${kind} ${date}`;
const isHere = ({ walkIn }: Pick<Clash, 'walkIn'>) => walkIn.placeSlug === PLACE;

function listed(now: number): readonly Clash[] {
  const asked = { placeSlug: PLACE, organisationSlug: null, window: clashesAhead(now) };
  return atOnce(searchClashesInCare(db, caller, asked, now));
}

describe('hours that grow old in three weeks', () => {
  it('would clash for their age alone, if each date were judged by itself', () => {
    const aged = findClashes(db, { placeSlugs: [PLACE] }, clashesAhead(THREE_WEEKS_BEFORE), null);
    expect(aged.filter(({ kind }) => kind === 'notKnown').map(({ walkIn }) => walkIn.slug)).toContain(
      'fixture-brieven',
    );
  });

  it.each([
    ['three weeks before', THREE_WEEKS_BEFORE, false],
    ['once they are old', WHEN_OLD, true],
  ])('%s: the list, the dates of one and the number of dates say the same', (_when, now, isTold) => {
    const list = listed(now);
    expect(list.some(({ kind }) => kind === 'notKnown')).toBe(isTold);
    expect(clashesComing(db, { placeSlugs: [PLACE] }, now).map(inWords)).toEqual(list.map(inWords));
    const counted = atOnce(ownWalkIns(db, caller, now)).filter(isHere);
    expect(counted.length).toBeGreaterThan(1);
    for (const { walkIn, clashingDates } of counted) {
      const dates = list.filter((clash) => clash.walkIn.id === walkIn.id).map(({ date }) => date);
      expect([walkIn.slug, clashingDates]).toEqual([walkIn.slug, new Set(dates).size]);
    }
  });

  it.each([
    ['in three weeks', THREE_WEEKS_BEFORE],
    ['in the week in which they are', WHEN_OLD],
  ])('%s: the week says what the list says', (_when, now) => {
    const monday = '2027-02-01';
    const grid = atOnce(weekGrid(db, 'liendert-rustenburg', monday, now)).find(
      ({ place }) => place.slug === PLACE,
    );
    const shown = (grid?.days ?? []).flatMap(({ held }) => held).flatMap(({ clashes }) => clashes);
    const inThatWeek = listed(now).filter(({ date }) => monday <= date && date <= '2027-02-07');
    expect(inThatWeek.length).toBeGreaterThan(0);
    expect(shown.map(inWords)).toEqual(inThatWeek.map(inWords));
  });
});

describe('the number in the navigation', () => {
  const as = (...rights: Right[]): Caller => ({
    kind: 'person',
    person: { ...visitingHelp, rights },
    sessionId: 1,
    passkeyAt: null,
  });
  const COORDINATOR: Right = { role: 'coordinator', districtSlug: 'liendert-rustenburg' };

  it.each<readonly [string, Right]>([
    ['a coordinator', COORDINATOR],
    ['a host', { role: 'host', placeSlug: PLACE }],
    ['a professional', { role: 'professional', organisationSlug: 'fixture-hulp' }],
    ['an administrator', { role: 'administrator' }],
  ])('for %s is that of the list', async (_who, right) => {
    const asker = { db, caller: as(right), now: WHEN_OLD };
    const counted = countClashing(await clashesToCount(asker));
    expect(counted).toBe(countClashing(await clashesInCare(asker)));
    expect(counted).toBeGreaterThan(0);
  });

  it('counts a walk-in hour once for whoever has several rights', async () => {
    const both = as(COORDINATOR, { role: 'host', placeSlug: PLACE });
    const [one, two] = [as(COORDINATOR), both].map((each) => ({ db, caller: each, now: WHEN_OLD }));
    if (one === undefined || two === undefined) throw new Error('Nobody asks.');
    expect(countClashing(await clashesToCount(two))).toBe(countClashing(await clashesToCount(one)));
  });

  it('is not worked out for more places than a page can wait for', async () => {
    const many = manyWalkIns(51, WHEN_OLD);
    const asker = { db: many, caller: as(COORDINATOR), now: WHEN_OLD };
    expect(await clashesToCount(asker)).toEqual([]);
    expect((await clashesInCare(asker)).length).toBeGreaterThan(0);
    const host = { ...asker, caller: as({ role: 'host', placeSlug: 'plek-1' }) };
    expect((await clashesToCount(host)).length).toBeGreaterThan(0);
    many.close();
  });
});

it('whoever says yes to a proposal is not warned of hours that are not old today', () => {
  const people = visiting(databaseWithFixtures());
  const at = { ...people, host: personWith(people.db, [{ role: 'host', placeSlug: PLACE }]) };
  const thursdays = { weekday: 4, opens: 600, closes: 660, from: '2027-01-14' } as const;
  const start = { ...toStart(at, { roomSlug: null, hours: timesOn(thursdays) }), placeSlug: PLACE };
  const { proposal } = kept(proposeStart(at.db, start, actOf(at.professional, THREE_WEEKS_BEFORE)));
  const { clashes, proposal: agreed } = accepted(at, proposal, THREE_WEEKS_BEFORE);
  expect(clashes.map(inWords)).toEqual([]);
  const [walkIn] = findWalkIns(at.db, { slug: agreed.walkInSlug ?? '' });
  const aged = findClashes(at.db, { placeSlugs: [PLACE] }, clashesAhead(THREE_WEEKS_BEFORE), null);
  expect(aged.filter((clash) => clash.walkIn.id === walkIn?.id).map(({ kind }) => kind)).toEqual([
    'notKnown',
  ]);
  at.db.close();
});
