import type { Instant } from './contract/timetable.ts';

/** Says what time it is. Everything that depends on now is given one of these, or an instant. */
export type Clock = () => Instant;

export const systemClock: Clock = () => Date.now();

/** Shows `start` at this moment and runs on from there, as fast as the system clock does. */
export function demonstrationClock(start: Instant, system: Clock = systemClock): Clock {
  const offset = start - system();
  return () => system() + offset;
}
