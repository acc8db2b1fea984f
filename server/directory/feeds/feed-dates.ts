import type { Database } from '../../../db/open-database.ts';
import { findPlaces } from '../../../db/queries/places.ts';
import { walkInsBefore } from '../../../db/queries/revisions.ts';
import type { NotHeld } from '../../contract/page.ts';
import type { Instant } from '../../contract/timetable.ts';
import { addDays, instantOf } from '../../hours/local-time.ts';
import type { Calendars } from '../../hours/model.ts';
import type { FeedDate, FeedPlace, FeedSlot } from '../../model/feed.ts';
import type { Place } from '../../model/place.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { keptContent } from '../../model/walk-in-as-kept.ts';
import { doorClashes } from '../clashes/door-clashes.ts';
import { doorTrouble } from '../door-trouble.ts';
import { type DateSpan, windowOf } from '../get-open-intervals.ts';
import { whyNotHeld } from '../held-instead.ts';
import { calendarsOf } from '../known-places.ts';
import { around } from '../occurrences.ts';
import { decidingDay, roomAt } from '../room-on.ts';
import { doorForVisitors, trustIn } from '../timetable-of.ts';
import { type EarlierHours, FEED_DAYS, feedSlots, type Slots } from './feed-slots.ts';
import { revised, subjectsOf } from './revised.ts';

/** What a calendar shows of one place. */
export interface PlaceDates {
  readonly place: FeedPlace;
  /** By walk-in hour, and then by start. */
  readonly dates: readonly FeedDate[];
}

export interface FeedQuestion {
  readonly walkIns: readonly WalkIn[];
  readonly dates: DateSpan;
  /** For those who hold them. */
  readonly includeDrafts?: boolean;
}

/** Doors are worked out for a few places at one time. */
const PLACES_AT_A_TIME = 10;

/**
 * Every date that starts within the span, with what was taken away from it lately. A date behind a closed door stays: whoever
 * subscribed must learn that she cannot count on it.
 */
export function* feedDates(db: Database, question: FeedQuestion): Generator<void, PlaceDates[]> {
  const byPlace = [...Map.groupBy(question.walkIns, ({ placeSlug }) => placeSlug)];
  const found: PlaceDates[] = [];
  for (let start = 0; start < byPlace.length; start += PLACES_AT_A_TIME) {
    found.push(...datesAt(db, new Map(byPlace.slice(start, start + PLACES_AT_A_TIME)), question));
    yield;
  }
  return found;
}

function datesAt(
  db: Database,
  walkIns: ReadonlyMap<string, readonly WalkIn[]>,
  { dates, includeDrafts = false }: FeedQuestion,
): PlaceDates[] {
  const calendars = calendarsOf(db);
  const earlier = earlierHours(
    db,
    [...walkIns.values()].flat().map(({ slug }) => slug),
    instantOf(addDays(dates.from, -FEED_DAYS), 0),
  );
  const revisionOf = revised(db, [...walkIns.values()].flat().flatMap(subjectsOf));
  return findPlaces(db, { slugs: [...walkIns.keys()], includeDrafts }).map((place) => {
    const inWords = troubleAt(place, dates, calendars);
    return {
      place: toFeedPlace(place),
      dates: (walkIns.get(place.slug) ?? []).flatMap((walkIn) => {
        const { held, gone } = slotsAt(
          place,
          feedSlots(walkIn.hours, earlier.get(walkIn.slug) ?? [], dates, calendars),
        );
        const revision = revisionOf(subjectsOf(walkIn));
        const going = held.map((slot) => ({ ...slot, cancelled: null, trouble: inWords(walkIn, slot) }));
        const cancelled = gone.map((slot) => ({ ...slot, cancelled: whyNot(walkIn, slot), trouble: null }));
        return [...going, ...cancelled]
          .sort((a, b) => a.start - b.start || a.nth - b.nth)
          .map((date) => ({ ...date, walkIn, roomName: roomAt(walkIn, date.start)?.name ?? null, revision }));
      }),
    };
  });
}

/** Behind a door that is closed for good nothing is held; what was shown by then is told as cancelled. */
function slotsAt({ goneSince }: Place, slots: Slots): Slots {
  if (goneSince === null) return slots;
  const through = addDays(goneSince, FEED_DAYS);
  return { held: [], gone: [...slots.held, ...slots.gone].filter(({ date }) => date <= through) };
}

type Located = Pick<Place, 'slug' | 'name' | 'address' | 'rooms' | 'trust'>;

export function toFeedPlace({ slug, name, address, rooms, trust }: Located): FeedPlace {
  return { slug, name, address, rooms, sample: trust?.source === 'sample' };
}

/** Only what could still be read as it was; the log also has forms of long ago. */
function earlierHours(db: Database, slugs: readonly string[], since: Instant): Map<string, EarlierHours[]> {
  const logged = walkInsBefore(db, slugs, since);
  return new Map(
    [...logged].map(([slug, lines]) => [
      slug,
      lines.flatMap(({ before, until }) => {
        const was = keptContent(before);
        return was === null ? [] : [{ hours: was.hours, until }];
      }),
    ]),
  );
}

function troubleAt(place: Place, dates: DateSpan, calendars: Calendars) {
  const door = doorForVisitors(place, around(windowOf(dates)), calendars);
  const { oldFrom } = trustIn(place.trust);
  return (walkIn: WalkIn, slot: FeedSlot) => doorTrouble(doorClashes(slot, walkIn, door, oldFrom), slot);
}

function whyNot({ hours: { specialDays } }: WalkIn, { date }: FeedSlot): NotHeld {
  const day = decidingDay(specialDays, date);
  return day?.says.kind === 'closed' ? whyNotHeld(day, specialDays) : { reason: null, movedTo: null };
}
