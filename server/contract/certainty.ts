/** How sure an answer is, and who made it so. Pure. */
import type { Answer, Certainty } from './answer.ts';
import type { Instant, Timetable } from './timetable.ts';
import type { Reason } from './vocabulary.ts';

/** Whoever switched the door by hand vouches for it, however old the hours are; not for invented ones. */
export function trustAt(
  timetable: Timetable,
  now: Instant,
  reason: Reason | null,
): Pick<Answer, 'certainty' | 'confirmedAt' | 'confirmedBy'> {
  const { sample, confirmedAt, confirmedBy } = timetable;
  if (reason?.kind !== 'live' || sample) {
    return { certainty: certaintyAt(timetable, now), confirmedAt, confirmedBy };
  }
  const switched = [...timetable.openIntervals, ...timetable.closures].find(
    (stretch) => stretch.reason?.kind === 'live' && stretch.start <= now && now < stretch.end,
  );
  return {
    certainty: 'confirmed',
    confirmedAt: switched?.start ?? now,
    confirmedBy: timetable.switchedBy ?? 'host',
  };
}

/** Invented beats taken over beats age: none of them gets better by waiting. */
function certaintyAt(
  { sample, imported, oldFrom, confirmedAt, confirmedUntil }: Timetable,
  now: Instant,
): Certainty {
  if (sample) return 'sample';
  if (imported) return 'imported';
  if (oldFrom !== null && now >= oldFrom) return 'old';
  if (confirmedAt === null || (confirmedUntil !== null && now >= confirmedUntil)) return 'unconfirmed';
  return 'confirmed';
}
