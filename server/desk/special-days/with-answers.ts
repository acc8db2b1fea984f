/** The answers about special days in a place and all of its rooms. Pure. */
import type { SpecialItem } from '../../contract/desk/special-days.ts';
import type { Calendars, DayPolicy, IsoDate, OpeningHours } from '../../hours/model.ts';
import type { Place } from '../../model/place.ts';
import { inEveryPart } from '../every-part.ts';
import { versionOf } from '../hours-version.ts';
import { specialItems } from './special-items.ts';
import { withSpecialDays } from './with-special-days.ts';

/** Those of the house, or of the first room that has any: their answers are shown, and given to all parts. */
export function leadingHours({ hours, rooms }: Pick<Place, 'hours' | 'rooms'>): OpeningHours | null {
  return hours ?? rooms.find((room) => room.hours !== null)?.hours ?? null;
}

/** Of what answers about special days change. Somebody who edits the week in the meantime is in nobody's way. */
export function specialVersion(hours: OpeningHours): string {
  return versionOf({ ...hours, layers: hours.layers.filter(({ kind }) => kind === 'schoolHoliday') });
}

/** The place as it would be. Other times are those of the house: its rooms have none of their own on such a day. */
export function withAnswers(
  place: Place,
  items: readonly SpecialItem[],
  calendars: Calendars,
  today: IsoDate,
): Place {
  const leading = leadingHours(place);
  if (leading === null) return place;
  const before = specialItems(leading, calendars, today);
  const inRoom = (policy: DayPolicy): DayPolicy =>
    policy.kind === 'changed' && place.hours !== null ? { kind: 'closed' } : policy;
  const to = inEveryPart(place, (hours, part) =>
    withSpecialDays(hours, before, items, part === 'room' ? inRoom : undefined),
  );
  return {
    ...place,
    hours: to.hours,
    rooms: place.rooms.map((room) => ({
      ...room,
      hours: to.rooms.find(({ slug }) => slug === room.slug)?.hours ?? null,
    })),
  };
}
