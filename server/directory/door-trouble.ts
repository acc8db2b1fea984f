import type { DoorTrouble } from '../contract/page.ts';
import type { Interval } from '../contract/timetable.ts';
import { type DoorClash, doorOf } from './clashes/door-clashes.ts';

/** What keeps a visitor from simply walking in for the whole of it, from all its clashes with the door; null: nothing does. */
export function doorTrouble(clashes: readonly DoorClash[], { start, end }: Interval): DoorTrouble | null {
  const door = doorOf(clashes);
  if (door === 'open') return null;
  const reason = clashes.find((clash) => clash.reason !== null)?.reason ?? null;
  if (door === 'unknown') return { kind: 'unknown', reason };
  const lasts = clashes.reduce((sum, clash) => sum + clash.end - clash.start, 0);
  // Before somebody stood there is over; whoever reads it comes after.
  const found = clashes.find((clash) => clash.reason?.kind === 'reported');
  const isShut =
    lasts === end - (found?.start ?? start) && clashes.every(({ kind }) => kind !== 'otherAccess');
  return { kind: isShut ? 'closed' : 'partly', reason };
}
