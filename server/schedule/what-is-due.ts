import type { Ask } from '../../db/queries/asks.ts';
import type { Instant } from '../contract/timetable.ts';
import type { SchoolHoliday } from '../hours/model.ts';
import { followUps, isAsked } from './follow-up.ts';
import { type AskRule, dueAsk, silentSince } from './when-to-ask.ts';

/** The moments at which something should have happened for a place by now; null: nothing has to. */
export interface Due {
  readonly ask: Instant | null;
  readonly remind: Instant | null;
  /** It comes on the coordinator's list for the first time in this silence. */
  readonly list: Instant | null;
  /** The first question of this silence, where nobody answered it for a week; null: it is not on the list. */
  readonly unansweredSince: Instant | null;
}

/** Everything counts from the last check: whatever was asked before it was answered. Pure. */
export function whatIsDue(
  rule: AskRule,
  asks: readonly Ask[],
  holidays: readonly SchoolHoliday[],
  now: Instant,
): Due {
  const due = dueAsk(rule, holidays, now);
  const latest = asks.findLast(({ kind }) => kind === 'ask') ?? null;
  const ask = due !== null && !isAsked(due, latest) ? due : null;

  const since = silentSince(rule);
  const inSilence = asks.filter(({ dueAt }) => dueAt > since);
  const first = inSilence.find(({ kind }) => kind === 'ask');
  if (first === undefined) return { ask, remind: null, list: null, unansweredSince: null };

  const happened = (wanted: Ask['kind']) => inSilence.some(({ kind }) => kind === wanted);
  const { remindAt, listAt } = followUps(first);
  const listed = listAt <= now;
  return {
    ask,
    remind: remindAt <= now && !listed && !happened('reminder') ? remindAt : null,
    list: listed && !happened('coordinator') ? listAt : null,
    unansweredSince: listed ? first.dueAt : null,
  };
}
