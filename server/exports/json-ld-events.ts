import type { Occurrence, WalkInDate } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import { localOf } from '../hours/local-time.ts';
import { dayNames } from './schema-org.ts';
import { repeatWeekly, type SpanOverDates } from './weekly-spans.ts';

/**
 * Walk-in hours as events, one for each walk-in, with the schedule that its dates follow; and one for each date that
 * was cancelled.
 */
export function toEvents(walkIns: readonly WalkInDate[], placeName: string, url: string): object[] {
  const real = walkIns.filter(({ sample }) => !sample);
  // Nobody is sent to a door that is shut, or may be.
  const bySlug = Map.groupBy(
    real.filter(({ door, cancelled }) => door === 'open' && cancelled === null),
    ({ slug }) => slug,
  );
  const scheduled = [...bySlug.values()].flatMap((dates) => {
    const [first] = dates;
    if (first === undefined) return [];
    const eventSchedule = repeatWeekly(dates.map(toSpan)).map(toSchedule);
    return { ...toEvent(first, placeName, url), eventSchedule };
  });
  const cancelled = real
    .filter((date) => date.cancelled !== null)
    .map((date) => ({
      ...toEvent(date, placeName, url),
      startDate: new Date(date.start).toISOString(),
      endDate: new Date(date.end).toISOString(),
      eventStatus: 'https://schema.org/EventCancelled',
    }));
  return [...scheduled, ...cancelled];
}

function toEvent({ title, roomName, who }: WalkInDate, placeName: string, url: string): object {
  return {
    '@type': 'Event',
    name: title,
    url,
    location: { '@type': 'Place', name: roomName ?? placeName },
    ...(who === null ? {} : { organizer: { '@type': 'Organization', name: who } }),
  };
}

function toSpan({ start, end }: Occurrence): { date: string; opens: string; closes: string } {
  return { date: localOf(start).date, opens: wallTime(start), closes: wallTime(end) };
}

function toSchedule({ weekdays, opens, closes, from, through, weekly }: SpanOverDates): object {
  return {
    '@type': 'Schedule',
    byDay: dayNames(weekdays),
    startTime: opens,
    endTime: closes,
    startDate: from,
    endDate: through,
    repeatFrequency: weekly ? 'P1W' : 'P1D',
    scheduleTimezone: 'Europe/Amsterdam',
  };
}

function wallTime(instant: Instant): string {
  const { minute } = localOf(instant);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
