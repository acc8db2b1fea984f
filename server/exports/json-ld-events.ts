import type { Occurrence } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import { localOf } from '../hours/local-time.ts';
import { dayNames } from './schema-org.ts';
import { repeatWeekly, type SpanOverDates } from './weekly-spans.ts';

/** Walk-in hours as events, one for each walk-in, with the schedule that its dates follow. */
export function toEvents(walkIns: readonly Occurrence[], placeName: string, url: string): object[] {
  // Nobody is sent to a door that is shut, or may be.
  const certain = walkIns.filter(({ sample, door }) => !sample && door === 'open');
  const bySlug = Map.groupBy(certain, ({ slug }) => slug);
  return [...bySlug.values()].flatMap((occurrences) => {
    const [first] = occurrences;
    if (first === undefined) return [];
    return {
      '@type': 'Event',
      name: first.title,
      url,
      location: { '@type': 'Place', name: first.roomName ?? placeName },
      ...(first.who === null ? {} : { organizer: { '@type': 'Organization', name: first.who } }),
      eventSchedule: repeatWeekly(occurrences.map(toSpan)).map(toSchedule),
    };
  });
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
