import type { Closure, Instant, Interval, OpenInterval, UnknownInterval } from '../contract/timetable.ts';
import type { Reason } from '../contract/vocabulary.ts';
import { type CalendarDay, dayNumbered } from './calendar-day.ts';
import type { DayHours } from './day-hours.ts';
import { hoursOnDay } from './hours-on-date.ts';
import { byStart, united, without } from './interval-sets.ts';
import { ladderOf } from './ladder.ts';
import { dayAt, instantOn } from './local-time.ts';
import type { Calendars, OpeningHours, TimeSpan } from './model.ts';
import { type Piece, settlePieces, toOpenInterval } from './settle-pieces.ts';

/** Hours laid on the line of time. All lists are sorted by start and lie within the window. */
export interface Schedule {
  readonly openIntervals: OpenInterval[];
  readonly unknown: UnknownInterval[];
  readonly closures: Closure[];
}

/** Collects what each service day says. */
interface Draft {
  readonly window: Interval;
  readonly pieces: Piece[];
  readonly unknown: UnknownInterval[];
  readonly closures: Closure[];
}

/** Pure: reads neither the clock nor the zone of the process. No hours at all is unknown, not closed. */
export function openIntervals(hours: OpeningHours | null, window: Interval, calendars: Calendars): Schedule {
  if (window.end <= window.start) return { openIntervals: [], unknown: [], closures: [] };
  if (hours === null) {
    const { start, end } = window;
    return { openIntervals: [], unknown: [{ start, end, reason: NO_HOURS }], closures: [] };
  }
  const ladder = ladderOf(hours);
  const draft: Draft = { window, pieces: [], unknown: [], closures: [] };
  const last = dayAt(window.end - 1).number;
  // A span may last until the evening of the date after its own, so the day before has its say too.
  for (let number = dayAt(window.start).number - 1; number <= last; number++) {
    const day = dayNumbered(number);
    const says = hoursOnDay(ladder, day, calendars);
    if (says.kind === 'spans') addSpans(draft, day, says);
    else if (says.kind === 'unknown') addUnknownDay(draft, day, says.insteadOf, says.reason);
    else if (says.reason !== null) addClosures(draft, day, says.insteadOf, says.reason);
  }
  return settled(draft);
}

const NO_HOURS: Reason = { kind: 'noHours', label: null, date: null };

/** Where other times leave out what the day would have had, the door is closed by them; what is open is taken off later. */
function addSpans(
  draft: Draft,
  day: CalendarDay,
  { spans, reason, insteadOf }: Extract<DayHours, { readonly kind: 'spans' }>,
): void {
  for (const span of spans) addPiece(draft, day, span, reason);
  if (reason !== null && insteadOf !== undefined) addClosures(draft, day, insteadOf, reason);
}

function addPiece(draft: Draft, day: CalendarDay, span: TimeSpan, reason: Reason | null): void {
  const start = Math.max(instantOn(day, span.opens), draft.window.start);
  const end = Math.min(instantOn(day, span.closes), draft.window.end);
  if (start >= end) return;
  const { access, audience, state, note } = span;
  draft.pieces.push({ start, end, access, audience, state, note, reason, width: span.closes - span.opens });
}

/** The whole date, and as far past midnight as its spans would have run. */
function addUnknownDay(draft: Draft, day: CalendarDay, spans: readonly TimeSpan[], reason: Reason): void {
  const closes = spans.reduce((latest, span) => Math.max(latest, span.closes), 1440);
  add(draft.unknown, draft.window, instantOn(day, 0), instantOn(day, closes), reason);
}

function addClosures(draft: Draft, day: CalendarDay, spans: readonly TimeSpan[], reason: Reason): void {
  for (const { opens, closes } of spans) {
    add(draft.closures, draft.window, instantOn(day, opens), instantOn(day, closes), reason);
  }
}

function add(list: Closure[], window: Interval, start: Instant, end: Instant, reason: Reason): void {
  const within = { start: Math.max(start, window.start), end: Math.min(end, window.end), reason };
  if (within.start < within.end) list.push(within);
}

function settled({ pieces, unknown, closures }: Draft): Schedule {
  const all = settlePieces(pieces.sort(byStart));
  const unsure = all.filter(({ state }) => state === 'unknown');
  const open = unsure.length === 0 ? all : all.filter(({ state }) => state === 'open');
  for (const { start, end, reason } of unsure) unknown.push({ start, end, reason: reason ?? SAYS_UNKNOWN });
  return setApart(open.map(toOpenInterval), unknown, closures);
}

/** An import says that nobody knows. */
const SAYS_UNKNOWN: Reason = { kind: 'week', label: null, date: null };

/** What is open is not unknown, and what is open or unknown is not closed. Most schedules have neither. */
export function setApart(open: OpenInterval[], unknown: UnknownInterval[], closures: Closure[]): Schedule {
  const stillUnknown = unknown.length === 0 ? unknown : united(without(unknown, open), hasSameReason);
  if (closures.length === 0) return { openIntervals: open, unknown: stillUnknown, closures };
  const notClosed = [...open, ...stillUnknown].sort(byStart);
  const stillClosed = united(without(closures, notClosed), hasSameReason);
  return { openIntervals: open, unknown: stillUnknown, closures: stillClosed };
}

function hasSameReason(a: { readonly reason: Reason }, b: { readonly reason: Reason }): boolean {
  return (
    a.reason.kind === b.reason.kind && a.reason.label === b.reason.label && a.reason.date === b.reason.date
  );
}
