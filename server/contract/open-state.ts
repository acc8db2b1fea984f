/**
 * The one rule that the browser has too: what a timetable says at an instant. Pure, and small enough to send along.
 */
import { amsterdamDayAt } from './amsterdam-day.ts';
import type { Answer, NextOpening } from './answer.ts';
import { trustAt } from './certainty.ts';
import {
  endOfChain,
  firstStart,
  latestEnd,
  nextBorder,
  precedence,
  runningAt,
  speakerAt,
  speaksBefore,
  startOfChain,
} from './running.ts';
import { asReported, reportAt } from './shut.ts';
import { PLACEMENTS, PLAIN, type Placement, precedenceOf, type Standing } from './standing.ts';
import type { Closure, Instant, Interval, OpenInterval, Timetable, UnknownInterval } from './timetable.ts';
import type { Audience, Reason } from './vocabulary.ts';

/** How long before an opening or closing it is announced as coming soon. */
export const SOON = 30 * 60_000;

/** What a place says at `now` to somebody of an audience; never fails, past the horizon it is unknown. */
export function openStateAt(timetable: Timetable, now: Instant, audience: Audience = 'everyone'): Answer {
  const statement = statementAt(asReported(timetable), now, audience);
  const trust = trustAt(timetable, now, statement.reason);
  const report = reportAt(timetable, now);
  // Old times say nothing of now, so nobody who reads only the state is sent to a door. Who stood there today does.
  if (trust.certainty === 'old' && statement.reason?.kind !== 'reported') {
    return { ...SILENT, state: 'unknown', since: timetable.oldFrom, ...trust, report };
  }
  return { ...statement, ...trust, report };
}

function statementAt(timetable: Timetable, now: Instant, audience: Audience): Statement {
  if (now < timetable.horizonStart || now >= timetable.horizonEnd) {
    const since = now < timetable.horizonStart ? null : timetable.horizonEnd;
    return { ...SILENT, state: 'unknown', reason: PAST_HORIZON, since };
  }
  const speaker = speakerAt(timetable.openIntervals, now, audience);
  if (speaker !== null) return openAnswer(timetable, now, audience, speaker);
  const unknown = runningAt(timetable.unknown, now);
  if (unknown !== null) return unknownAnswer(timetable, now, audience, unknown);
  return closedAnswer(timetable, now, audience);
}

/** Where an answer stands on the page, for the same audience as it was asked for. */
export function placementOf(answer: Answer, audience: Audience = 'everyone'): Placement {
  // Whoever stood there today knows better than any check of the hours.
  const certainty = answer.reason?.kind === 'reported' ? 'confirmed' : answer.certainty;
  return PLACEMENTS[standingOf(answer, audience)][certainty];
}

/** The first instant after `now` at which anything in the answer may differ, for any audience. */
export function answerEndsAt(timetable: Timetable, now: Instant): Instant {
  let ends = amsterdamDayAt(now).end;
  const consider = (instant: Instant | null) => {
    if (instant === null) return;
    if (instant > now && instant < ends) ends = instant;
    if (instant - SOON > now && instant - SOON < ends) ends = instant - SOON;
  };
  for (const list of [timetable.openIntervals, timetable.unknown, timetable.closures]) {
    for (const { start, end } of list) {
      if (start - SOON >= ends) break;
      consider(start);
      consider(end);
    }
  }
  const { confirmedUntil, oldFrom, horizonStart, horizonEnd, report } = timetable;
  for (const instant of [confirmedUntil, oldFrom, horizonStart, horizonEnd]) consider(instant);
  if (report !== null) for (const instant of [report.at, report.until]) consider(instant);
  return ends;
}

type Statement = Omit<Answer, 'certainty' | 'confirmedAt' | 'confirmedBy' | 'report'>;

const SILENT = {
  soon: null,
  access: null,
  audience: null,
  note: null,
  reason: null,
  since: null,
  until: null,
  nextChange: null,
  opensNext: null,
} as const;

const PAST_HORIZON: Reason = { kind: 'pastHorizon', label: null, date: null };

function openAnswer(timetable: Timetable, now: Instant, asked: Audience, speaker: OpenInterval): Statement {
  const { access, audience, note, reason } = speaker;
  const { since, until } = spanOf(timetable, asked, speaker);
  return {
    state: 'open',
    soon:
      until !== null && until - now <= SOON && getsWorseAt(timetable, until, asked, speaker)
        ? 'closing'
        : null,
    access,
    audience,
    note,
    reason,
    since,
    until,
    nextChange: nextChangeAfter(timetable, now, asked, speaker),
    opensNext: null,
  };
}

function unknownAnswer(
  timetable: Timetable,
  now: Instant,
  asked: Audience,
  unknown: UnknownInterval,
): Statement {
  return {
    ...SILENT,
    state: 'unknown',
    reason: unknown.reason,
    since: withinHorizon(timetable, startOfChain(timetable.unknown, unknown)),
    until: withinHorizon(timetable, endOfChain(timetable.unknown, unknown)),
    nextChange: nextChangeAfter(timetable, now, asked, 'unknown'),
    opensNext: nextOpening(timetable.openIntervals, now, asked),
  };
}

function closedAnswer(timetable: Timetable, now: Instant, asked: Audience): Statement {
  const { openIntervals, unknown } = timetable;
  const opensNext = nextOpening(openIntervals, now, asked);
  const since = Math.max(latestEnd(openIntervals, now), latestEnd(unknown, now));
  const until = Math.min(firstStart(openIntervals, now), firstStart(unknown, now));
  return {
    ...SILENT,
    state: 'closed',
    soon: opensNext !== null && opensNext.start - now <= SOON ? 'opening' : null,
    reason: reasonOfClosing(timetable, now),
    since: withinHorizon(timetable, since),
    until: withinHorizon(timetable, until),
    nextChange: withinHorizon(timetable, until),
    opensNext,
  };
}

function standingOf(answer: Answer, asked: Audience): Standing {
  if (answer.state === 'unknown') return 'unknown';
  if (answer.state === 'closed') return answer.opensNext?.today === true ? 'opensToday' : 'closed';
  if (answer.access === null || answer.audience === null) return 'restricted';
  return precedenceOf(answer.access, answer.audience, asked) === PLAIN ? 'plainlyOpen' : 'restricted';
}

/** Plain openings that follow on each other are one to whoever asked, though made for different groups. */
function spanOf(
  timetable: Timetable,
  asked: Audience,
  speaker: OpenInterval,
): Pick<Answer, 'since' | 'until'> {
  let { start, end } = speaker;
  if (precedence(speaker, asked) === PLAIN) {
    const plain = timetable.openIntervals.filter((interval) => precedence(interval, asked) === PLAIN);
    start = startOfChain(plain, speaker);
    end = endOfChain(plain, speaker);
  }
  return { since: withinHorizon(timetable, start), until: withinHorizon(timetable, end) };
}

/** Whether somebody inside is worse off from then on. An appointment hour that becomes an open door is not closing. */
function getsWorseAt(timetable: Timetable, at: Instant, asked: Audience, speaker: OpenInterval): boolean {
  const next = speakerAt(timetable.openIntervals, at, asked);
  return next === null || precedence(next, asked) > precedence(speaker, asked);
}

function nextChangeAfter(
  timetable: Timetable,
  now: Instant,
  asked: Audience,
  present: OpenInterval | 'unknown',
): Instant | null {
  const { openIntervals, unknown, horizonEnd } = timetable;
  let at = now;
  do {
    at = Math.min(nextBorder(openIntervals, at), nextBorder(unknown, at));
    if (at >= horizonEnd) return null;
  } while (looksTheSame(timetable, at, asked, present));
  return at;
}

function looksTheSame(
  timetable: Timetable,
  at: Instant,
  asked: Audience,
  present: OpenInterval | 'unknown',
): boolean {
  const speaker = speakerAt(timetable.openIntervals, at, asked);
  if (present === 'unknown') return speaker === null && runningAt(timetable.unknown, at) !== null;
  return speaker !== null && speaker.access === present.access && speaker.audience === present.audience;
}

/** With no audience asked every opening counts, else those for everyone and for that audience. */
function nextOpening(intervals: readonly OpenInterval[], now: Instant, asked: Audience): NextOpening | null {
  let next: OpenInterval | null = null;
  for (const interval of intervals) {
    if (interval.start <= now) continue;
    if (next !== null && interval.start > next.start) break;
    const suits = asked === 'everyone' || interval.audience === 'everyone' || interval.audience === asked;
    if (suits && (next === null || speaksBefore(interval, next, asked))) next = interval;
  }
  if (next === null) return null;
  const { start, end, access, audience } = next;
  return { start, end, access, audience, today: start < amsterdamDayAt(now).end };
}

/** A closure that runs now; or one of today, when nothing opens any more and it is still to come or all there is. */
function reasonOfClosing({ closures, openIntervals }: Timetable, now: Instant): Reason | null {
  if (closures.length === 0) return null;
  const running = runningAt(closures, now);
  if (running !== null) return running.reason;
  const today = amsterdamDayAt(now);
  const startsToday = ({ start }: Interval) => today.start <= start && start < today.end;
  const openings = openIntervals.filter(startsToday);
  if (openings.some(({ start }) => start > now)) return null;
  const speaks = (closure: Closure) => startsToday(closure) && (openings.length === 0 || closure.start > now);
  // A door that was closed by hand says nothing of the rest of its day.
  return closures.find((closure) => speaks(closure) && !isOfTheMoment(closure.reason))?.reason ?? null;
}

function isOfTheMoment({ kind }: Reason): boolean {
  return kind === 'live' || kind === 'reported';
}

/** What lies on the edge of what was computed, or beyond, is not known to be a border. */
function withinHorizon({ horizonStart, horizonEnd }: Timetable, instant: Instant): Instant | null {
  return instant > horizonStart && instant < horizonEnd ? instant : null;
}
