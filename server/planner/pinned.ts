import { spansOf } from '../hours/day-hours.ts';
import { hoursOnDate } from '../hours/hours-on-date.ts';
import { addDays } from '../hours/local-time.ts';
import type { Calendars, IsoDate, Layer } from '../hours/model.ts';
import type { WalkInDay, WalkInHours } from '../model/walk-in.ts';

/**
 * What the old rhythm says of holidays holds until the new one begins, also where the new one says something else. Dates
 * that it leaves out are a layer and no special days: nobody cancelled them, and nobody is told that they are not held. Pure.
 */
export function pinned(
  present: WalkInHours,
  both: WalkInHours,
  { from, before }: { readonly from: IsoDate; readonly before: IsoDate },
  calendars: Calendars,
): Pick<WalkInHours, 'layers' | 'specialDays'> {
  const specialDays: WalkInDay[] = [];
  const notHeld: IsoDate[] = [];
  for (let date = from; date < before; date = addDays(date, 1)) {
    const was = spansOf(hoursOnDate(present, date, calendars));
    const becomes = spansOf(hoursOnDate(both, date, calendars));
    if (JSON.stringify(was) === JSON.stringify(becomes)) continue;
    const [first, ...rest] = was;
    if (first === undefined) notHeld.push(date);
    else
      specialDays.push({
        ...{ from: date, through: date, reason: null },
        says: { kind: 'changed', spans: [first, ...rest] },
        movedTo: null,
        roomSlug: null,
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
