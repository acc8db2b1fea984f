import type { Database } from '../../../db/open-database.ts';
import { findPlacePoints, type PlacePoint } from '../../../db/queries/place-points.ts';
import type { SlotNeed } from '../../contract/planner/slot.ts';
import type { Instant } from '../../contract/timetable.ts';
import { atOnce } from '../../directory/at-once.ts';
import { acrossBorder } from './across-border.ts';
import { askedOf } from './asked.ts';
import { candidatesOf } from './candidates.ts';
import { horizonOf } from './date-series.ts';
import type { Days } from './day-grid.ts';
import { withoutEach } from './drop-need.ts';
import { bestFirst, bestOfBlocks } from './rank-slots.ts';
import { type BestOfBlock, type RankedSlot, toRankedSlot } from './ranked-slot.ts';
import { type ReadFacts, readFacts, readWishes } from './read-facts.ts';
import { readOwnTimes } from './read-own-times.ts';
import { readProposed } from './read-proposed.ts';
import type { OfferedHelp, PlaceFacts, Surroundings } from './slot-facts.ts';
import type { SlotQuestion } from './slot-question.ts';

export interface DroppedNeed {
  readonly need: SlotNeed;
  readonly places: number;
  /** As it would be without. */
  readonly question: SlotQuestion;
}

export interface FoundSlots {
  readonly slots: readonly RankedSlot[];
  /** Where nothing was found: each need that alone leaves nothing, with the places where there is a moment without it. */
  readonly needs: readonly DroppedNeed[];
}

/** Few enough to load and work out well within 50 ms. */
const AT_A_TIME = 10;

/** Free moments at the public places of these districts, in steps between which a caller may pause. */
export function* searchSlots(
  db: Database,
  districtSlugs: readonly string[],
  question: SlotQuestion,
  now: Instant,
): Generator<void, FoundSlots> {
  const all = findPlacePoints(db);
  const own = all.filter((point) => districtSlugs.includes(point.districtSlug));
  const across = acrossBorder(all, own);
  const days = horizonOf(question);
  const { places, offered } = yield* factsAt(db, own, days, now);
  const { offered: beyond } = yield* factsAt(db, across, days, now);
  const points = new Map(own.map((point) => [point.slug, point]));
  const codes = [...own, ...across].flatMap(({ neighbourhoodCode: code }) => code ?? []);
  const surroundings: Surroundings = {
    ...{ offered, beyond },
    proposed: districtSlugs.flatMap((slug) => readProposed(db, slug, days)),
    own: readOwnTimes(db, question.askerId, days),
    wishes: districtSlugs.flatMap((slug) => readWishes(db, slug, points, now)),
    neighbourhoodCodes: [...new Set(codes)],
  };
  const slots = yield* ranked(places, surroundings, question);
  return { slots, needs: slots.length > 0 ? [] : yield* whatLeavesNothing(places, surroundings, question) };
}

function* factsAt(
  db: Database,
  points: readonly PlacePoint[],
  days: Days,
  now: Instant,
): Generator<void, ReadFacts> {
  const slugs = points.map(({ slug }) => slug);
  const places: PlaceFacts[] = [];
  const offered: OfferedHelp[] = [];
  for (let start = 0; start < slugs.length; start += AT_A_TIME) {
    const facts = readFacts(db, slugs.slice(start, start + AT_A_TIME), days, now);
    places.push(...facts.places);
    offered.push(...facts.offered);
    yield;
  }
  return { places, offered };
}

/** As `rankSlots`, a place at a time. */
function* ranked(
  places: readonly PlaceFacts[],
  surroundings: Surroundings,
  question: SlotQuestion,
): Generator<void, RankedSlot[]> {
  const asked = askedOf(question, surroundings);
  let best: BestOfBlock[] = [];
  for (const place of places) {
    best = bestFirst([...best, ...bestOfBlocks(candidatesOf(place, asked))], question.limit);
    yield;
  }
  return best.map((found) => toRankedSlot(found, asked));
}

function* whatLeavesNothing(
  places: readonly PlaceFacts[],
  surroundings: Surroundings,
  question: SlotQuestion,
): Generator<void, FoundSlots['needs']> {
  const needs: DroppedNeed[] = [];
  for (const { need, question: less } of withoutEach(question)) {
    const asked = askedOf(less, surroundings);
    let found = 0;
    for (const place of places) {
      if (candidatesOf(place, asked).length > 0) found += 1;
      yield;
    }
    if (found > 0) needs.push({ need, places: found, question: less });
  }
  return needs;
}

/** All steps at once, for whoever keeps nobody waiting. */
export function findSlots(
  db: Database,
  districtSlugs: readonly string[],
  question: SlotQuestion,
  now: Instant,
): FoundSlots {
  return atOnce(searchSlots(db, districtSlugs, question, now));
}
