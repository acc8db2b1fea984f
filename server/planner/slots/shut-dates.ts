import type { ShutDate } from '../../contract/planner/slot.ts';
import type { Interval } from '../../contract/timetable.ts';
import { dayNumbered } from '../../hours/calendar-day.ts';
import { instantOn } from '../../hours/local-time.ts';
import { isEnough } from './fits-question.ts';
import type { PlaceFacts } from './slot-facts.ts';
import type { SlotQuestion } from './slot-question.ts';

/** Why the door of a place is not open for the whole of a moment on a date: the strongest reason there is. */
export function whyShut(
  { door }: Pick<PlaceFacts, 'door'>,
  day: number,
  {
    opens,
    closes,
    question,
  }: { readonly opens: number; readonly closes: number; readonly question: SlotQuestion },
): ShutDate {
  const calendarDay = dayNumbered(day);
  const moment = { start: instantOn(calendarDay, opens), end: instantOn(calendarDay, closes) };
  const touches = ({ start, end }: Interval) => start < moment.end && end > moment.start;
  const { date } = calendarDay;
  const closed = door.closures.find(touches);
  if (closed !== undefined) return { date, why: 'specialDay', reason: closed.reason, access: null };
  const unknown = door.unknown.find(touches);
  if (unknown !== undefined) return { date, why: 'notKnown', reason: unknown.reason, access: null };
  const other = door.openIntervals.find((interval) => touches(interval) && !isEnough(interval, question));
  if (other !== undefined) return { date, why: 'otherAccess', reason: other.reason, access: other.access };
  return { date, why: 'ordinaryHours', reason: null, access: null };
}
