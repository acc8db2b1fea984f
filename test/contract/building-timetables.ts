import type { Timetable } from '../../server/contract/timetable.ts';
import type { IsoDate, OpeningHours } from '../../server/hours/model.ts';
import { openIntervals } from '../../server/hours/open-intervals.ts';
import { days, NO_CALENDARS } from '../hours/building-hours.ts';

/** Hours as the browser gets them, computed from the first date through the last, and checked by nobody's clock. */
export function timetableOf(
  hours: OpeningHours | null,
  from: IsoDate,
  through: IsoDate,
  others: Partial<Timetable> = {},
): Timetable {
  const window = days(from, through);
  return {
    ...openIntervals(hours, window, NO_CALENDARS),
    horizonStart: window.start,
    horizonEnd: window.end,
    confirmedAt: window.start,
    confirmedBy: 'host',
    confirmedUntil: null,
    oldFrom: null,
    sample: false,
    imported: false,
    report: null,
    ...others,
  };
}
