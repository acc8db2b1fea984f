import { describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findPlacePoints } from '../../db/queries/place-points.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { addPlace } from '../../db/queries/save-place.ts';
import { addWish } from '../../db/queries/wishes.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { declineProposal } from '../../server/planner/answer-proposal.ts';
import { proposeStart } from '../../server/planner/propose.ts';
import { horizonOf } from '../../server/planner/slots/date-series.ts';
import { findSlots, searchSlots } from '../../server/planner/slots/find-slots.ts';
import { rankSlots } from '../../server/planner/slots/rank-slots.ts';
import { readFacts, readWishes } from '../../server/planner/slots/read-facts.ts';
import type { SlotQuestion } from '../../server/planner/slots/slot-question.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { asking, inOneLine } from './slot-situations.ts';
import { actOf, agreed, kept, timesOn, toStart, turnOf, visiting } from './visiting.ts';

const DISTRICT = 'liendert-rustenburg';
const ALL = 500;

function slotsAt(db: Database, now: Instant, asked: Partial<SlotQuestion> = {}) {
  return findSlots(db, [DISTRICT], asking({ limit: ALL, ...asked }), now).slots;
}

const placesIn = (slots: ReturnType<typeof slotsAt>) =>
  [...new Set(slots.map(({ place }) => place.slug))].toSorted();

describe('the slot finder', () => {
  it('says in steps what the rule says of all places at once', () => {
    const db = databaseWithFixtures();
    const question = asking({ sensitive: true, limit: 30 });
    const points = findPlacePoints(db);
    const slugs = points.map(({ slug }) => slug);
    const { places, offered } = readFacts(db, slugs, horizonOf(question), TUESDAY_MORNING);
    const wishes = readWishes(
      db,
      DISTRICT,
      new Map(points.map((point) => [point.slug, point])),
      TUESDAY_MORNING,
    );
    const neighbourhoodCodes = points.flatMap(({ neighbourhoodCode: code }) => code ?? []);
    const surroundings = {
      offered,
      beyond: [],
      proposed: [],
      own: [],
      wishes,
      neighbourhoodCodes: [...new Set(neighbourhoodCodes)],
    };
    const steps = [...searchSlots(db, [DISTRICT], question, TUESDAY_MORNING)];
    expect(steps.length).toBeGreaterThan(slugs.length);
    const found = findSlots(db, [DISTRICT], question, TUESDAY_MORNING).slots;
    expect(found).toHaveLength(30);
    expect(found.map(inOneLine)).toEqual(rankSlots(places, surroundings, question).map(inOneLine));
  });

  it('never proposes a place with old hours, with none, with a draft or for good closed', () => {
    const db = databaseWithFixtures();
    const draft = getPlaceBySlug(db, 'fixture-twee-zalen');
    if (draft === null) throw new Error('The fixture is gone.');
    addPlace(db, { ...draft, slug: 'fixture-concept', draft: true }, { who: 'test', at: TUESDAY_MORNING });
    const found = placesIn(slotsAt(db, TUESDAY_MORNING));
    expect(found).toContain('fixture-twee-zalen');
    for (const not of ['concept', 'repaircafe', 'zonder-uren', 'niet-begrepen', 'voorgoed-dicht']) {
      expect(found).not.toContain(`fixture-${not}`);
    }
  });

  it('judges how old hours are today, and not on the last date of the quarter', () => {
    const db = databaseWithFixtures();
    const from = '2027-02-01';
    const asOf = (date: string) => placesIn(slotsAt(db, Date.parse(`${date}T10:00:00+01:00`), { from }));
    expect(asOf('2027-01-01')).toContain('fixture-twee-zalen');
    // Confirmed 14 days before 24 November, for four weeks and then eight more.
    expect(asOf('2027-02-01')).toContain('fixture-twee-zalen');
    expect(asOf('2027-02-03')).not.toContain('fixture-twee-zalen');
  });

  it('knows which room is taken by what the place itself does', () => {
    const db = databaseWithFixtures();
    const tuesdays = slotsAt(db, TUESDAY_MORNING, { weekdays: [2], partsOfDay: ['morning'] });
    const horsten = tuesdays.filter(({ place }) => place.slug === 'de-horsten');
    // The coffee morning is in the Havikshorst from 9:30 to 12:00, and the Arendshorst is closed then.
    expect(horsten.map(inOneLine)).toEqual([
      '60 de-horsten di 9:30: +doorOpen 40 +hostPresent 10 -roomToAgree -10 +sameHelp 15 +spread 5 -certainty 0',
    ]);
  });

  it('counts the wishes of the past quarter and no older ones', () => {
    const asked = { weekdays: [2], partsOfDay: ['morning'] } as const;
    const pointsAfter = (wishedDate: string) => {
      const db = databaseWithFixtures();
      const place = getPlaceBySlug(db, 'groene-stee');
      if (place === null) throw new Error('De Groene Stee is gone.');
      const wish = { placeId: place.id, placeSlug: place.slug, wishedDate, wishedHour: 10 };
      addWish(db, { ...wish, helpTopicSlug: 'money' }, { who: 'test', at: TUESDAY_MORNING });
      const slot = slotsAt(db, TUESDAY_MORNING, asked).find((one) => one.place.slug === 'groene-stee');
      return slot?.reasons.find(({ code }) => code === 'wishes')?.points ?? 0;
    };
    expect(pointsAfter('2026-08-25')).toBe(4);
    expect(pointsAfter('2026-08-24')).toBe(0);
  });

  it('says where a proposal waits for an answer, until there is one', () => {
    const db = databaseWithFixtures();
    const at = visiting(db);
    // Of those three hours on Fridays.
    const asked = { weekdays: [5], neighbourhoods: ['BU03071001'], minutes: 180 } as const;
    const lines = () => slotsAt(db, TUESDAY_MORNING, asked).map(inOneLine);
    const before = lines();
    const [slot] = slotsAt(db, TUESDAY_MORNING, asked);
    if (slot === undefined) throw new Error('De Groene Stee is open on Fridays.');
    const { opens, closes, firstDate: from } = slot;
    const hours = timesOn({ weekday: 5, opens, closes, from, onHolidays: true });
    const start = { ...toStart(at, { hours, roomSlug: null }), placeSlug: 'groene-stee' };
    const { proposal } = kept(proposeStart(db, start, actOf(at.professional)));
    expect(before.join()).not.toContain('alreadyProposed');
    expect(lines()).toEqual([expect.stringContaining('-alreadyProposed -9')]);
    kept(declineProposal(db, turnOf(proposal, at.host), actOf(at.host)));
    expect(lines()).toEqual(before);
  });

  it('finds nothing for whoever holds something elsewhere at that time, and all of it for others', () => {
    const db = databaseWithFixtures();
    const at = visiting(db);
    const asked = { weekdays: [5], placeSlug: 'groene-stee', minutes: 180 } as const;
    const lines = (askerId: number | null) =>
      slotsAt(db, TUESDAY_MORNING, { ...asked, askerId }).map(inOneLine);
    const before = lines(at.professional.id);
    expect(before).toHaveLength(1);
    const hours = timesOn({ weekday: 5, opens: 600, closes: 660, from: '2026-11-27' });
    agreed(at, { hours, roomSlug: null });
    expect(lines(at.professional.id)).toEqual([]);
    expect(lines(at.host.id)).toEqual(lines(null));
    expect(lines(null)).toHaveLength(1);
  });

  it('tells a need that leaves nothing by what there is without it, and nothing where no single one does', () => {
    const db = databaseWithFixtures();
    const needs = (asked: Partial<SlotQuestion>) =>
      findSlots(db, [DISTRICT], asking(asked), TUESDAY_MORNING).needs.map(({ need }) => need);
    const quietRoom = { quietRoom: true, wheelchair: false, hostPresent: false };
    expect(needs({ needs: quietRoom, neighbourhoods: ['BU03071001'] })).toEqual([
      'quietRoom',
      'neighbourhoods',
    ]);
    expect(needs({ needs: { ...quietRoom, wheelchair: true }, neighbourhoods: ['BU03071001'] })).toEqual([]);
    // On Fridays De Groene Stee is open for three hours.
    const friday = { weekdays: [5], neighbourhoods: ['BU03071001'], minutes: 240 } as const;
    expect(needs(friday)).toEqual(['neighbourhoods', 'weekdays', 'length']);
    expect(needs({})).toEqual([]);
  });
});
