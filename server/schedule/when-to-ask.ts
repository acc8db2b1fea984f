/** When the host of a place is asked whether its hours are right. Pure: trust and holidays in, instants out. */
import type { Instant } from '../contract/timetable.ts';
import { addDays, daysBetween, daysLater, instantOf, localOf, weekdayOf } from '../hours/local-time.ts';
import type { SchoolHoliday } from '../hours/model.ts';
import type { HoursTrust } from '../model/place.ts';
import { holdsUntil } from '../model/trust-dates.ts';

export type AskRule = Pick<
  HoursTrust,
  'source' | 'updatedAt' | 'confirmedAt' | 'holdsThrough' | 'rhythmDays' | 'askWeekday' | 'askMinute'
>;

/** A slot that was missed while the server was down is made up for within this many days, and not after. */
const LATE_DAYS = 7;
/** Nobody is asked in the afternoon what she said in the morning. */
const REST_DAYS = 1;
/** Whoever checked the hours less than this before a holiday's slot has just seen them. */
const SEEN_BEFORE_HOLIDAY_DAYS = 6;

/** The next moment at which the place is asked if nobody checks its hours before; null: samples are never asked about. */
export function nextAsk(rule: AskRule, holidays: readonly SchoolHoliday[], now: Instant): Instant | null {
  const from = Math.max(now, heldUntil(rule));
  const through = daysLater(from, rule.rhythmDays + LATE_DAYS);
  return askMoments(rule, holidays, { after: now, through }).at(0) ?? null;
}

/** The latest moment at which it should have been asked by now; null: not now. */
export function dueAsk(rule: AskRule, holidays: readonly SchoolHoliday[], now: Instant): Instant | null {
  const moments = askMoments(rule, holidays, { after: daysLater(now, -LATE_DAYS), through: now });
  return moments.at(-1) ?? null;
}

interface Window {
  /** Exclusive. */
  readonly after: Instant;
  /** Inclusive. */
  readonly through: Instant;
}

/**
 * In the rhythm of the place: the last slot at or before the check runs out, and so on each time that it would have run
 * out again. And the last slot before each school holiday, unless the hours were checked just before it. All as long
 * as nobody checks them anew.
 */
function askMoments(rule: AskRule, holidays: readonly SchoolHoliday[], window: Window): Instant[] {
  if (rule.source === 'sample') return [];
  const moments = [...inRhythm(rule, window), ...beforeHolidays(rule, holidays)];
  const within = moments.filter((moment) => moment > window.after && moment <= window.through);
  return [...new Set(within)].toSorted((a, b) => a - b);
}

function inRhythm(rule: AskRule, { after, through }: Window): Instant[] {
  const ends = heldUntil(rule);
  const past = daysBetween(localOf(ends).date, localOf(after).date);
  const first = firstInRhythm(rule, ends);
  const moments: Instant[] = [first];
  for (let turn = Math.max(1, Math.floor(past / rule.rhythmDays) - 1); ; turn += 1) {
    const moment = slotUntil(rule, daysLater(ends, turn * rule.rhythmDays));
    if (moment > through) return moments;
    if (moment >= daysLater(first, REST_DAYS)) moments.push(moment);
  }
}

/**
 * The last slot before the check runs out. Where that is too soon after the check and the next one too late, it is asked
 * on another weekday: visitors are never told that times are uncertain before their host was asked.
 */
function firstInRhythm(rule: AskRule, ends: Instant): Instant {
  const slot = slotUntil(rule, ends);
  const rested = daysLater(silentSince(rule), REST_DAYS);
  if (slot >= rested) return slot;
  const next = slotFrom(rule, rested);
  const otherDay = hourUntil(rule, ends);
  // Who herself said until when it holds is not asked sooner for it.
  return next > ends && otherDay >= rested && rule.holdsThrough === null ? otherDay : next;
}

function beforeHolidays(rule: AskRule, holidays: readonly SchoolHoliday[]): Instant[] {
  const { confirmedAt } = rule;
  const unseenFrom = confirmedAt === null ? rule.updatedAt : daysLater(confirmedAt, SEEN_BEFORE_HOLIDAY_DAYS);
  return holidays
    .map(({ from }) => slotUntil(rule, instantOf(from, 0) - 1))
    .filter((slot) => slot > unseenFrom);
}

/** Since when nobody said anything about these hours: the last check, or else their last change. */
export function silentSince({ confirmedAt, updatedAt }: AskRule): Instant {
  return confirmedAt ?? updatedAt;
}

/** Hours that nobody ever checked are asked about from the first slot on. */
function heldUntil(rule: AskRule): Instant {
  return rule.confirmedAt === null ? rule.updatedAt : holdsUntil(rule.confirmedAt, rule);
}

/** The last slot of the place at or before an instant: its weekday and time, as Amsterdam clocks show them. */
function slotUntil(rule: AskRule, instant: Instant): Instant {
  const { date } = localOf(instant);
  const back = (weekdayOf(date) - rule.askWeekday + 7) % 7;
  const slot = instantOf(addDays(date, -back), rule.askMinute);
  return slot <= instant ? slot : instantOf(addDays(date, -back - 7), rule.askMinute);
}

/** The hour of the place at or before an instant, whatever the weekday. */
function hourUntil(rule: AskRule, instant: Instant): Instant {
  const { date } = localOf(instant);
  const hour = instantOf(date, rule.askMinute);
  return hour <= instant ? hour : instantOf(addDays(date, -1), rule.askMinute);
}

/** The first slot at or after an instant. */
function slotFrom(rule: AskRule, instant: Instant): Instant {
  const before = slotUntil(rule, instant);
  return before === instant ? before : instantOf(addDays(localOf(before).date, 7), rule.askMinute);
}
