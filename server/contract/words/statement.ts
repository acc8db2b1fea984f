import type { Answer, NextOpening } from '../answer.ts';
import type { Instant } from '../timetable.ts';
import type { Access, Audience, Checker, Reason } from '../vocabulary.ts';
import { wallTimeOf } from './wall-clock.ts';

/** What an answer has to say, before any language says it: every language words these and nothing else. */
export type Statement =
  | { readonly kind: 'old'; readonly checkedAt: Instant | null; readonly checkedBy: Checker | null }
  | { readonly kind: 'unknown'; readonly reason: Reason | null; readonly today: boolean }
  | {
      readonly kind: 'open';
      readonly audience: Audience;
      readonly access: Access;
      readonly until: Instant | null;
      /** Half an hour or less to go. */
      readonly ending: boolean;
      readonly probably: boolean;
    }
  /** Closed for the moment, by hand or as visitors found it; the hours would say open. */
  | { readonly kind: 'shut'; readonly found: 'live' | 'reported'; readonly next: NextOpening | null }
  | { readonly kind: 'opening'; readonly next: NextOpening; readonly probably: boolean }
  | {
      readonly kind: 'closed';
      /** Not null when something special keeps the door shut for the rest of the day. */
      readonly because: Reason | null;
      readonly next: NextOpening | null;
      /** null: nothing changes in the two weeks that are known, so nothing opens. */
      readonly until: Instant | null;
      readonly probably: boolean;
    };

export function statementOf(answer: Answer, now: Instant): Statement {
  const found = answer.reason?.kind;
  if (answer.state === 'closed' && (found === 'live' || found === 'reported')) {
    return { kind: 'shut', found, next: answer.opensNext };
  }
  if (answer.certainty === 'old')
    return { kind: 'old', checkedAt: answer.confirmedAt, checkedBy: answer.confirmedBy };
  if (answer.state === 'unknown') {
    const today = answer.reason?.date === wallTimeOf(now).date;
    return { kind: 'unknown', reason: answer.reason, today };
  }
  const probably = answer.certainty === 'unconfirmed' || answer.certainty === 'imported';
  if (answer.state === 'open') {
    return {
      kind: 'open',
      audience: answer.audience ?? 'everyone',
      access: answer.access ?? 'open',
      until: answer.until,
      ending: answer.soon === 'closing',
      probably,
    };
  }
  const next = answer.opensNext;
  if (answer.soon === 'opening' && next !== null) return { kind: 'opening', next, probably };
  return { kind: 'closed', because: closingReason(answer, now), next, until: answer.until, probably };
}

/** A special day speaks for the whole day only when nothing opens any more on it. */
function closingReason({ reason, opensNext }: Answer, now: Instant): Reason | null {
  if (reason === null || reason.kind === 'week' || reason.kind === 'season') return null;
  const opensToday = opensNext !== null && wallTimeOf(opensNext.start).date === wallTimeOf(now).date;
  return opensToday ? null : reason;
}
