/** From the database to what the rule of ranking is given. */
import type { Database } from '../../../db/open-database.ts';
import type { PlacePoint } from '../../../db/queries/place-points.ts';
import { findPlaces } from '../../../db/queries/places.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import { countWishes } from '../../../db/queries/wishes.ts';
import { HORIZON_WEEKS, type SlotCertainty } from '../../contract/planner/slot.ts';
import type { Instant, Interval } from '../../contract/timetable.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { hoursOfRoom } from '../../directory/room-hours.ts';
import { roomSlugAt } from '../../directory/room-on.ts';
import { scheduleOf, trustIn } from '../../directory/timetable-of.ts';
import { dayNumbered } from '../../hours/calendar-day.ts';
import { addDays, dayAt, instantOn, localOf, weekdayOf } from '../../hours/local-time.ts';
import type { Calendars } from '../../hours/model.ts';
import { openIntervals } from '../../hours/open-intervals.ts';
import type { Place, Room } from '../../model/place.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import type { Days } from './day-grid.ts';
import type { OfferedHelp, PlaceFacts, RoomFacts, Whereabouts, WishedHour } from './slot-facts.ts';

export interface ReadFacts {
  readonly places: readonly PlaceFacts[];
  readonly offered: readonly OfferedHelp[];
}

/** Of a few places at a time: each is evaluated once for the whole window. Those with old hours offer, but are not asked. */
export function readFacts(db: Database, slugs: readonly string[], days: Days, now: Instant): ReadFacts {
  const calendars = calendarsOf(db);
  const walkIns = Map.groupBy(findWalkIns(db, { placeSlugs: slugs }), ({ placeSlug }) => placeSlug);
  const places: PlaceFacts[] = [];
  const offered: OfferedHelp[] = [];
  for (const place of findPlaces(db, { slugs })) {
    const at = whereaboutsOf(place);
    const held = (walkIns.get(place.slug) ?? []).map((walkIn) => ({
      walkIn,
      times: openIntervals(walkIn.hours, weeksAround(days), calendars).openIntervals,
    }));
    offered.push(...held.map(({ walkIn, times }) => toOffered(at, walkIn, times, days)));
    const certainty = certaintyOf(place, now);
    if (certainty === null) continue;
    const taken = held.flatMap(({ walkIn, times }) =>
      times.map(({ start, end }) => ({ start, end, roomSlug: roomSlugAt(walkIn, start) })),
    );
    places.push({ ...toFacts(place, at, windowOf(days), calendars), certainty, taken });
  }
  return { places, offered };
}

/** Wishes of the past quarter, by hour of the week. */
export function readWishes(
  db: Database,
  districtSlug: string,
  points: ReadonlyMap<string, PlacePoint>,
  now: Instant,
): WishedHour[] {
  const through = localOf(now).date;
  const from = addDays(through, -HORIZON_WEEKS * 7);
  return countWishes(db, { districtSlug, from, through }).flatMap((wish) => {
    const point = points.get(wish.placeSlug);
    if (point === undefined) return [];
    const { wishedDate, wishedHour: hour, helpTopicSlug: helpTopic, times } = wish;
    return [{ at: pointOf(point, wish.placeName), weekday: weekdayOf(wishedDate), hour, helpTopic, times }];
  });
}

function toFacts(
  place: Place,
  at: Whereabouts,
  window: Interval,
  calendars: Calendars,
): Omit<PlaceFacts, 'certainty' | 'taken'> {
  const { facilities, neighbourhoodName, rooms } = place;
  return {
    ...at,
    neighbourhoodName,
    // A switch by hand is over long before anybody has agreed on anything.
    door: scheduleOf({ ...place, live: null }, window, calendars),
    wheelchair: facilities.wheelchair === 'yes',
    quietSomewhere: facilities.quietRoom === 'yes',
    rooms: rooms.map((room) => toRoom(room, place, window, calendars)),
  };
}

function toRoom(room: Room, place: Place, window: Interval, calendars: Calendars): RoomFacts {
  const { slug, name, quiet } = room;
  const hours = hoursOfRoom(room, place);
  return {
    slug,
    name,
    quiet,
    open: hours === null ? null : openIntervals(hours, window, calendars).openIntervals,
  };
}

function toOffered(
  at: Whereabouts,
  { helpTopics, themeSlug, organisationSlug, kind }: WalkIn,
  times: readonly Interval[],
  days: Days,
): OfferedHelp {
  const { start: first, end: last } = windowOf(days);
  const within = times.filter(({ start }) => kind === 'walkIn' && start >= first && start < last);
  const minutes = within.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0);
  return { at, helpTopics, themeSlug, organisationSlug, minutes, days: daysOf(times) };
}

function daysOf(times: readonly Interval[]): ReadonlySet<number> {
  return new Set(times.map(({ start }) => dayAt(start).number));
}

/** Judged today: nobody is asked to check now what holds in three months. null: old, so never counted as open. */
export function certaintyOf({ trust }: Place, now: Instant): SlotCertainty | null {
  const { sample, imported, oldFrom, confirmedAt, confirmedUntil } = trustIn(trust);
  if (sample) return 'sample';
  if (imported) return 'imported';
  if (oldFrom !== null && now >= oldFrom) return null;
  const stands = confirmedAt !== null && (confirmedUntil === null || now < confirmedUntil);
  return stands ? 'confirmed' : 'unconfirmed';
}

function whereaboutsOf({ slug, name, neighbourhoodCode, coordinates }: Place): Whereabouts {
  return { slug, name, neighbourhoodCode, point: coordinates };
}

function pointOf({ slug, neighbourhoodCode, ...point }: PlacePoint, name: string): Whereabouts {
  return { slug, name, neighbourhoodCode, point };
}

function windowOf({ first, last }: Days): Interval {
  return { start: instantOn(dayNumbered(first), 0), end: instantOn(dayNumbered(last + 1), 0) };
}

/** Whole calendar weeks: "in that week" also means the days before the first date. */
function weeksAround({ first, last }: Days): Interval {
  const monday = first + 1 - dayNumbered(first).weekday;
  const sunday = last + 7 - dayNumbered(last).weekday;
  return windowOf({ first: monday, last: sunday });
}
