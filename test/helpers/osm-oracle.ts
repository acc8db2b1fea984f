import OpeningHoursOracle from 'opening_hours';
import { type Stretch, united } from './osm-intervals.ts';

/**
 * The npm package `opening_hours` works in the zone of its process. Node takes a new `TZ` at once on its main thread,
 * which is where vitest's forks run; anywhere else this stops the tests instead of comparing with the wrong hours.
 */
export function useAmsterdam(): void {
  process.env.TZ = 'Europe/Amsterdam';
  const [summer, winter] = [new Date(2026, 6, 1), new Date(2026, 0, 1)];
  if (summer.getTimezoneOffset() !== -120 || winter.getTimezoneOffset() !== -60) {
    throw new Error('The oracle needs TZ=Europe/Amsterdam, set before node starts.');
  }
}

/** What the oracle says, or null where it does not read the text. */
export function oracleFor(text: string): OpeningHoursOracle | null {
  try {
    return new OpeningHoursOracle(text, null);
  } catch {
    return null;
  }
}

export function oracleStretches(oracle: OpeningHoursOracle, from: number, to: number): Stretch[] {
  return united(
    oracle.getOpenIntervals(new Date(from), new Date(to)).map(([start, end, unknown]) => ({
      start: start.getTime(),
      end: end.getTime(),
      state: unknown ? 'unknown' : 'open',
    })),
  );
}

/**
 * Whether the oracle, asked about single moments, agrees with `ours` in the middle of every stretch that either of the
 * two lists has. Its lists skip changes now and then ("Oct; 2028 Th-Mo" runs on into 2029); its moments do not.
 */
export function agreesAtMoments(
  oracle: OpeningHoursOracle,
  ours: readonly Stretch[],
  theirs: readonly Stretch[],
  [from, to]: readonly [number, number],
): boolean {
  const edges = [...ours, ...theirs].flatMap(({ start, end }) => [start, end]);
  const moments = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  return moments.slice(1).every((end, before) => {
    const middle = ((moments[before] ?? end) + end) / 2;
    const state = ours.find((stretch) => stretch.start <= middle && middle < stretch.end)?.state ?? 'closed';
    return oracle.getStateString(new Date(middle), true) === state;
  });
}
