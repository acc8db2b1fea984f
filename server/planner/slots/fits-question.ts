import type { OpenInterval } from '../../contract/timetable.ts';
import { fitsWalkIn } from '../../directory/clashes/door-clashes.ts';
import type { PlaceFacts, RoomFacts } from './slot-facts.ts';
import type { SlotQuestion } from './slot-question.ts';
import { WEIGHTS } from './weights.ts';

/** What is asked of the place as a whole; what is asked of the room and the door stands elsewhere. */
export function fitsQuestion(place: PlaceFacts, { needs, neighbourhoods, placeSlug }: SlotQuestion): boolean {
  const { neighbourhoodCode } = place;
  const isThere =
    neighbourhoods.length === 0 || (neighbourhoodCode !== null && neighbourhoods.includes(neighbourhoodCode));
  const isIt = placeSlug === null || place.slug === placeSlug;
  return isIt && isThere && (!needs.wheelchair || place.wheelchair);
}

type Opening = Pick<OpenInterval, 'access' | 'audience'>;

/** By the rule of the clash guard, for an hour that one walks in to: a moment that is found must not clash once it is agreed on. */
export function letsIn(opening: Opening, { audience }: Pick<SlotQuestion, 'audience'>): boolean {
  return fitsWalkIn(opening, { audience, byAppointment: false });
}

/** Whether the door is as the question needs it. */
export function isEnough(opening: Opening, question: Pick<SlotQuestion, 'audience' | 'needs'>): boolean {
  return letsIn(opening, question) && (!question.needs.hostPresent || opening.access === 'open');
}

/** A place that says no more than that it has a quiet room is believed for half. null: it does not do. */
export function quietPoints(
  place: PlaceFacts,
  room: RoomFacts | null,
  { needs, sensitive }: SlotQuestion,
): number | null {
  const half = Math.floor(WEIGHTS.quietRoom / 2);
  const isSomewhere = room === null && place.quietSomewhere && !place.rooms.some(({ quiet }) => quiet);
  const points = room?.quiet === true ? WEIGHTS.quietRoom : isSomewhere ? half : 0;
  if (needs.quietRoom && points === 0) return null;
  return needs.quietRoom || sensitive ? points : 0;
}
