import type { Finding, Times } from './finding.ts';
import type { IsoDate, TimeSpan } from './model.ts';

const LONGEST_NOTE = 80;
const LONG = 14 * 60;
const DAY = 1440;

/** A span and where it stands. */
export interface PlacedSpan {
  readonly span: TimeSpan;
  readonly path: string;
}

/** What is odd about a span by itself. */
export function checkSpan({ span, path }: PlacedSpan): readonly Finding[] {
  const { opens, closes, note } = span;
  const times = { opens, closes };
  const findings: Finding[] = [];
  const length = closes - opens;
  if (!isTimeOfDay(opens) || !Number.isInteger(closes) || closes < 0 || length > DAY) {
    findings.push({ code: 'timesOutOfRange', path, times });
  } else if (length === 0) {
    findings.push({ code: 'closedOrAllDay', path, times, suggested: { opens, closes: opens + DAY } });
  } else if (length < 0) {
    findings.push({ code: 'endBeforeStart', path, times, suggested: { opens, closes: closes + DAY } });
  } else if (length > LONG && length < DAY) {
    findings.push({ code: 'overFourteenHours', path, times });
  }
  if (note !== null && note.length > LONGEST_NOTE) {
    findings.push({ code: 'noteTooLong', path, length: note.length, longest: LONGEST_NOTE });
  }
  return findings;
}

/** What is odd about two spans that both hold on a date. */
export function checkPair(one: PlacedSpan, other: PlacedSpan, date: IsoDate): Finding | null {
  const [a, b] = [one.span, other.span];
  if (a.audience !== b.audience || a.opens >= b.closes || b.opens >= a.closes) return null;
  const place = { path: other.path, other: one.path, date };
  if (a.access === b.access && a.state === b.state)
    return { code: 'overlap', ...place, suggested: merged(a, b) };
  return a.closes - a.opens === b.closes - b.opens ? { code: 'equalRivals', ...place } : null;
}

function merged(a: Times, b: Times): Times {
  return { opens: Math.min(a.opens, b.opens), closes: Math.max(a.closes, b.closes) };
}

function isTimeOfDay(minute: number): boolean {
  return Number.isInteger(minute) && minute >= 0 && minute < DAY;
}
