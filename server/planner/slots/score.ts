/** From what was counted to points, by the table of weights. Pure. */
import type { CountedWishes, SameHelp } from './around.ts';
import type { Asked } from './asked.ts';
import type { PlaceFacts } from './slot-facts.ts';
import { CERTAINTY_POINTS, WEIGHTS, WISH_STEPS } from './weights.ts';

/** Of the dates of a series; `free`: of the room, or of others without a room where there is none in particular. */
export interface Counts {
  readonly of: number;
  readonly door: number;
  readonly host: number;
  readonly free: number;
  /** On which every room that the house names is in use or closed, where none in particular is meant. */
  readonly full: number;
  /** On which somebody proposed the same spot already. */
  readonly proposed: number;
  /** On which the door is open, and whoever asks holds something herself. */
  readonly elsewhere: number;
  readonly inRoom: boolean;
  /** In points already. */
  readonly quiet: number;
  readonly sameHelp: SameHelp;
  readonly wishes: CountedWishes;
}

/** The points of each reason; whole numbers, so that what people read adds up. */
export interface Points {
  readonly doorOpen: number;
  readonly hostPresent: number;
  readonly room: number;
  /** These two are never more than 0. */
  readonly proposed: number;
  readonly elsewhere: number;
  readonly quietRoom: number;
  readonly sameHelp: number;
  readonly wishes: number;
  readonly spread: number;
  readonly certainty: number;
}

export function scoreOf(counts: Counts, place: PlaceFacts, asked: Asked): number {
  const { doorOpen, hostPresent, room, ...points } = pointsOf(counts, place, asked);
  const { proposed, elsewhere, quietRoom, sameHelp, wishes, spread, certainty } = points;
  const ofHouse = doorOpen + hostPresent + room + proposed + elsewhere + quietRoom;
  return ofHouse + sameHelp + wishes + spread + certainty;
}

export function pointsOf(counts: Counts, place: PlaceFacts, asked: Asked): Points {
  const { of, door, host, free, full, proposed, elsewhere, inRoom, quiet, sameHelp, wishes } = counts;
  return {
    doorOpen: share(WEIGHTS.doorOpen, door, of),
    hostPresent: share(WEIGHTS.hostPresent, host, of),
    room:
      share(inRoom ? WEIGHTS.roomFree : WEIGHTS.roomToAgree, free, of) - share(WEIGHTS.noRoomLeft, full, of),
    proposed: 0 - share(WEIGHTS.alreadyProposed, proposed, of),
    // Together with the points of the door as if it were closed then: one more closed date must not gain by rounding.
    elsewhere: share(WEIGHTS.doorOpen, door - elsewhere, of) - share(WEIGHTS.doorOpen, door, of),
    quietRoom: quiet,
    sameHelp: asksForHelp(asked)
      ? share(WEIGHTS.sameHelpThatDay, sameHelp.freeDays, of) +
        share(WEIGHTS.sameHelpThatWeek, sameHelp.freeWeeks, of)
      : 0,
    wishes: WISH_STEPS.find(({ from }) => wishes.weight >= from)?.points ?? 0,
    spread: asked.fewWalkIns.has(place.neighbourhoodCode ?? '') ? WEIGHTS.spread : 0,
    certainty: CERTAINTY_POINTS[place.certainty],
  };
}

export function asksForHelp({ question }: Asked): boolean {
  return question.helpTopic !== null || question.themeSlug !== null;
}

function share(weight: number, on: number, of: number): number {
  return Math.round((weight * on) / of);
}
