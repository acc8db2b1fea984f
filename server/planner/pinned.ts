import { roomSlugOn } from '../directory/room-on.ts';
import { spansOf } from '../hours/day-hours.ts';
import { hoursOnDate } from '../hours/hours-on-date.ts';
import { addDays } from '../hours/local-time.ts';
import type { Calendars, IsoDate, Layer } from '../hours/model.ts';
import type { WalkIn, WalkInDay, WalkInHours } from '../model/walk-in.ts';

type Held = Pick<WalkIn, 'hours' | 'roomSlug'>;

/**
 * What the old rhythm says of holidays, and the old room, hold until the new one begins, also where the new one says something
 * else. No room in particular cannot be said of a date: where that was the old one, the new one is everybody's answer. Dates
 * that the old rhythm leaves out are a layer and no special days: nobody cancelled them, and nobody is told that they are not held. Pure.
 */
export function pinned(
  present: Held,
  both: Held,
  { from, before }: { readonly from: IsoDate; readonly before: IsoDate },
  calendars: Calendars,
): Pick<WalkInHours, 'layers' | 'specialDays'> {
  const specialDays: WalkInDay[] = [];
  const notHeld: IsoDate[] = [];
  for (let date = from; date < before; date = addDays(date, 1)) {
    const was = spansOf(hoursOnDate(present.hours, date, calendars));
    const becomes = spansOf(hoursOnDate(both.hours, date, calendars));
    const room = roomSlugOn(present, date);
    const isSameRoom = was.length === 0 || room === null || room === roomSlugOn(both, date);
    if (isSameRoom && JSON.stringify(was) === JSON.stringify(becomes)) continue;
    const [first, ...rest] = was;
    if (first === undefined) notHeld.push(date);
    else
      specialDays.push({
        ...{ from: date, through: date, reason: null },
        says: { kind: 'changed', spans: [first, ...rest] },
        movedTo: null,
        roomSlug: room === both.roomSlug ? null : room,
      });
  }
  return { specialDays, layers: leftOut(notHeld) };
}

function leftOut(dates: readonly IsoDate[]): Layer[] {
  const [from] = dates;
  const through = dates.at(-1);
  if (from === undefined || through === undefined) return [];
  const on = { dates: dates.map((date) => ({ from: date, through: date })) };
  return [
    {
      ...{ kind: 'date', label: null, validity: { kind: 'dates', from, through }, effect: 'replace' },
      ...{ rules: [{ on, spans: [] }], otherDays: 'asBelow' },
    },
  ];
}
