import type { Instant, Interval, OpenInterval } from '../contract/timetable.ts';
import { ACCESSES, type Access, type Audience, type Reason } from '../contract/vocabulary.ts';
import { byStart, byStartThenSort, without } from './interval-sets.ts';
import type { TimeSpan } from './model.ts';

/** A span laid on the line of time, within the window. */
export interface Piece extends Interval {
  readonly access: Access;
  readonly audience: Audience;
  readonly state: 'open' | 'unknown';
  readonly note: string | null;
  readonly reason: Reason | null;
  /** How long the whole span lasts on the wall clock, whatever the window cut off. */
  readonly width: number;
}

/**
 * One access at a time for each audience: where pieces overlap, the narrower one cuts the wider. Then what touches
 * or overlaps with the same access and audience becomes one. In and out: sorted by start.
 */
export function settlePieces(pieces: readonly Piece[]): Piece[] {
  const first = pieces[0]?.audience;
  if (pieces.every(({ audience }) => audience === first)) return settledForOne(pieces);
  const groups = Map.groupBy(pieces, ({ audience }) => audience).values();
  return [...groups].flatMap(settledForOne).sort(byStartThenSort);
}

function settledForOne(ofOneAudience: readonly Piece[]): Piece[] {
  return joined(hasRivals(ofOneAudience) ? narrowestFirst(ofOneAudience) : ofOneAudience);
}

/**
 * The spans of one service day as they hold in the end, for people to read: the narrower cuts the wider, and what
 * touches or overlaps becomes one where it is of one sort and has the same note. Sorted by opening time.
 */
export function settleSpans(spans: readonly TimeSpan[]): TimeSpan[] {
  const pieces = spans
    .map((span) => ({
      ...span,
      start: span.opens,
      end: span.closes,
      width: span.closes - span.opens,
      reason: null,
    }))
    .sort(byStart);
  return [...Map.groupBy(pieces, ({ audience }) => audience).values()]
    .flatMap((group) => joinedByNote(hasRivals(group) ? narrowestFirst(group) : group))
    .sort(byStartThenSort)
    .map(({ start, end, access, audience, note, state }) => ({
      opens: start,
      closes: end,
      ...{ access, audience, note, state },
    }));
}

/** Parts with notes of their own stay apart: each note is about its part. */
function joinedByNote(ofOneAudience: readonly Piece[]): Piece[] {
  const alike = Map.groupBy(ofOneAudience, ({ access, state, note }) =>
    JSON.stringify([access, state, note]),
  );
  return [...alike.values()].flatMap(joined);
}

function hasRivals(pieces: readonly Piece[]): boolean {
  let latest: Piece | undefined;
  for (const piece of pieces) {
    if (latest !== undefined && piece.start < latest.end && !isOfOneSort(piece, latest)) return true;
    if (latest === undefined || piece.end > latest.end) latest = piece;
  }
  return false;
}

function isOfOneSort(a: Piece, b: Piece): boolean {
  return a.access === b.access && a.audience === b.audience && a.state === b.state;
}

function narrowestFirst(pieces: readonly Piece[]): Piece[] {
  const taken: Interval[] = [];
  const settled: Piece[] = [];
  for (const piece of pieces.toSorted(byClaim)) {
    for (const rest of without([piece], taken)) settled.push({ ...piece, ...rest });
    taken.push(piece);
    taken.sort(byStart);
  }
  return settled.sort(byStart);
}

/** Equal widths are refused in the editor; if they come in otherwise, the stricter access holds: no wasted walk. */
function byClaim(a: Piece, b: Piece): number {
  return a.width - b.width || strictness(b) - strictness(a) || ((a.note ?? '') < (b.note ?? '') ? -1 : 1);
}

function strictness({ access, state }: Piece): number {
  return state === 'unknown' ? ACCESSES.length : ACCESSES.indexOf(access);
}

/** Pieces of one audience. Those of different sorts no longer overlap, so that only the latest can be continued. */
function joined(pieces: readonly Piece[]): Piece[] {
  const results: Piece[] = [];
  for (const piece of pieces) {
    const latest = results.at(-1);
    if (latest !== undefined && piece.start <= latest.end && isOfOneSort(piece, latest)) {
      results[results.length - 1] = join(latest, piece);
    } else results.push(piece);
  }
  return results;
}

/** What both have in common: a note on a part would mislead about the rest (the week table shows it in its place). */
function join(a: Piece, b: Piece): Piece {
  const end: Instant = Math.max(a.end, b.end);
  return { ...a, end, note: a.note === b.note ? a.note : null, reason: a.reason ?? b.reason };
}

export function toOpenInterval({ start, end, access, audience, note, reason }: Piece): OpenInterval {
  return { start, end, access, audience, note, reason };
}
