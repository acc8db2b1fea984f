import type { Occurrence } from '../contract/page.ts';
import type { Instant, Interval } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import type { Calendars } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { type Door, doorClashes, doorOf } from './clashes/door-clashes.ts';
import { roomAt } from './room-on.ts';

/** One dated occurrence, not yet in any language. */
export interface DatedWalkIn extends Interval {
  readonly walkIn: WalkIn;
  readonly door: Occurrence['door'];
}

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
  const door = doorWithin(around(window));
  return walkIns
    .flatMap((walkIn) =>
      heldWithin(walkIn, window, calendars).map((held) => ({
        walkIn,
        ...held,
        door: doorOf(doorClashes(held, walkIn, door, oldFrom)),
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.walkIn.slug < b.walkIn.slug ? -1 : 1));
}

/** Every time that it is held and touches the window, whole also where it runs past its edges. */
export function heldWithin({ hours }: WalkIn, window: Interval, calendars: Calendars): Interval[] {
  return openIntervals(hours, around(window), calendars)
    .openIntervals.filter(({ start, end }) => start < window.end && end > window.start)
    .map(({ start, end }) => ({ start, end }));
}

/** So much that whatever touches the window is whole in it. */
export function around({ start, end }: Interval): Interval {
  return { start: start - LONGEST_MS, end: end + LONGEST_MS };
}

export function toOccurrence({ walkIn, start, end, door }: DatedWalkIn, language: Language): Occurrence {
  return {
    slug: walkIn.slug,
    kind: walkIn.kind,
    ...titleIn(walkIn, language),
    start,
    end,
    roomName: roomAt(walkIn, start)?.name ?? null,
    who: walkIn.visitorRole ?? walkIn.organisationName,
    audience: walkIn.audience,
    byAppointment: walkIn.byAppointment,
    helpTopics: walkIn.helpTopics,
    languages: walkIn.languages,
    door,
    sample: walkIn.sample,
  };
}

/** Dutch where nobody wrote it in English. */
export function titleIn(
  { title, titleEn }: Pick<WalkIn, 'title' | 'titleEn'>,
  language: Language,
): Pick<Occurrence, 'title' | 'titleLanguage'> {
  const english = language === 'en' ? titleEn : null;
  return { title: english ?? title, titleLanguage: english === null ? 'nl' : 'en' };
}
