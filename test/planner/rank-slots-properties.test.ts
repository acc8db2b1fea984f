import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../helpers/property-seed.ts';
import { PART_NAMES, PARTS_OF_DAY } from '../../server/contract/planner/slot.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { dayNumberOf } from '../../server/hours/calendar-day.ts';
import { instantOf, localOf, weekdayOf } from '../../server/hours/local-time.ts';
import { askedOf } from '../../server/planner/slots/asked.ts';
import { type Candidate, candidatesOf } from '../../server/planner/slots/candidates.ts';
import { rankSlots } from '../../server/planner/slots/rank-slots.ts';
import type { RankedSlot } from '../../server/planner/slots/ranked-slot.ts';
import type { PlaceFacts, Surroundings } from '../../server/planner/slots/slot-facts.ts';
import type { SlotQuestion } from '../../server/planner/slots/slot-question.ts';
import { houses, questions, surroundings } from './arbitrary-slots.ts';

const RUNS = { numRuns: 120 };
const TICK = 5;

/** In steps of five minutes, straight from the intervals: slower than the grid, and without it. */
function isWhollyWithin(
  { opens, closes }: Pick<RankedSlot, 'opens' | 'closes'>,
  date: string,
  holds: (instant: Instant) => boolean,
): boolean {
  for (let minute = opens; minute < closes; minute += TICK) {
    if (!holds(instantOf(date, minute)) || !holds(instantOf(date, minute + TICK) - 1)) return false;
  }
  return true;
}

function doorIsOpen(place: PlaceFacts, { audience, needs }: SlotQuestion): (instant: Instant) => boolean {
  const accesses = needs.hostPresent ? ['open'] : ['open', 'duringActivity'];
  const fitting = place.door.openIntervals.filter(
    (each) => accesses.includes(each.access) && ['everyone', audience].includes(each.audience),
  );
  return (instant) => fitting.some(({ start, end }) => start <= instant && instant < end);
}

function complaintsAbout(slot: RankedSlot, near: Surroundings, question: SlotQuestion): string[] {
  const { place, room, opens, closes, dates, shut } = slot;
  const { needs, notSameDayAs, rhythm } = question;
  const parts = PART_NAMES.filter(
    (part) => question.partsOfDay.length === 0 || question.partsOfDay.includes(part),
  );
  const lies = (minute: number) =>
    parts.some((part) => PARTS_OF_DAY[part].from <= minute && minute < PARTS_OF_DAY[part].until);
  const isThere = (instant: Instant) => !near.own.some(({ start, end }) => start <= instant && instant < end);
  const isOpen = (date: string) =>
    isWhollyWithin(slot, date, doorIsOpen(place, question)) && isWhollyWithin(slot, date, isThere);
  const all = [...dates, ...(rhythm.kind === 'once' ? [] : shut.map(({ date }) => date))];
  const avoided = near.offered.filter(
    ({ helpTopics, organisationSlug }) =>
      helpTopics.some((topic) => topic === notSameDayAs.helpTopic) ||
      (organisationSlug !== null && organisationSlug === notSameDayAs.organisationSlug),
  );
  const weekdays = question.weekdays.length === 0 ? [slot.weekday] : question.weekdays;
  const checks: readonly (readonly [string, boolean])[] = [
    ['weekday', weekdays.includes(slot.weekday) && all.every((date) => weekdayOf(date) === slot.weekday)],
    ['length', closes - opens === question.minutes && opens % 15 === 0],
    ['part of the day', [opens, closes - 1].every(lies)],
    ['wheelchair', !needs.wheelchair || place.wheelchair],
    ['neighbourhood', question.neighbourhoods.every((code) => code === place.neighbourhoodCode)],
    ['quiet', !needs.quietRoom || (room === null ? place.quietSomewhere : room.slug === 'zaal')],
    ['open', dates.every(isOpen)],
    ['shut', !shut.some(({ date }) => isOpen(date))],
    ['most dates', dates.length > 0 && dates.length * 2 >= all.length],
    ['first date', dates.includes(slot.firstDate)],
    ['avoided', !avoided.some(({ days }) => all.some((date) => days.has(dayNumberOf(date))))],
    ['rhythm', keepsRhythm(all.toSorted(), rhythm)],
    ['sum', slot.reasons.reduce((sum, { points }) => sum + points, 0) === slot.score && slot.score <= 100],
  ];
  return checks.filter(([, holds]) => !holds).map(([name]) => name);
}

function keepsRhythm(dates: readonly string[], rhythm: SlotQuestion['rhythm']): boolean {
  if (rhythm.kind === 'once') return dates.length === 1;
  const numbers = dates.map(dayNumberOf);
  const gaps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return gaps.every((gap) => (rhythm.kind === 'nth' ? gap >= 28 && gap <= 35 : gap === rhythm.weeks * 7));
}

const keyOf = ({ place, spot, weekday, opens }: Candidate) =>
  `${place.slug} ${spot.room?.slug} ${weekday} ${opens}`;

function scores(
  places: readonly PlaceFacts[],
  near: Surroundings,
  question: SlotQuestion,
): Map<string, number> {
  const asked = askedOf(question, near);
  return new Map(
    places.flatMap((place) => candidatesOf(place, asked)).map((each) => [keyOf(each), each.score]),
  );
}

/** Without what begins on that date. */
function closedOn(place: PlaceFacts, date: string): PlaceFacts {
  const openIntervals = place.door.openIntervals.filter(({ start }) => localOf(start).date !== date);
  return { ...place, door: { ...place.door, openIntervals } };
}

const datesOf = (place: PlaceFacts) => [
  ...new Set(place.door.openIntervals.map(({ start }) => localOf(start).date)),
];

describe('whatever the houses, their surroundings and the question', () => {
  it('every answer fits what was asked, by a slower look at the same hours', () => {
    let answers = 0;
    fc.assert(
      fc.property(houses, surroundings, questions, (places, near, question) => {
        const slots = rankSlots(places, near, question);
        answers += slots.length;
        expect(slots.map((slot) => complaintsAbout(slot, near, question))).toEqual(slots.map(() => []));
        const ranks = slots.map(({ place, score }) => score - (place.certainty === 'sample' ? 1000 : 0));
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      }),
      RUNS,
    );
    expect(answers).toBeGreaterThan(50);
  });

  it('the order of what it is given does not matter, and asking twice gives the same', () => {
    fc.assert(
      fc.property(houses, surroundings, questions, (places, near, question) => {
        const turned = places.map((place) => ({
          ...place,
          rooms: place.rooms.toReversed(),
          taken: place.taken.toReversed(),
          door: { ...place.door, openIntervals: place.door.openIntervals.toReversed() },
        }));
        const around = {
          offered: near.offered.toReversed(),
          beyond: near.beyond.toReversed(),
          wishes: near.wishes.toReversed(),
          proposed: near.proposed.toReversed(),
          own: near.own.toReversed(),
          neighbourhoodCodes: near.neighbourhoodCodes.toReversed(),
        };
        const plainly = (slots: readonly RankedSlot[]) =>
          slots.map(({ place, ...slot }) => ({ ...slot, place: place.slug }));
        const slots = plainly(rankSlots(places, near, question));
        expect(plainly(rankSlots(turned.toReversed(), around, question))).toEqual(slots);
        expect(plainly(rankSlots(places, near, question))).toEqual(slots);
      }),
      RUNS,
    );
  });

  it('one more closed day never makes a moment better', () => {
    let lower = 0;
    fc.assert(
      fc.property(houses, surroundings, questions, fc.nat(), fc.nat(), (places, near, question, a, b) => {
        const chosen = places[a % places.length];
        if (chosen === undefined) return;
        const dates = datesOf(chosen);
        const closed = closedOn(chosen, dates[b % dates.length] ?? '');
        const before = scores(places, near, question);
        const after = scores(
          places.map((place) => (place === chosen ? closed : place)),
          near,
          question,
        );
        for (const [key, score] of after) {
          expect(score).toBeLessThanOrEqual(before.get(key) ?? -1);
          if (score < (before.get(key) ?? -1)) lower += 1;
        }
      }),
      RUNS,
    );
    expect(lower).toBeGreaterThan(0);
  });
});
