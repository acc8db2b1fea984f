/** The addresses that the answers of the slot finder lead to; without the prefix of a language. */
import type { SlotNeed } from '../../contract/planner/slot.ts';
import type { SlotForm } from '../../contract/planner/slots.ts';
import type { RankedSlot } from '../../planner/slots/ranked-slot.ts';

export const SLOTS_PATH = '/planner/moment';

/** As the screen for a new proposal takes it. */
export function proposalAddress(
  slot: RankedSlot,
  { rhythm, helpTopic, theme, audience }: Pick<SlotForm, 'rhythm' | 'helpTopic' | 'theme' | 'audience'>,
): string {
  const { place, room, weekday, opens, closes, firstDate } = slot;
  const query = new URLSearchParams({
    place: place.slug,
    ...(room !== null && { room: room.slug }),
    weekday: String(weekday),
    opens: wallTime(opens),
    closes: wallTime(closes),
    from: firstDate,
    rhythm,
    ...(helpTopic !== '' && { helpTopic }),
    ...(theme !== '' && { theme }),
    ...(audience !== 'everyone' && { audience }),
  });
  return `/planner/voorstel/nieuw?${query}`;
}

/** "09:15" */
export function wallTime(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The keys of the form that a need stands under. */
const KEYS: { readonly [Name in SlotNeed]: readonly string[] } = {
  quietRoom: ['quiet'],
  wheelchair: ['wheelchair'],
  hostPresent: ['host'],
  notSameDay: ['notTopic', 'notOrganisation'],
  place: ['place'],
  neighbourhoods: ['neighbourhood'],
  weekdays: ['weekday'],
  partsOfDay: ['part'],
  length: [],
};

/** The same question without one of its needs; a shorter one of so many minutes. */
export function addressWithout(search: URLSearchParams, need: SlotNeed, minutes: number): string {
  const query = new URLSearchParams(search);
  for (const key of KEYS[need]) query.delete(key);
  query.set('minutes', String(minutes));
  return `${SLOTS_PATH}?${query}`;
}
