/** What follows when nobody answers: one reminder, then the coordinator's list. Pure. */
import type { Instant } from '../contract/timetable.ts';
import { daysLater } from '../hours/local-time.ts';

/** That a place was asked: when it should have been, and when it was. */
export interface Asked {
  readonly dueAt: Instant;
  readonly askedAt: Instant;
}

const REMIND_AFTER_DAYS = 3;
const LIST_AFTER_DAYS = 7;
/** Asked again so soon after an ask that was made up for late would be twice about one week. */
const APART_DAYS = 6;

/** At the same time on the clock; counted from the ask itself where that was made up for on a later day. */
export function followUps(asked: Asked): { readonly remindAt: Instant; readonly listAt: Instant } {
  const onTime = asked.askedAt < daysLater(asked.dueAt, 1);
  const from = onTime ? asked.dueAt : asked.askedAt;
  return { remindAt: daysLater(from, REMIND_AFTER_DAYS), listAt: daysLater(from, LIST_AFTER_DAYS) };
}

/** Whether the ask of this moment was made already, or another so shortly before that it stands for it. */
export function isAsked(dueAt: Instant, latest: Asked | null): boolean {
  return latest !== null && (latest.dueAt >= dueAt || latest.askedAt > daysLater(dueAt, -APART_DAYS));
}
