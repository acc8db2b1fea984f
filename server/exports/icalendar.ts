/** Calendars as text (RFC 5545, RFC 7986). What goes into their events is for others to say. */
import ical, {
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  escape as icalEscape,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';

const ZONE = 'Europe/Amsterdam';
/** Written at one time: each takes the library about a millisecond, most of it for folding lines. */
const EVENTS_AT_A_TIME = 10;

export interface CalendarFrame {
  readonly name: string;
  readonly description: string;
  /** The page that shows the same. */
  readonly url: string;
  readonly language: Language;
  readonly madeAt: Instant;
  /** How often an app is asked to look again, in seconds. */
  readonly refreshSeconds: number;
}

export interface CalendarEvent {
  /** The same from one reading to the next, for as long as it is the same date of the same thing. */
  readonly uid: string;
  /** Rises with each change, and never falls. */
  readonly sequence: number;
  readonly changedAt: Instant | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly title: string;
  readonly description: string | null;
  readonly location: string;
  readonly url: string;
  /** It is hers: nobody else's calendar, and she is busy then. */
  readonly isOwn: boolean;
}

/** The whole text, in steps between which a caller may pause. */
export function* writeCalendar(
  frame: CalendarFrame,
  events: readonly CalendarEvent[],
): Generator<void, string> {
  const [first, ...others] = piecesOf(events);
  let text = `${feedOf(frame, first ?? [])
    .toString()
    .trimEnd()}\r\n`;
  const end = text.lastIndexOf(END);
  const parts = [text.slice(0, end)];
  for (const piece of others) {
    yield;
    text = feedOf(frame, piece).toString();
    // What a field says cannot look like this: the library writes its line breaks as two letters.
    parts.push(text.slice(text.indexOf(FIRST), text.lastIndexOf(LAST) + LAST.length));
  }
  return `${parts.join('')}${END}\r\n`;
}

function piecesOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / EVENTS_AT_A_TIME);
  return Array.from({ length: count }, (_, piece) =>
    items.slice(piece * EVENTS_AT_A_TIME, (piece + 1) * EVENTS_AT_A_TIME),
  );
}

const FIRST = 'BEGIN:VEVENT\r\n';
const LAST = '\r\nEND:VEVENT\r\n';
const END = 'END:VCALENDAR';

function feedOf(frame: CalendarFrame, events: readonly CalendarEvent[]) {
  const feed = ical({
    // The library escapes events, but not these.
    name: icalEscape(frame.name, false),
    description: icalEscape(frame.description, false),
    prodId: { company: 'Binnenlopen', product: 'Binnenlopen', language: frame.language },
    method: ICalCalendarMethod.PUBLISH,
    url: frame.url,
    ttl: frame.refreshSeconds,
    // Without a name, or the library writes DTSTAMP in local time, which RFC 5545 forbids. Each event has its zone.
    timezone: { name: '', generator: timeZoneBlock },
  });
  for (const event of events) feed.createEvent(toData(event, frame.madeAt));
  return feed;
}

function toData({ uid, isOwn, title, description, changedAt, ...event }: CalendarEvent, madeAt: Instant) {
  const { start, end, sequence, status, location, url } = event;
  return {
    ...{ id: uid, sequence, location, url, summary: title, status: STATUSES[status], timezone: ZONE },
    // The text is the same all day while nothing changes.
    stamp: DateTime.fromMillis(Math.max(madeAt, changedAt ?? 0), { zone: 'utc' }),
    start: DateTime.fromMillis(start, { zone: ZONE }),
    end: DateTime.fromMillis(end, { zone: ZONE }),
    ...(changedAt !== null && { lastModified: DateTime.fromMillis(changedAt, { zone: 'utc' }) }),
    ...(description !== null && { description }),
    // A visitor who subscribes is not busy whenever a door is open.
    transparency:
      isOwn && status === 'confirmed' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    ...(isOwn && { class: ICalEventClass.PRIVATE }),
  };
}

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** The library knows Amsterdam by the name of the zone that it shares its rules with. */
function timeZoneBlock(zone: string): string {
  const block = tzlib_get_ical_block(zone);
  const text = typeof block === 'string' ? block : (block[0] ?? '');
  return text.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`);
}
