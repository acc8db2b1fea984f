/** Made-up houses, surroundings and questions for the properties of the ranking. */
import fc from 'fast-check';
import { PART_NAMES } from '../../server/contract/planner/slot.ts';
import type { OpenInterval } from '../../server/contract/timetable.ts';
import { dayNumbered, dayNumberOf } from '../../server/hours/calendar-day.ts';
import { instantOn } from '../../server/hours/local-time.ts';
import type { Weekday } from '../../server/hours/model.ts';
import type { Rhythm } from '../../server/hours/walk-in-times.ts';
import type { OfferedHelp, PlaceFacts, Surroundings } from '../../server/planner/slots/slot-facts.ts';
import type { SlotQuestion } from '../../server/planner/slots/slot-question.ts';
import { asking, FROM, whereabouts } from './slot-situations.ts';

const FIRST = dayNumberOf(FROM);
const WEEKS = 13;
/** So few that what is asked is often there. */
const weekdays = fc.constantFrom<Weekday>(1, 5, 6);
const topics = fc.constantFrom('money', 'language');
const codes = fc.constantFrom(null, 'BU1', 'BU2');

/** Every week on one weekday, at minutes that need not lie on the quarters, but for a few weeks. */
const weekly = fc.record({
  weekday: weekdays,
  opens: fc.integer({ min: 420, max: 1200 }),
  minutes: fc.integer({ min: 30, max: 720 }),
  access: fc.constantFrom(
    ...(['open', 'open', 'open', 'open', 'duringActivity', 'duringActivity'] as const),
    ...(['selfService', 'byAppointment'] as const),
  ),
  audience: fc.constantFrom('everyone', 'everyone', 'youth'),
  not: fc.uniqueArray(fc.nat(WEEKS - 1), { maxLength: 4 }),
});
type Weekly = typeof weekly extends fc.Arbitrary<infer Value> ? Value : never;

function daysOf({ weekday, not }: Weekly): number[] {
  const weeks = Array.from({ length: WEEKS }, (_, week) => week).filter((week) => !not.includes(week));
  return weeks.map((week) => FIRST + week * 7 + weekday - 1);
}

function intervalsOf(each: Weekly): OpenInterval[] {
  const { opens, minutes, access, audience } = each;
  return daysOf(each).map((day) => ({
    start: instantOn(dayNumbered(day), opens),
    end: instantOn(dayNumbered(day), opens + minutes),
    ...{ access, audience, note: null, reason: null },
  }));
}

const byStart = (a: OpenInterval, b: OpenInterval) => a.start - b.start;

function house(slug: string): fc.Arbitrary<PlaceFacts> {
  return fc
    .record({
      open: fc.array(weekly, { minLength: 1, maxLength: 5 }),
      east: fc.constantFrom(0, 500, 1_500, null),
      neighbourhoodCode: codes,
      wheelchair: fc.boolean(),
      quiet: fc.boolean(),
      roomOpen: fc.option(weekly),
      taken: fc.array(fc.tuple(fc.constantFrom('zaal', null), weekly), { maxLength: 3 }),
      certainty: fc.constantFrom('confirmed', 'unconfirmed', 'imported', 'sample'),
    })
    .map(({ open, east, neighbourhoodCode, quiet, roomOpen, taken, ...rest }) => ({
      ...whereabouts(slug, east),
      ...rest,
      neighbourhoodCode,
      neighbourhoodName: neighbourhoodCode,
      quietSomewhere: quiet,
      door: { openIntervals: open.flatMap(intervalsOf).sort(byStart), unknown: [], closures: [] },
      rooms: [
        { slug: 'zaal', name: 'De zaal', quiet, open: roomOpen === null ? null : intervalsOf(roomOpen) },
        { slug: 'serre', name: 'De serre', quiet: false, open: null },
        { slug: 'tuin', name: 'De tuinkamer', quiet: false, open: null },
      ],
      taken: taken.flatMap(([roomSlug, when]) => intervalsOf(when).map((one) => ({ ...one, roomSlug }))),
    }));
}

export const houses: fc.Arbitrary<PlaceFacts[]> = fc
  .nat(3)
  .chain((count) => fc.tuple(...['aula', 'beun', 'club', 'deel'].slice(0, count + 1).map(house)));

const offers: fc.Arbitrary<OfferedHelp> = fc
  .record({ east: fc.constantFrom(0, 400, 3_000), when: weekly, topic: topics, code: codes })
  .map(({ east, when, topic, code }) => ({
    at: { ...whereabouts(`elders-${east}-${when.opens}`, east), neighbourhoodCode: code },
    helpTopics: [topic],
    themeSlug: null,
    organisationSlug: topic === 'money' ? 'geldloket' : null,
    days: new Set(daysOf(when)),
    minutes: when.minutes,
  }));

const wish = fc
  .record({
    weekday: weekdays,
    hour: fc.integer({ min: 7, max: 22 }),
    times: fc.integer({ min: 1, max: 12 }),
    helpTopic: fc.constantFrom('money', 'language', null),
  })
  .map((wished) => ({ at: whereabouts('elders', 100), ...wished }));

export const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  offered: fc.array(offers, { maxLength: 4 }),
  beyond: fc.array(offers, { maxLength: 2 }),
  proposed: fc
    .array(fc.tuple(fc.constantFrom('zaal', null), weekly), { maxLength: 2 })
    .map((all) =>
      all.flatMap(([roomSlug, when]) =>
        intervalsOf(when).map(({ start, end }) => ({ start, end, placeSlug: 'aula', roomSlug })),
      ),
    ),
  own: fc
    .array(weekly, { maxLength: 1 })
    .map((all) =>
      all.flatMap((when) =>
        intervalsOf({ ...when, minutes: 60 }).map((one) => ({ ...one, placeName: 'Elders' })),
      ),
    ),
  wishes: fc.array(wish, { maxLength: 4 }),
  neighbourhoodCodes: fc.constant(['BU1', 'BU2']),
});

const rhythms = fc.constantFrom<Rhythm>(
  { kind: 'once' },
  { kind: 'everyWeeks', weeks: 1 },
  { kind: 'everyWeeks', weeks: 2 },
  { kind: 'everyWeeks', weeks: 3 },
  { kind: 'nth', nth: 1 },
  { kind: 'nth', nth: -1 },
);

export const questions: fc.Arbitrary<SlotQuestion> = fc
  .record({
    helpTopic: fc.constantFrom('money', 'language', null),
    audience: fc.constantFrom('everyone', 'youth'),
    sensitive: fc.boolean(),
    weekdays: fc.uniqueArray(weekdays, { maxLength: 2 }),
    partsOfDay: fc.uniqueArray(fc.constantFrom(...PART_NAMES), { maxLength: 2 }),
    minutes: fc.constantFrom(30, 60, 90, 240),
    rhythm: rhythms,
    needs: fc.record({ quietRoom: rarely(), wheelchair: rarely(), hostPresent: fc.boolean() }),
    notSameDayAs: fc.constantFrom(
      { helpTopic: null, organisationSlug: null },
      { helpTopic: null, organisationSlug: null },
      { helpTopic: 'language', organisationSlug: null },
      { helpTopic: null, organisationSlug: 'geldloket' },
    ),
    neighbourhoods: fc.constantFrom([], [], [], ['BU1']),
  })
  .map((asked) => asking({ ...asked, limit: 50 }));

function rarely(): fc.Arbitrary<boolean> {
  return fc.constantFrom(true, false, false, false);
}
