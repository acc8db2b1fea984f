import type { Answer } from '../server/contract/answer.ts';

/** How an answer looks: each has a shape of its own, so that no state is told by colour alone. */
export type Look =
  | 'open'
  | 'closing'
  | 'opening'
  | 'restricted'
  | 'later'
  | 'closed'
  | 'unknown'
  | 'probablyOpen'
  | 'probablyClosed'
  | 'old';

export function lookOf(answer: Answer): Look {
  if (answer.reason?.kind === 'reported') return answer.opensNext?.today === true ? 'later' : 'closed';
  if (answer.certainty === 'old') return 'old';
  if (answer.state === 'unknown') return 'unknown';
  const probably = answer.certainty === 'unconfirmed' || answer.certainty === 'imported';
  if (answer.state === 'open') {
    if (probably) return 'probablyOpen';
    if (answer.audience !== 'everyone' || answer.access !== 'open') return 'restricted';
    return answer.soon === 'closing' ? 'closing' : 'open';
  }
  if (probably) return 'probablyClosed';
  if (answer.soon === 'opening') return 'opening';
  return answer.opensNext?.today === true ? 'later' : 'closed';
}
