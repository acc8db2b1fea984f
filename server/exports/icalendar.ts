/**
 * A place's open hours and walk-in hours for a calendar app (RFC 5545, RFC 7986). Only what is known to be open
 * becomes an event: a stretch about which nothing is known is left empty, as the calendar's description says.
 */
import ical, { ICalCalendarMethod, ICalEventTransparency, escape as icalEscape } from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { ListedPlace, Occurrence } from '../contract/page.ts';
import type { Instant, OpenInterval } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { type CalendarSentences, calendarSentences } from './icalendar-sentences.ts';

const ZONE = 'Europe/Amsterdam';
/** How often an app is asked to look again, in seconds: a door that stays shut must be news the same day. */
const REFRESH_SECONDS = 6 * 3600;

export interface PlaceCalendar {
  readonly place: ListedPlace;
  readonly openIntervals: readonly OpenInterval[];
  readonly walkIns: readonly Occurrence[];
  readonly language: Language;
  /** The public address of the site, without a trailing slash; its host makes the UIDs unique. */
  readonly baseUrl: string;
  readonly madeAt: Instant;
}

interface CalendarEvent {
  readonly uid: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly title: string;
  readonly description: string | null;
}

export function toICalendar(calendar: PlaceCalendar): string {
  const { place, language, baseUrl, madeAt } = calendar;
  const sentences = calendarSentences(language);
  const placeUrl = `${baseUrl}${language === 'nl' ? '' : `/${language}`}/plek/${place.slug}`;
  const feed = ical({
    // The library escapes events, but not this.
    name: icalEscape(marked(place.timetable.sample, place.name, sentences), false),
    description: icalEscape(sentences.about, false),
    prodId: { company: 'Binnenlopen', product: 'Binnenlopen', language },
    method: ICalCalendarMethod.PUBLISH,
    url: placeUrl,
    ttl: REFRESH_SECONDS,
    // Without a name, or the library writes DTSTAMP in local time, which RFC 5545 forbids. Each event has its zone.
    timezone: { name: '', generator: timeZoneBlock },
  });
  for (const event of eventsOf(calendar, sentences)) {
    feed.createEvent({
      id: event.uid,
      stamp: DateTime.fromMillis(madeAt, { zone: 'utc' }),
      start: DateTime.fromMillis(event.start, { zone: ZONE }),
      end: DateTime.fromMillis(event.end, { zone: ZONE }),
      timezone: ZONE,
      summary: event.title,
      ...(event.description === null ? {} : { description: event.description }),
      location: whereabouts(place),
      url: placeUrl,
      // A visitor who subscribes is not busy whenever a door is open.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${feed.toString()}\r\n`;
}

function eventsOf(calendar: PlaceCalendar, sentences: CalendarSentences): CalendarEvent[] {
  const { place, walkIns, baseUrl } = calendar;
  const host = new URL(baseUrl).host;
  const open = calendar.openIntervals.map((interval) => ({
    uid: `open-${place.slug}-${stampOf(interval.start)}-${interval.access}-${interval.audience}@${host}`,
    start: interval.start,
    end: interval.end,
    title: marked(place.timetable.sample, sentences.open(place.name, interval, place.timetable), sentences),
    description: sentences.openDetails(interval, place.timetable),
  }));
  const occurrences = walkIns
    // Nobody is sent to a door that is shut, or may be.
    .filter(({ door }) => door === 'open')
    .map((walkIn) => ({
      uid: `${walkIn.slug}-${stampOf(walkIn.start)}@${host}`,
      start: walkIn.start,
      end: walkIn.end,
      title: marked(walkIn.sample || place.timetable.sample, `${walkIn.title} (${place.name})`, sentences),
      description: sentences.walkIn(walkIn),
    }));
  return [...open, ...occurrences];
}

/** A screenshot of a calendar must show that the hours are invented. */
function marked(sample: boolean, title: string, sentences: CalendarSentences): string {
  return sample ? `${sentences.sampleMark} ${title}` : title;
}

function whereabouts({ name, address }: ListedPlace): string {
  return [name, address?.street, address?.postalCode, address?.locality].filter(Boolean).join(', ');
}

/** Part of a UID: the same opening keeps its UID from one reading of the feed to the next. */
function stampOf(instant: Instant): string {
  return DateTime.fromMillis(instant, { zone: 'utc' }).toFormat("yyyyLLdd'T'HHmmss'Z'");
}

/** The library knows Amsterdam by the name of the zone that it shares its rules with. */
function timeZoneBlock(zone: string): string {
  const block = tzlib_get_ical_block(zone);
  const text = typeof block === 'string' ? block : (block[0] ?? '');
  return text.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`);
}
