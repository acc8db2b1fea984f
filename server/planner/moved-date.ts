/** A date that was moved to another: it is left out, and held after all on the other. Pure. */
import { calendarWords } from '../contract/words/calendar-words.ts';
import type { IsoDate, SpecialDay } from '../hours/model.ts';

const { fullDate } = calendarWords('nl', 'morgen');

/** What visitors read of it, in Dutch as what people write: "verplaatst naar woensdag 9 december". */
export function movedTo(to: IsoDate, from: IsoDate): string {
  return `verplaatst naar ${fullDate(to, from)}`;
}

/** Whether it is left out because it is held on another date, which it still is. */
export function isMovedAway(day: SpecialDay, specialDays: readonly SpecialDay[]): boolean {
  return (
    day.says.kind === 'closed' &&
    specialDays.some(({ says, from }) => says.kind === 'changed' && movedTo(from, day.from) === day.reason)
  );
}

/** Of a date that was moved to one that is cancelled now, nobody reads any more that it is held then. */
export function toldAfter(
  before: readonly SpecialDay[],
  after: readonly SpecialDay[],
  reason: string | null,
): readonly SpecialDay[] {
  return after.map((day) =>
    isMovedAway(day, before) && !isMovedAway(day, after) ? { ...day, reason } : day,
  );
}
