/** What the hours of a walk-in hour become when it moves or ends. Pure. */
import { canonical } from '../desk/hours-version.ts';
import { spansOf } from '../hours/day-hours.ts';
import { hoursOnDate } from '../hours/hours-on-date.ts';
import { addDays } from '../hours/local-time.ts';
import type { Calendars, IsoDate, Layer } from '../hours/model.ts';
import type { WalkInDay, WalkInHours } from '../model/walk-in.ts';
import { isMovedAway, toldAfter } from './moved-date.ts';

/** The first date of its rhythm; null: it has none, and began long ago. */
export function firstDateOf({ layers }: WalkInHours): IsoDate | null {
  const weeks = layers.filter(({ kind }) => kind === 'week');
  const first = weeks.map(({ validity }) => (validity.kind === 'dates' ? validity.from : null));
  return first.includes(null) ? null : (first.toSorted()[0] ?? null);
}

/** Its last date, one with other times included; null: until somebody says otherwise. */
export function lastDateOf({ layers, specialDays }: WalkInHours): IsoDate | null {
  const weeks = layers.filter(({ kind }) => kind === 'week');
  const last = weeks.map(({ validity }) => (validity.kind === 'dates' ? validity.through : null));
  if (last.includes(null)) return null;
  const moved = specialDays.flatMap(({ says, through }) => (says.kind === 'changed' ? [through] : []));
  return [...last, ...moved].toSorted().at(-1) ?? null;
}

/** Whether only dates differ, and not the rhythm that they are taken from. */
export function isSameRhythm(a: WalkInHours, b: WalkInHours): boolean {
  const rhythmOf = ({ layers, holidayPolicies, otherHolidays }: WalkInHours) =>
    canonical([layers, holidayPolicies, otherHolidays]);
  return rhythmOf(a) === rhythmOf(b);
}

/** The special days that a move brings: those that the present hours do not have. */
export function newSpecialDays(present: WalkInHours, proposed: WalkInHours): readonly WalkInDay[] {
  const known = new Set(present.specialDays.map(canonical));
  return proposed.specialDays.filter((day) => !known.has(canonical(day)));
}

/**
 * The present hours until the day before the first date of the proposed ones, and those from then on. Dates that were
 * cancelled stay cancelled; other times for one date of the old rhythm, and the date that they took the place of, end with it.
 */
export function movedHours(
  present: WalkInHours,
  proposed: WalkInHours,
  today: IsoDate,
  calendars: Calendars,
): WalkInHours {
  if (isSameRhythm(present, proposed)) {
    return {
      ...present,
      specialDays: joined(present.specialDays, newSpecialDays(present, proposed)),
    };
  }
  const first = firstDateOf(proposed);
  const begins = first === null || first < today ? today : first;
  const kept = present.specialDays.filter(
    (day) => day.from < begins || (day.says.kind === 'closed' && !isMovedAway(day, present.specialDays)),
  );
  const specialDays = joined(kept, newSpecialDays(present, proposed));
  const untilThen = endedLayers(present.layers, addDays(begins, -1), today);
  const both = { ...proposed, layers: [...untilThen, ...proposed.layers], specialDays };
  const untilItMoves = pinned(present, both, { from: today, before: begins }, calendars);
  return {
    ...both,
    layers: [...both.layers, ...untilItMoves.layers],
    specialDays: toldAfter(present.specialDays, joined(specialDays, untilItMoves.specialDays), null),
  };
}

/** Held for the last time on `lastDate` or before. */
export function endedHours(present: WalkInHours, lastDate: IsoDate): WalkInHours {
  const specialDays = present.specialDays.flatMap((day) =>
    day.from > lastDate ? [] : [{ ...day, through: earlier(day.through, lastDate) }],
  );
  return {
    ...present,
    layers: [...endedLayers(present.layers, lastDate), ...others(present)],
    specialDays: toldAfter(present.specialDays, specialDays, null),
  };
}

/** Only those of weeks: a school holiday says nothing where no week is. */
function endedLayers(layers: readonly Layer[], lastDate: IsoDate, today?: IsoDate): Layer[] {
  return layers.flatMap((layer): Layer[] => {
    if (layer.kind !== 'week') return [];
    const { validity } = layer;
    if (validity.kind !== 'always' && validity.kind !== 'dates') return [layer];
    const from = validity.kind === 'dates' ? validity.from : null;
    const through = earlier(validity.kind === 'dates' ? validity.through : null, lastDate);
    if (today !== undefined && (through < today || (from !== null && from > through))) return [];
    // It ends before it begins: a week on which nothing is held, so that its last date is still known.
    if (from !== null && from > through)
      return [{ ...layer, rules: [], validity: { kind: 'dates', from: through, through } }];
    return [{ ...layer, validity: { kind: 'dates', from, through } }];
  });
}

function others({ layers }: WalkInHours): readonly Layer[] {
  return layers.filter(({ kind }) => kind !== 'week');
}

/**
 * What the old rhythm says of holidays holds until the new one begins, also where the new one says something else. Dates
 * that it leaves out are a layer and no special days: nobody cancelled them, and nobody is told that they are not held.
 */
function pinned(
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

/** What is said anew of exactly the same dates takes the place of what was said before. */
function joined(present: readonly WalkInDay[], added: readonly WalkInDay[]): readonly WalkInDay[] {
  const isSaidAnew = ({ from, through }: WalkInDay) =>
    added.some((day) => day.from === from && day.through === through);
  return [...present.filter((day) => !isSaidAnew(day)), ...added];
}

function earlier(a: IsoDate | null, b: IsoDate): IsoDate {
  return a !== null && a < b ? a : b;
}
