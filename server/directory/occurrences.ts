import type { Occurrence } from '../contract/page.ts';
import { outside } from '../contract/shut.ts';
import type { Instant, Interval, Timetable } from '../contract/timetable.ts';
import type { Language, Reason } from '../contract/vocabulary.ts';
import type { Calendars } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { WalkIn } from '../model/walk-in.ts';

/** One dated occurrence, not yet in any language. */
export interface DatedWalkIn extends Interval {
  readonly walkIn: WalkIn;
  readonly door: Occurrence['door'];
}

/** When the door of a place is open, and when nobody knows. */
type Door = Pick<Timetable, 'openIntervals' | 'unknown' | 'closures'>;

/** As long as a span may last, on the day that has 25 hours. */
const LONGEST_MS = 25 * 3_600_000;

/**
 * Every occurrence that touches the window, whole also where it runs past its edges, with the door of the place at
 * that time; sorted by start.
 */
export function datedWalkIns(
  walkIns: readonly WalkIn[],
  doorWithin: (window: Interval) => Door,
  window: Interval,
  calendars: Calendars,
  /** From then on the hours of the place are old; null: never. */
  oldFrom: Instant | null = null,
): DatedWalkIn[] {
  if (walkIns.length === 0) return [];
  const around = { start: window.start - LONGEST_MS, end: window.end + LONGEST_MS };
  const door = doorWithin(around);
  return walkIns
    .flatMap((walkIn) =>
      openIntervals(walkIn.hours, around, calendars)
        .openIntervals.filter(({ start, end }) => start < window.end && end > window.start)
        .map(({ start, end }) => ({
          walkIn,
          start,
          end,
          door: doorDuring({ start, end }, walkIn, door, oldFrom),
        })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.walkIn.slug < b.walkIn.slug ? -1 : 1));
}

export function toOccurrence({ walkIn, start, end, door }: DatedWalkIn, language: Language): Occurrence {
  const english = language === 'en' ? walkIn.titleEn : null;
  return {
    slug: walkIn.slug,
    kind: walkIn.kind,
    title: english ?? walkIn.title,
    titleLanguage: english === null ? 'nl' : 'en',
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
  { openIntervals: open, unknown, closures }: Door,
  oldFrom: Instant | null,
): Occurrence['door'] {
  const fitting = open.filter(
    ({ access, audience }) =>
      (audience === 'everyone' || audience === walkIn.audience) &&
      (access !== 'byAppointment' || walkIn.byAppointment),
  );
  if (oldFrom !== null && end > oldFrom) {
    // Old hours tell nothing of the door; the switch on it does.
    const byHand = (interval: Interval & { readonly reason: Reason | null }) =>
      interval.reason?.kind === 'live';
    const rest = outside(
      fitting.filter((interval) => !byHand(interval)),
      [{ start: oldFrom, end }],
    );
    if (covers([...fitting.filter(byHand), ...rest], start, end)) return 'open';
    const isShut = closures.some((each) => byHand(each) && each.start < end && start < each.end);
    return isShut ? 'closed' : 'unknown';
  }
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
