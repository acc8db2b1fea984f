import type { Instant } from '../contract/timetable.ts';
import { clashWordsOf } from '../contract/words/clash-words.ts';
import { touches } from '../directory/feeds/feed-slots.ts';
import { pages, proposalEvents, walkInEvents } from '../exports/icalendar-events.ts';
import { calendarSentences } from '../exports/icalendar-sentences.ts';
import type { Person } from '../model/caller.ts';
import type { FeedDate } from '../model/feed.ts';
import { callerOfReader, clashToldTo } from '../planner/clash-told-to.ts';
import { type OwnCalendar, ownCalendar } from '../planner/own-calendar.ts';
import { type FeedSite, feedSpan, written } from './calendar-feeds.ts';

/** Fewer people read it, and they must be there. */
const ONE_HOUR = 3600;

/** A professional's own calendar: hers alone, never kept on the way. */
export function* ownFeed(site: FeedSite, person: Person, now: Instant): Generator<void, string> {
  const { shown, dates } = feedSpan(now);
  const { held, clashes, proposed } = yield* ownCalendar(site.db, person, dates);
  const isShown = (date: FeedDate) => touches(date, shown);
  const notesOn = notesFrom(clashes, person, site);
  const sentences = calendarSentences(site.language);
  const frame = {
    name: sentences.ownName,
    description: sentences.about.own,
    url: `${pages(site)}/planner/agenda`,
    refreshSeconds: ONE_HOUR,
  };
  const events = [
    ...held.flatMap(({ place, dates: all }) =>
      walkInEvents(site, place, all.filter(isShown), { isOwn: true, notesOn }),
    ),
    ...proposed.flatMap(({ place, dates: all }) =>
      proposalEvents(
        site,
        place,
        all.filter((date) => touches(date, shown)),
      ),
    ),
  ];
  return yield* written(site, frame, events, now);
}

/** A room that is taken, and two places at one time: told with the date that it is about. */
function notesFrom(clashes: OwnCalendar['clashes'], { id }: Person, { db, language }: FeedSite) {
  const words = clashWordsOf(language);
  const toldToHer = clashToldTo(db, callerOfReader(db, id), language);
  const { clash: sentence } = calendarSentences(language);
  const byDate = Map.groupBy(clashes, ({ walkIn, start }) => `${walkIn.slug} ${start}`);
  return ({ walkIn, start }: FeedDate) =>
    (byDate.get(`${walkIn.slug} ${start}`) ?? []).map((clash) => sentence(words.why(toldToHer(clash))));
}
