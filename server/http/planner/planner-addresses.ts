/** Where the planner's screens are, without the prefix of a language. */
import type { Instant, Interval } from '../../contract/timetable.ts';
import { addDays, localOf, weekdayOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { Place } from '../../model/place.ts';
import { SLOTS_PATH, wallTime } from './slot-addresses.ts';

export const PLANNER_PATH = '/planner';
export const OWN_WALK_INS_PATH = '/planner/spreekuren';
export const NEW_PROPOSAL_PATH = '/planner/voorstel/nieuw';

export function walkInAddress(slug: string): string {
  return `/planner/spreekuur/${slug}`;
}

export function organisationAddress(slug: string): string {
  return `/planner/organisatie/${slug}`;
}

/** The slot finder for that day of the week, from that date on, at that place. */
export function finderFor(
  { slug, districtSlug }: Pick<Place, 'slug' | 'districtSlug'>,
  date: IsoDate,
  now: Instant,
): string {
  const tomorrow = addDays(localOf(now).date, 1);
  const query = new URLSearchParams({
    minutes: '60',
    weekday: String(weekdayOf(date)),
    from: date < tomorrow ? tomorrow : date,
    place: slug,
    district: districtSlug,
  });
  return `${SLOTS_PATH}?${query}`;
}

/** The form of a new proposal, with a room that is free filled in. */
export function proposalFor(placeSlug: string, roomSlug: string, { start, end }: Interval): string {
  const [from, until] = [localOf(start), localOf(end)];
  const query = new URLSearchParams({
    place: placeSlug,
    room: roomSlug,
    weekday: String(weekdayOf(from.date)),
    opens: wallTime(from.minute),
    closes: wallTime(until.minute),
    from: from.date,
    rhythm: 'everyWeeks:1',
  });
  return `${NEW_PROPOSAL_PATH}?${query}`;
}
