import { HORIZON_WEEKS } from '../../contract/planner/slot.ts';
import { dayNumbered, dayNumberOf } from '../../hours/calendar-day.ts';
import type { Weekday } from '../../hours/model.ts';
import type { Rhythm } from '../../hours/walk-in-times.ts';
import type { Days } from './day-grid.ts';
import type { SlotQuestion } from './slot-question.ts';

/** Three months from the first date that will do. */
export function horizonOf({ from }: Pick<SlotQuestion, 'from'>): Days {
  const first = dayNumberOf(from);
  return { first, last: first + HORIZON_WEEKS * 7 - 1 };
}

/** The dates on which a rhythm would be held: every second week can be held in either. */
export type Series = readonly number[];

/** Each way in which the rhythm fits on a weekday of the window; numbers of days, none of the series empty. */
export function seriesOf(rhythm: Rhythm, weekday: Weekday, days: Days): Series[] {
  const dates: number[] = [];
  for (let day = days.first; day <= days.last; day++) {
    if (dayNumbered(day).weekday === weekday) dates.push(day);
  }
  switch (rhythm.kind) {
    case 'once':
      return dates.map((day) => [day]);
    case 'everyWeeks': {
      const { weeks } = rhythm;
      const starts = dates.slice(0, weeks);
      return starts.map((_, phase) => dates.filter((_, index) => index % weeks === phase));
    }
    case 'nth': {
      const held = dates.filter((day) => {
        const { nth, nthLast } = dayNumbered(day);
        return rhythm.nth === -1 ? nthLast === -1 : nth === rhythm.nth;
      });
      return held.length === 0 ? [] : [held];
    }
  }
}
