import type { ShutDate } from '../../contract/planner/slot.ts';
import type { Interval } from '../../contract/timetable.ts';
import { dayNumbered } from '../../hours/calendar-day.ts';
import { without } from '../../hours/interval-sets.ts';
import { instantOn } from '../../hours/local-time.ts';
import { isEnough } from './fits-question.ts';
import type { OwnTime, PlaceFacts } from './slot-facts.ts';
import type { SlotQuestion } from './slot-question.ts';

/** Why a moment cannot be held on a date, the door first: the strongest reason there is. */
export function whyShut(
  { door }: Pick<PlaceFacts, 'door'>,
  day: number,
  {
    opens,
    closes,
    question,
    own,
  }: {
    readonly opens: number;
    readonly closes: number;
    readonly question: SlotQuestion;
    readonly own: readonly OwnTime[];
  },
): ShutDate {
  const calendarDay = dayNumbered(day);
  const moment = { start: instantOn(calendarDay, opens), end: instantOn(calendarDay, closes) };
  const touches = ({ start, end }: Interval) => start < moment.end && end > moment.start;
  const shut = { date: calendarDay.date, reason: null, access: null, placeName: null };
  const isOpen =
    without(
      [moment],
      door.openIntervals.filter((each) => isEnough(each, question)),
    ).length === 0;
  const elsewhere = own.find(touches);
  if (isOpen && elsewhere !== undefined) return { ...shut, why: 'elsewhere', placeName: elsewhere.placeName };
  const closed = door.closures.find(touches);
  if (closed !== undefined) return { ...shut, why: 'specialDay', reason: closed.reason };
  const unknown = door.unknown.find(touches);
  if (unknown !== undefined) return { ...shut, why: 'notKnown', reason: unknown.reason };
  const other = door.openIntervals.find((interval) => touches(interval) && !isEnough(interval, question));
  if (other !== undefined) return { ...shut, why: 'otherAccess', reason: other.reason, access: other.access };
  return { ...shut, why: 'ordinaryHours' };
}
