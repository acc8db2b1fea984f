import type { Answer, Group } from '../../server/contract/answer.ts';
import { GROUPS } from '../../server/contract/answer.ts';
import { openStateAt, placementOf } from '../../server/contract/open-state.ts';
import type { ListContent, ListedPlace } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Audience } from '../../server/contract/vocabulary.ts';
import { metresBetween, type Point, roundedMetres } from '../distance.ts';

/** A numbered row; the map shows the same number. */
export interface Row {
  readonly number: number;
  readonly place: ListedPlace;
  readonly answer: Answer;
  readonly group: Group;
  readonly countsAsOpen: boolean;
  /** null unless both points are exact. */
  readonly metres: number | null;
}

export interface RowGroup {
  readonly group: Group;
  readonly rows: readonly Row[];
}

/** Where the visitor is, as her own phone said; it goes nowhere else. */
export interface VisitorPosition extends Point {
  /** Metres; above 50 the point is not exact, and no metres show. */
  readonly accuracy: number;
}

const EXACT_METRES = 50;

type Unnumbered = Omit<Row, 'number'> & { readonly distance: number | null };

/** Every place in exactly one group, in reading order, numbered through. */
export function rowGroups(
  content: Pick<ListContent, 'places' | 'filter'>,
  at: Instant,
  audience: Audience,
  position: VisitorPosition | null = null,
): readonly RowGroup[] {
  const rows = content.places.map((place) => unnumbered(place, at, audience, position));
  // Asked for a street or a neighbourhood, the server has put the nearest first already.
  const keepsOrder = content.filter.near !== null && position === null;
  let number = 0;
  return GROUPS.map((group) => ({
    group,
    rows: rows
      .filter((row) => row.group === group)
      .sort((a, b) => plainFirst(a, b) || (keepsOrder ? 0 : inReadingOrder(a, b)))
      .map(({ distance: _, ...row }) => {
        number += 1;
        return { ...row, number };
      }),
  })).filter(({ rows }) => rows.length > 0);
}

function unnumbered(
  place: ListedPlace,
  at: Instant,
  audience: Audience,
  position: VisitorPosition | null,
): Unnumbered {
  const answer = openStateAt(place.timetable, at, audience);
  const { precision } = place.coordinates;
  const away = position === null ? null : metresBetween(position, place.coordinates);
  const exact = position !== null && position.accuracy <= EXACT_METRES && precision === 'exact';
  return {
    place,
    answer,
    ...placementOf(answer, audience),
    metres: position === null ? place.metres : exact && away !== null ? roundedMetres(away) : null,
    // The middle of a district says nothing about who is nearest.
    distance: precision === 'district' ? null : (away ?? place.metres),
  };
}

function plainFirst(a: Unnumbered, b: Unnumbered): number {
  return Number(b.countsAsOpen) - Number(a.countsAsOpen);
}

/** The nearest first; then what opens first; then as the server had them. */
function inReadingOrder(a: Unnumbered, b: Unnumbered): number {
  return (
    order(a.distance, b.distance) ||
    order(a.answer.opensNext?.start ?? null, b.answer.opensNext?.start ?? null)
  );
}

/** Ascending; what is not known comes last. */
function order(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

/** Plainly and surely open: what is only probably open is never promised in a heading. */
export function openCount(groups: readonly RowGroup[]): number {
  return groups
    .flatMap(({ rows }) => rows)
    .filter(({ group, countsAsOpen }) => group === 'openNow' && countsAsOpen).length;
}

/** Which place opens first, and when: plainly open before open for some. */
export function opensFirst(groups: readonly RowGroup[]): { readonly row: Row; readonly at: Instant } | null {
  const rows = groups.flatMap(({ rows }) => rows);
  const plain = rows.filter(({ answer }) => {
    const next = answer.opensNext;
    return next !== null && next.access !== 'byAppointment' && next.access !== 'duringActivity';
  });
  return earliest(plain.filter(({ answer }) => answer.opensNext?.audience === 'everyone')) ?? earliest(plain);
}

function earliest(rows: readonly Row[]): { readonly row: Row; readonly at: Instant } | null {
  let first: { readonly row: Row; readonly at: Instant } | null = null;
  for (const row of rows) {
    const at = row.answer.opensNext?.start;
    if (at !== undefined && (first === null || at < first.at)) first = { row, at };
  }
  return first;
}
