import { toldCount } from '../../contract/desk/places.ts';
import type { SlotReason } from '../../contract/planner/slot.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidates.ts';
import { asksForHelp, pointsOf } from './score.ts';
import { WEIGHTS } from './weights.ts';

/** Every reason that there is something to say about; together their points are the score. */
export function reasonsOf(candidate: Candidate, asked: Asked): SlotReason[] {
  const { counts, place, spot } = candidate;
  const { of, door, host, proposed, elsewhere } = counts;
  const points = pointsOf(counts, place, asked);
  const told = (got: number, most: number) => ({
    tone: got * 2 > most ? ('plus' as const) : ('minus' as const),
    points: got,
    most,
  });
  return [
    { code: 'doorOpen', ...onDates(door, of), points: points.doorOpen, most: WEIGHTS.doorOpen },
    { code: 'hostPresent', ...onDates(host, of), points: points.hostPresent, most: WEIGHTS.hostPresent },
    roomReason(candidate, points.room),
    ...only(proposed > 0, {
      code: 'alreadyProposed',
      ...{ tone: 'minus', points: points.proposed, most: 0, on: proposed, of },
    }),
    ...only(elsewhere > 0, {
      code: 'elsewhere',
      ...{ tone: 'minus', points: points.elsewhere, most: 0, on: elsewhere, of },
    }),
    ...only(points.quietRoom > 0, {
      code: 'quietRoom',
      ...told(points.quietRoom, WEIGHTS.quietRoom),
      roomName: spot.room?.name ?? null,
    }),
    ...only(asksForHelp(asked), sameHelpReason(candidate, points.sameHelp)),
    ...only(points.wishes > 0, {
      code: 'wishes',
      tone: 'plus',
      points: points.wishes,
      most: WEIGHTS.wishes,
      times: toldCount(counts.wishes.times),
    }),
    ...spreadReason(candidate, asked, points.spread),
    {
      code: 'certainty',
      ...told(points.certainty, WEIGHTS.certainty),
      certainty: place.certainty,
    },
  ];
}

function only(isSaid: boolean, reason: SlotReason): SlotReason[] {
  return isSaid ? [reason] : [];
}

/** What holds on fewer dates than these is something to mind. */
const NEARLY_ALL = 0.9;

function onDates(
  on: number,
  of: number,
): { readonly tone: 'plus' | 'minus'; readonly on: number; readonly of: number } {
  return { tone: on >= NEARLY_ALL * of ? 'plus' : 'minus', on, of };
}

function roomReason({ spot: { room }, counts: { free, full, of } }: Candidate, points: number): SlotReason {
  const told = { ...onDates(free, of), points, most: WEIGHTS.roomFree };
  return room === null
    ? { code: 'roomToAgree', ...told, tone: 'minus', full }
    : { code: 'roomFree', ...told, roomName: room.name };
}

/** The same help in the same week is no reason against it. */
function sameHelpReason({ around, series, counts }: Candidate, points: number): SlotReason {
  const most = WEIGHTS.sameHelpThatDay + WEIGHTS.sameHelpThatWeek;
  const { freeDays, freeWeeks } = counts.sameHelp;
  const tone = points * 2 > most ? 'plus' : 'minus';
  const nearest = freeWeeks === counts.of ? null : around.nearestOn(series);
  return { code: 'sameHelp', tone, points, most, freeDays, freeWeeks, of: counts.of, nearest };
}

function spreadReason({ place }: Candidate, { manyWalkIns }: Asked, points: number): SlotReason[] {
  const { neighbourhoodCode: code, neighbourhoodName } = place;
  const isMuch = code !== null && manyWalkIns.has(code);
  if (neighbourhoodName === null || (points === 0 && !isMuch)) return [];
  const tone = isMuch ? 'minus' : 'plus';
  return [{ code: 'spread', tone, points, most: WEIGHTS.spread, neighbourhoodName }];
}
