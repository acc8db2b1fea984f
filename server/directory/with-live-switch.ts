import { outside, type Stretches, shut } from '../contract/shut.ts';
import type { Interval, OpenInterval } from '../contract/timetable.ts';
import type { Reason } from '../contract/vocabulary.ts';
import { byStart } from '../hours/interval-sets.ts';
import type { Schedule } from '../hours/open-intervals.ts';
import type { Place } from '../model/place.ts';

const BY_HAND: Reason = { kind: 'live', label: null, date: null };

/** What a host said with the live switch, laid over the hours until it ends by itself. The hours stay as they are. */
export function withLiveSwitch(hours: Schedule, live: Place['live'], window: Interval): Stretches {
  if (live === null) return hours;
  const stretch = { start: Math.max(live.since, window.start), end: Math.min(live.until, window.end) };
  if (stretch.start >= stretch.end) return hours;
  return live.says === 'closed' ? shut(hours, [stretch], BY_HAND) : opened(hours, stretch);
}

/** For everyone. Who could come in by appointment still can, but need not. */
function opened({ openIntervals, unknown, closures }: Schedule, stretch: Interval): Stretches {
  const plain = openIntervals.filter(isPlain);
  const others = openIntervals.filter((interval) => !isPlain(interval));
  const live = { ...stretch, access: 'open', audience: 'everyone', note: null, reason: BY_HAND } as const;
  return {
    openIntervals: [...outside(plain, [stretch]), ...others, live].sort(byStart),
    unknown: outside(unknown, [stretch]),
    closures: outside(closures, [stretch]),
  };
}

function isPlain({ access, audience }: OpenInterval): boolean {
  return access === 'open' && audience === 'everyone';
}
