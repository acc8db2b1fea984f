import type { Database } from '../../../db/open-database.ts';
import { findPlacePoints } from '../../../db/queries/place-points.ts';
import type { SlotNeed } from '../../contract/planner/slot.ts';
import type { Instant } from '../../contract/timetable.ts';
import { atOnce } from '../../directory/at-once.ts';
import { askedOf } from './asked.ts';
import { candidatesOf } from './candidates.ts';
import { horizonOf } from './date-series.ts';
import { withoutEach } from './drop-need.ts';
import { bestFirst, bestOfBlocks } from './rank-slots.ts';
import { type BestOfBlock, type RankedSlot, toRankedSlot } from './ranked-slot.ts';
import { readFacts, readWishes } from './read-facts.ts';
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

/** Free moments at the public places of a district, in steps between which a caller may pause. */
export function* searchSlots(
  db: Database,
  districtSlug: string,
  question: SlotQuestion,
  now: Instant,
): Generator<void, FoundSlots> {
  const points = findPlacePoints(db).filter((point) => point.districtSlug === districtSlug);
  const slugs = points.map(({ slug }) => slug);
  const days = horizonOf(question);
  const places: PlaceFacts[] = [];
  const offered: OfferedHelp[] = [];
  for (let start = 0; start < slugs.length; start += AT_A_TIME) {
    const facts = readFacts(db, slugs.slice(start, start + AT_A_TIME), days, now);
    places.push(...facts.places);
    offered.push(...facts.offered);
    yield;
  }
  const surroundings: Surroundings = {
    offered,
    proposed: readProposed(db, districtSlug, days),
    wishes: readWishes(db, districtSlug, new Map(points.map((point) => [point.slug, point])), now),
    neighbourhoodCodes: [...new Set(points.flatMap(({ neighbourhoodCode: code }) => code ?? []))],
  };
  const slots = yield* ranked(places, surroundings, question);
  return { slots, needs: slots.length > 0 ? [] : yield* whatLeavesNothing(places, surroundings, question) };
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
  districtSlug: string,
  question: SlotQuestion,
  now: Instant,
): FoundSlots {
  return atOnce(searchSlots(db, districtSlug, question, now));
}
