/** What the hours of a walk-in hour become when it moves or ends. Pure. */
import type { Instant } from '../contract/timetable.ts';
import { canonical } from '../desk/hours-version.ts';
import { addDays, localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import type { WalkIn, WalkInDay, WalkInHours } from '../model/walk-in.ts';
import { endedLayers, layersBefore, layersFrom } from './layers-in-time.ts';
import { nothingCancelled, putTogether, takenApart, withAgreed } from './on-top.ts';
import { pinned } from './pinned.ts';
import { firstDateNotBegun, nextDate } from './still-to-begin.ts';

type Held = Pick<WalkIn, 'hours' | 'roomSlug'>;

/** The first date of its rhythm; null: it has none, and began long ago. */
export function firstDateOf({ layers }: WalkInHours): IsoDate | null {
  const weeks = layers.filter(({ kind }) => kind === 'week');
  const first = weeks.map(({ validity }) => (validity.kind === 'dates' ? validity.from : null));
  return first.includes(null) ? null : (first.toSorted()[0] ?? null);
}

/** From when on its last rhythm holds; empty: since always. */
export function lastStartOf({ layers }: WalkInHours): IsoDate | '' {
  const weeks = layers.filter(({ kind }) => kind === 'week');
  const starts = weeks.map(({ validity }) => (validity.kind === 'dates' ? (validity.from ?? '') : ''));
  return starts.toSorted().at(-1) ?? '';
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

/** The special days that a move brings: those that the present hours do not have, not even set aside. */
export function newSpecialDays(present: WalkInHours, proposed: WalkInHours): readonly WalkInDay[] {
  const all = ({ specialDays, setAside = [] }: WalkInHours) => [...specialDays, ...setAside];
  const known = new Set(all(present).map(canonical));
  return all(proposed).filter((day) => !known.has(canonical(day)));
}

/**
 * The present hours until the day before the proposed ones begin, and those from then on. Dates that were cancelled stay
 * cancelled; other times for one date of the old rhythm, and the date that they took the place of, end with it. With the
 * rhythm the room changes: until then each date names the old one, where that was a room in particular.
 */
export function movedHours(was: Held, becomes: Held, now: Instant, calendars: Calendars): WalkInHours {
  const [present, proposed] = [was.hours, becomes.hours];
  const brought = newSpecialDays(present, proposed);
  if (isSameRhythm(present, proposed)) return withAgreed(present, brought);
  const begins = beginsOn(present, proposed, now, calendars);
  const recently = addDays(localOf(now).date, -KEPT_DAYS);
  const { agreed, cancelled } = takenApart(present);
  const untilThen = agreed.flatMap((day) =>
    day.from < begins ? [inRoomOf(was, becomes, endingBefore(day, begins))] : [],
  );
  const layers = [...layersBefore(present.layers, begins, recently), ...layersFrom(proposed.layers, begins)];
  const both: WalkInHours = { ...proposed, layers, specialDays: untilThen };
  const pins = pinned(
    { ...was, hours: nothingCancelled(present) },
    { ...becomes, hours: both },
    { from: recently, before: begins },
    calendars,
  );
  const moved = { ...both, layers: [...layers, ...pins.layers] };
  return withAgreed(putTogether(moved, { agreed: [...untilThen, ...pins.specialDays], cancelled }), brought);
}

/** Other times for a date were agreed for where it always was. */
function inRoomOf(was: Held, becomes: Held, day: WalkInDay): WalkInDay {
  const isChanged = day.says.kind === 'changed' && was.roomSlug !== becomes.roomSlug;
  return isChanged ? { ...day, roomSlug: day.roomSlug ?? was.roomSlug } : day;
}

/**
 * Where both sides wanted it to begin. Was that before they agreed, or today: the first of its dates that is still to begin,
 * so that nothing changes of what has been, and what visitors expect today is held.
 */
function beginsOn(present: WalkInHours, proposed: WalkInHours, now: Instant, calendars: Calendars): IsoDate {
  const first = firstDateOf(proposed);
  if (first !== null && first > localOf(now).date) return first;
  const free = firstDateNotBegun(present, now, calendars);
  return nextDate({ ...proposed, specialDays: [] }, free, now, calendars) ?? free;
}

/** As both sides read what they agreed on: from the date on which it begins. */
export function begunMove(
  present: WalkInHours,
  proposed: WalkInHours,
  now: Instant,
  calendars: Calendars,
): WalkInHours {
  if (isSameRhythm(present, proposed)) return proposed;
  return { ...proposed, layers: layersFrom(proposed.layers, beginsOn(present, proposed, now, calendars)) };
}

/** A new walk-in hour that was agreed on late is told from its first date on, and not from one that has been. */
export function begunHours(hours: WalkInHours, now: Instant, calendars: Calendars): WalkInHours {
  const first = firstDateOf(hours);
  const today = localOf(now).date;
  if (first === null || first > today) return hours;
  const begins = nextDate({ ...hours, specialDays: [] }, today, now, calendars);
  return begins === null ? hours : { ...hours, layers: layersFrom(hours.layers, begins) };
}

function endingBefore(day: WalkInDay, begins: IsoDate): WalkInDay {
  return day.through < begins ? day : { ...day, through: addDays(begins, -1) };
}

/** Held for the last time on `lastDate` or before. */
export function endedHours(present: WalkInHours, lastDate: IsoDate): WalkInHours {
  const { agreed, cancelled } = takenApart(present);
  const untilThen = (days: readonly WalkInDay[]) =>
    days.flatMap((day) => (day.from > lastDate ? [] : [endingBefore(day, addDays(lastDate, 1))]));
  const ended = { ...present, layers: endedLayers(present.layers, lastDate) };
  return putTogether(ended, { agreed: untilThen(agreed), cancelled: untilThen(cancelled) });
}

/** So long what has been can be read as it was, though it moved since. */
const KEPT_DAYS = 62;
