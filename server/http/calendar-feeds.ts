/** What calendars that anybody may subscribe to consist of: of a place, of an organisation, of a kind of help. */
import type { Database } from '../../db/open-database.ts';
import { findOrganisations } from '../../db/queries/directory.ts';
import { findPlacesGoneSince } from '../../db/queries/place-points.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import type { Instant, Interval } from '../contract/timetable.ts';
import { feedDates, toFeedPlace } from '../directory/feeds/feed-dates.ts';
import { FEED_DAYS, touches } from '../directory/feeds/feed-slots.ts';
import { openBlocks } from '../directory/feeds/open-blocks.ts';
import { revised, subjectOfPlace } from '../directory/feeds/revised.ts';
import { type DateSpan, windowOf } from '../directory/get-open-intervals.ts';
import { getKnownPlace } from '../directory/get-place.ts';
import { slugsIn } from '../directory/help-by-topic.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { walkInsInSteps } from '../directory/walk-ins-in-steps.ts';
import { NotFound } from '../errors.ts';
import { type CalendarEvent, type CalendarFrame, writeCalendar } from '../exports/icalendar.ts';
import {
  blockEvents,
  type EventSite,
  marked,
  pages,
  placeUrl,
  type WalkInManner,
  walkInEvents,
} from '../exports/icalendar-events.ts';
import { calendarSentences } from '../exports/icalendar-sentences.ts';
import { addDays, localOf } from '../hours/local-time.ts';
import type { HelpTopic } from '../model/directory.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { nameInAddress } from './pages/topic-names.ts';

export interface FeedSite extends EventSite {
  readonly db: Database;
}

/** How often an app is asked to look again: a door that stays shut must be news the same day. */
const SIX_HOURS = 6 * 3600;
/**
 * Longer than any block lasts. An opening is known by its start: one that began last night must not start at midnight,
 * or an app would hold it for another one.
 */
const MARGIN_DAYS = 2;

export interface FeedSpan {
  /** What an event must touch. */
  readonly shown: Interval;
  /** On which it may start. */
  readonly dates: DateSpan;
}

export function feedSpan(now: Instant): FeedSpan {
  const today = localOf(now).date;
  const through = addDays(today, FEED_DAYS);
  return {
    shown: windowOf({ from: today, through }),
    dates: { from: addDays(today, -MARGIN_DAYS), through },
  };
}

/** When its door is open, and what is held behind it. Throws NotFound. */
export function* placeFeed(site: FeedSite, slug: string, now: Instant): Generator<void, string> {
  const { db } = site;
  const { place, timetable } = getKnownPlace(db, slug, now);
  const { shown, dates } = feedSpan(now);
  const around = windowOf({ ...dates, through: addDays(dates.through, MARGIN_DAYS) });
  const subjects = [subjectOfPlace(slug)];
  const revision = revised(db, subjects)(subjects);
  const here = toFeedPlace(place);
  const blocks = openBlocks(place, shown, around, calendarsOf(db));
  const sentences = calendarSentences(site.language);
  const frame = {
    name: marked(here.sample, place.name, sentences),
    description: sentences.about.place,
    url: placeUrl(site, slug),
  };
  const doors = blockEvents(site, here, blocks, { timetable, revision });
  const walkIns = yield* eventsOf(site, findWalkIns(db, { placeSlugs: [slug], includeGone: true }), now);
  return yield* written(site, frame, [...doors, ...walkIns], now);
}

/** Its walk-in hours, wherever they are held. Throws NotFound. */
export function* organisationFeed(site: FeedSite, slug: string, now: Instant): Generator<void, string> {
  const organisation = findOrganisations(site.db).find((each) => each.slug === slug);
  if (organisation === undefined) throw new NotFound('organisation', slug);
  const description = calendarSentences(site.language).about.organisation;
  const frame = { name: organisation.name, description, url: `${pages(site)}/` };
  const walkIns = findWalkIns(site.db, { organisationSlug: slug, includeGone: true });
  return yield* written(site, frame, yield* eventsOf(site, walkIns, now), now);
}

/** Where that help is offered in a district. Of a sensitive kind neither the name nor a title says which it is. */
export function* topicFeed(
  site: FeedSite,
  topic: HelpTopic,
  districtSlug: string,
  now: Instant,
): Generator<void, string> {
  const sentences = calendarSentences(site.language);
  const { slug, sensitive: isNeutral, nameNl, nameEn } = topic;
  const name = site.language === 'en' ? nameEn : nameNl;
  const frame = {
    name: isNeutral ? sentences.neutralName(nameInAddress(topic)) : name,
    description: sentences.about.topic,
    url: `${pages(site)}/hulp/${nameInAddress(topic)}`,
  };
  const gone = findPlacesGoneSince(site.db, districtSlug, addDays(localOf(now).date, -FEED_DAYS));
  const placeSlugs = [...slugsIn(site.db, districtSlug), ...gone];
  const all = yield* walkInsInSteps(site.db, { placeSlugs, includeGone: true });
  const walkIns = all.filter(({ helpTopics }) => helpTopics.includes(slug));
  return yield* written(site, frame, yield* eventsOf(site, walkIns, now, { isNeutral }), now);
}

function* eventsOf(
  site: FeedSite,
  walkIns: readonly WalkIn[],
  now: Instant,
  manner: WalkInManner = {},
): Generator<void, CalendarEvent[]> {
  const { shown, dates } = feedSpan(now);
  const found = yield* feedDates(site.db, { walkIns, dates });
  return yield* inSteps();

  function* inSteps(): Generator<void, CalendarEvent[]> {
    const events: CalendarEvent[] = [];
    for (const { place, dates: all } of found) {
      const coming = all.filter((date) => touches(date, shown));
      events.push(...walkInEvents(site, place, coming, manner));
      yield;
    }
    return events;
  }
}

type Named = Pick<CalendarFrame, 'name' | 'description' | 'url'> & Partial<CalendarFrame>;

/** The same text all day while the data stay the same, so that an app may keep what it has. */
export function written(
  { language }: FeedSite,
  frame: Named,
  events: readonly CalendarEvent[],
  now: Instant,
): Generator<void, string> {
  const whole = { language, madeAt: feedSpan(now).shown.start, refreshSeconds: SIX_HOURS, ...frame };
  return writeCalendar(whole, events);
}
