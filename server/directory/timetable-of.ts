import { asReported } from '../contract/shut.ts';
import type { Instant, Interval, Timetable } from '../contract/timetable.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import { mergeSchedules } from '../hours/merge-intervals.ts';
import type { Calendars, OpeningHours } from '../hours/model.ts';
import { openIntervals, type Schedule } from '../hours/open-intervals.ts';
import type { HoursTrust, Place } from '../model/place.ts';
import { trustDates } from '../model/trust-dates.ts';
import { withLiveSwitch } from './with-live-switch.ts';

/** How far a timetable looks ahead, the present day included. */
export const HORIZON_DAYS = 14;

export type PlaceHours = Pick<Place, 'hours' | 'rooms' | 'trust' | 'goneSince' | 'live' | 'doorReport'>;

/** What a visitor's browser needs to go on deciding by itself: from yesterday until fourteen days ahead. */
export function timetableOf(place: PlaceHours, calendars: Calendars, now: Instant): Timetable {
  const horizon = horizonAt(now);
  return {
    ...scheduleOf(place, horizon, calendars),
    horizonStart: horizon.start,
    horizonEnd: horizon.end,
    ...trustIn(place.trust),
    ...(place.live !== null && { switchedBy: place.live.by }),
    report: reportIn(place),
    // That a place is gone does not become doubtful when its hours grow old.
    ...(place.goneSince !== null && { oldFrom: null }),
  };
}

/** Begins the day before, so that an evening that ran past midnight is whole. */
export function horizonAt(now: Instant): Interval {
  const { date } = localOf(now);
  return { start: instantOf(addDays(date, -1), 0), end: instantOf(addDays(date, HORIZON_DAYS), 0) };
}

/** The place and its rooms as one, and over them what a host switched by hand. A room without hours of its own follows the place. */
export function scheduleOf(place: PlaceHours, window: Interval, calendars: Calendars): Schedule {
  return withLiveSwitch(fixedScheduleOf(place, window, calendars), place.live, window);
}

/** The door for walk-in hours, as whoever stood before it found it: what two networks reported holds until the block ends. */
export function doorForVisitors(place: PlaceHours, window: Interval, calendars: Calendars): Schedule {
  return asReported({ ...scheduleOf(place, window, calendars), report: reportIn(place) });
}

/** Nobody is sent to a place whose hours are invented, so nobody can have stood there. */
function reportIn({ goneSince, trust, doorReport }: PlaceHours): Timetable['report'] {
  return goneSince === null && trust?.source !== 'sample' ? doorReport : null;
}

function fixedScheduleOf(place: PlaceHours, window: Interval, calendars: Calendars): Schedule {
  if (place.goneSince !== null) return { openIntervals: [], unknown: [], closures: [] };
  const sources = hoursIn(place).map(({ hours }) => hours);
  if (sources.length === 0) return openIntervals(null, window, calendars);
  return mergeSchedules(sources.map((hours) => openIntervals(hours, window, calendars)));
}

/** All opening hours that a place has: its own, and those of its rooms by name. */
export function hoursIn({
  hours,
  rooms,
}: Pick<Place, 'hours' | 'rooms'>): { readonly roomName: string | null; readonly hours: OpeningHours }[] {
  const own = hours === null ? [] : [{ roomName: null, hours }];
  const ofRooms = rooms.flatMap((room) =>
    room.hours === null ? [] : [{ roomName: room.name, hours: room.hours }],
  );
  return [...own, ...ofRooms];
}

type Trust = Pick<
  Timetable,
  'confirmedAt' | 'confirmedBy' | 'confirmedUntil' | 'oldFrom' | 'sample' | 'imported'
>;

const NEVER_CHECKED: Trust = {
  confirmedAt: null,
  confirmedBy: null,
  confirmedUntil: null,
  oldFrom: null,
  sample: false,
  imported: false,
};

export function trustIn(trust: HoursTrust | null): Trust {
  if (trust === null) return NEVER_CHECKED;
  // Invented hours cannot be confirmed and do not decay: they can only be replaced.
  if (trust.source === 'sample') return { ...NEVER_CHECKED, sample: true };
  const dates = trustDates(trust);
  if (dates === null) return { ...NEVER_CHECKED, imported: trust.source === 'import' };
  const { confirmedAt, confirmedBy } = trust;
  return { confirmedAt, confirmedBy, ...dates, sample: false, imported: false };
}
