import type { Instant, Interval } from './timetable.ts';
import { wallTimeOf } from './words/wall-clock.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The last answer, since the same day is asked for thousands of times in a row, and Intl is slow. */
let latest: Interval = { start: 0, end: 0 };

/** The Amsterdam day that holds an instant, 23, 24 or 25 hours long, whatever the visitor's device says. */
export function amsterdamDayAt(instant: Instant): Interval {
  if (instant < latest.start || latest.end <= instant) {
    latest = { start: startOfDay(instant), end: startOfDay(startOfDay(instant) + DAY + DAY / 2) };
  }
  return latest;
}

/** Goes back by what the clock shows; where the clock changed on the way, by the difference once more. */
function startOfDay(instant: Instant): Instant {
  const guess = (Math.floor(instant / MINUTE) - minutesShownAt(instant)) * MINUTE;
  const shown = minutesShownAt(guess);
  return shown < 720 ? guess - shown * MINUTE : guess + (1440 - shown) * MINUTE;
}

function minutesShownAt(instant: Instant): number {
  const { hour, minute } = wallTimeOf(instant);
  return hour * 60 + minute;
}
