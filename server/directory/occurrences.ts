import type { Occurrence } from '../contract/page.ts';
import type { Interval, Timetable } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import type { Calendars } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { WalkIn } from '../model/walk-in.ts';

/** One dated occurrence, not yet in any language. */
export interface DatedWalkIn extends Interval {
  readonly walkIn: WalkIn;
  readonly door: Occurrence['door'];
}

/** Every occurrence that touches the window, with the door of the place at that time; sorted by start. */
export function datedWalkIns(
  walkIns: readonly WalkIn[],
  door: Pick<Timetable, 'openIntervals' | 'unknown'>,
  window: Interval,
  calendars: Calendars,
): DatedWalkIn[] {
  return walkIns
    .flatMap((walkIn) =>
      openIntervals(walkIn.hours, window, calendars).openIntervals.map(({ start, end }) => ({
        walkIn,
        start,
        end,
        door: doorDuring({ start, end }, walkIn, door),
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.walkIn.slug < b.walkIn.slug ? -1 : 1));
}

export function toOccurrence({ walkIn, start, end, door }: DatedWalkIn, language: Language): Occurrence {
  return {
    slug: walkIn.slug,
    kind: walkIn.kind,
    title: language === 'en' ? (walkIn.titleEn ?? walkIn.title) : walkIn.title,
    start,
    end,
    roomName: walkIn.roomName,
    who: walkIn.visitorRole ?? walkIn.organisationName,
    audience: walkIn.audience,
    byAppointment: walkIn.byAppointment,
    helpTopics: walkIn.helpTopics,
    languages: walkIn.languages,
    door,
    sample: walkIn.sample,
  };
}

/** A visitor must never be sent to a closed door, so the door has to be open for the whole of it. */
function doorDuring(
  { start, end }: Interval,
  walkIn: WalkIn,
  { openIntervals: open, unknown }: Pick<Timetable, 'openIntervals' | 'unknown'>,
): Occurrence['door'] {
  const fitting = open.filter(
    ({ access, audience }) =>
      (audience === 'everyone' || audience === walkIn.audience) &&
      (access !== 'byAppointment' || walkIn.byAppointment),
  );
  if (covers(fitting, start, end)) return 'open';
  // Unknown only where the doubt is what keeps us from saying that it is open.
  return covers([...fitting, ...unknown], start, end) ? 'unknown' : 'closed';
}

/** Whether the intervals, laid side by side, leave no gap between start and end. */
function covers(intervals: readonly Interval[], start: number, end: number): boolean {
  let reached = start;
  for (const interval of intervals.toSorted((a, b) => a.start - b.start)) {
    if (interval.start > reached) break;
    reached = Math.max(reached, interval.end);
  }
  return reached >= end;
}
