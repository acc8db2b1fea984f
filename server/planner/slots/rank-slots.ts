/** The rule of ranking: which free moments there are, the best first, and why. Pure and deterministic. */
import { askedOf } from './asked.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { GRID } from './day-grid.ts';
import { type BestOfBlock, type RankedSlot, toRankedSlot } from './ranked-slot.ts';
import type { PlaceFacts, Surroundings } from './slot-facts.ts';
import type { SlotQuestion } from './slot-question.ts';

export function rankSlots(
  places: readonly PlaceFacts[],
  surroundings: Surroundings,
  question: SlotQuestion,
): RankedSlot[] {
  const asked = askedOf(question, surroundings);
  const best = places.flatMap((place) => bestOfBlocks(candidatesOf(place, asked)));
  return bestFirst(best, question.limit).map((found) => toRankedSlot(found, asked));
}

export function bestFirst(found: readonly BestOfBlock[], limit: number): BestOfBlock[] {
  return found.toSorted((a, b) => byRank(a.candidate, b.candidate)).slice(0, limit);
}

/** Starts that follow each other a quarter of an hour apart, in whichever room, are one block. */
export function bestOfBlocks(candidates: readonly Candidate[]): BestOfBlock[] {
  const blocks: Candidate[][] = [];
  for (const candidate of candidates) {
    const block = blocks.at(-1);
    const latest = block?.at(-1);
    if (block !== undefined && latest !== undefined && follows(candidate, latest)) block.push(candidate);
    else blocks.push([candidate]);
  }
  return blocks.flatMap((block) => {
    const [candidate] = block.toSorted(byRank);
    return candidate === undefined ? [] : [{ candidate, block }];
  });
}

function follows(next: Candidate, latest: Candidate): boolean {
  return next.weekday === latest.weekday && next.opens - latest.opens <= GRID.step;
}

/** What was made up comes after what is real, whatever it scores. The score decides; then whatever begins first, and at last the names, so that no tie is left to chance. */
function byRank(a: Candidate, b: Candidate): number {
  return (
    Number(isSample(a)) - Number(isSample(b)) ||
    b.score - a.score ||
    (a.series[0] ?? 0) - (b.series[0] ?? 0) ||
    a.opens - b.opens ||
    compare(a.place.slug, b.place.slug) ||
    compare(roomKey(a), roomKey(b))
  );
}

function isSample({ place }: Candidate): boolean {
  return place.certainty === 'sample';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A room before none in particular. */
function roomKey({ spot: { room } }: Candidate): string {
  return room === null ? '~' : room.slug;
}
