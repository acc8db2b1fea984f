import type { DayOfWeek, DaySpan, SpecialDayAhead } from '../contract/page.ts';
import { asClocksShow } from '../hours/as-clocks-show.ts';
import { spansOf } from '../hours/day-hours.ts';
import { hoursOnDate } from '../hours/hours-on-date.ts';
import { addDays } from '../hours/local-time.ts';
import type { Calendars, IsoDate, TimeSpan } from '../hours/model.ts';
import { holidayOn } from '../hours/public-holidays.ts';
import { settleSpans } from '../hours/settle-pieces.ts';
import type { Place } from '../model/place.ts';
import { hoursIn } from './timetable-of.ts';

type PlaceDays = Pick<Place, 'hours' | 'rooms' | 'goneSince'>;

/** How far ahead a special day is announced: six weeks, as far as hosts are asked about holidays. */
export const ANNOUNCED_DAYS = 42;

/** `count` days as people read them, the first one first. */
export function daysFrom(place: PlaceDays, from: IsoDate, count: number, calendars: Calendars): DayOfWeek[] {
  return Array.from({ length: count }, (_, index) => dayOn(place, addDays(from, index), calendars));
}

/** The days ahead on which something other than the fixed pattern speaks; days in a row that say the same are one. */
export function specialDaysFrom(place: PlaceDays, from: IsoDate, calendars: Calendars): SpecialDayAhead[] {
  const ahead: SpecialDayAhead[] = [];
  for (const day of daysFrom(place, from, ANNOUNCED_DAYS, calendars)) {
    if (day.reason?.kind !== 'date' && day.reason?.kind !== 'publicHoliday') continue;
    const special = toSpecialDay(day);
    const latest = ahead.at(-1);
    if (latest !== undefined && addDays(latest.through, 1) === day.date && saysTheSame(latest, special)) {
      ahead[ahead.length - 1] = { ...latest, through: day.date };
    } else ahead.push(special);
  }
  return ahead;
}

function dayOn(place: PlaceDays, date: IsoDate, calendars: Calendars): DayOfWeek {
  const publicHoliday = holidayOn(date);
  if (place.goneSince !== null) return { date, says: 'closed', spans: [], reason: null, publicHoliday };
  const sources = hoursIn(place);
  if (sources.length === 0) {
    const reason = { kind: 'noHours', label: null, date: null } as const;
    return { date, says: 'unknown', spans: [], reason, publicHoliday };
  }
  const said = sources.map(({ roomName, hours }) => ({ roomName, day: hoursOnDate(hours, date, calendars) }));
  const spans = said
    .flatMap(({ roomName, day }) =>
      settleSpans(asClocksShow(spansOf(day), date)).map((span) => ({ roomName, span })),
    )
    .toSorted((a, b) => a.span.opens - b.span.opens || a.span.closes - b.span.closes)
    .map(({ roomName, span }) => toDaySpan(span, roomName));
  const unknown = said.filter(({ day }) => day.kind === 'unknown');
  return {
    date,
    says: saysOf(spans, unknown.length > 0),
    // Where nothing else is known of the day, "unknown" says it all.
    spans: spans.length === 0 ? [] : [...spans, ...unknown.map(({ roomName }) => wholeDayUnknown(roomName))],
    reason: said.map(({ day }) => day.reason).find((reason) => reason !== null) ?? null,
    publicHoliday,
  };
}

function saysOf(spans: readonly DaySpan[], someUnknown: boolean): DayOfWeek['says'] {
  if (spans.some(({ state }) => state === 'open')) return 'open';
  return spans.length > 0 || someUnknown ? 'unknown' : 'closed';
}

function wholeDayUnknown(roomName: string | null): DaySpan {
  const allDay = { opens: 0, closes: 1440, access: 'open', audience: 'everyone' } as const;
  return toDaySpan({ ...allDay, note: null, state: 'unknown' }, roomName);
}

/** As people read it: wall times, and whether it ends on the following date. */
export function toDaySpan(span: TimeSpan, roomName: string | null): DaySpan {
  const { opens, closes, state, access, audience, note } = span;
  const times = { opens: wallTime(opens), closes: wallTime(closes), nextDay: closes >= 1440 };
  return { ...times, state, access, audience, note, roomName };
}

/** `HH:MM`; what lies past midnight is the time of the following date. */
function wallTime(minute: number): string {
  const hours = Math.floor(minute / 60) % 24;
  return `${String(hours).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function toSpecialDay({ date, says, spans, reason, publicHoliday }: DayOfWeek): SpecialDayAhead {
  // The label of a holiday is its name, which `publicHoliday` gives already.
  const label = reason?.kind === 'publicHoliday' ? null : (reason?.label ?? null);
  return { from: date, through: date, says, label, publicHoliday, spans };
}

function saysTheSame(a: SpecialDayAhead, b: SpecialDayAhead): boolean {
  return (
    a.says === b.says &&
    a.label === b.label &&
    a.publicHoliday === b.publicHoliday &&
    JSON.stringify(a.spans) === JSON.stringify(b.spans)
  );
}
