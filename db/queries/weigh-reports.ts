/** From the reports of a closed door to what visitors are told. Pure. */
import type { DoorReport, Instant } from '../../server/contract/timetable.ts';

export interface WeighingReport {
  readonly at: Instant;
  readonly until: Instant;
  /** `key:mark`; null once the report weighs no more. */
  readonly deviceMark: string | null;
}

/** Two networks change the state, one is a note beside it: a browser's name is changed in a second, a network is not. */
const NETWORKS_THAT_CLOSE = 2;

/** `reports` by time. Those that were over when the latest came are of an earlier block. */
export function weigh(reports: readonly WeighingReport[]): DoorReport | null {
  const latest = reports.at(-1);
  if (latest === undefined) return null;
  const ofBlock = reports.filter(({ until }) => until > latest.at);
  return { at: latest.at, until: latest.until, closes: networksIn(ofBlock) >= NETWORKS_THAT_CLOSE };
}

/**
 * Marks are only compared under one key: after a restart the same network has another mark, and must not pass for
 * a second one.
 */
function networksIn(reports: readonly WeighingReport[]): number {
  const marksByKey = new Map<string, Set<string>>();
  for (const { deviceMark } of reports) {
    if (deviceMark === null) continue;
    const [key = ''] = deviceMark.split(':');
    const marks = marksByKey.get(key) ?? new Set();
    marksByKey.set(key, marks.add(deviceMark));
  }
  return Math.max(0, ...[...marksByKey.values()].map((marks) => marks.size));
}
