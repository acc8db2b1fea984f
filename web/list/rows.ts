import type { Answer, Group } from '../../server/contract/answer.ts';
import { GROUPS } from '../../server/contract/answer.ts';
import { openStateAt, placementOf } from '../../server/contract/open-state.ts';
import type { Filter, ListContent, ListedPlace, NotHeldLine } from '../../server/contract/page.ts';
import type { Placement } from '../../server/contract/standing.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Audience } from '../../server/contract/vocabulary.ts';
import { metresBetween, type Point, roundedMetres } from '../distance.ts';
import { type Next, nextAt } from './next-for.ts';

/** A numbered row; the map shows the same number. */
export interface Row {
  readonly number: number;
  readonly place: ListedPlace;
  readonly answer: Answer;
  /** Of the door; or, where a kind of help was asked for, of that help: on now, in doubt, or later. */
  readonly group: Group;
  readonly countsAsOpen: boolean;
  /** What one could join there. */
  readonly next: Next | null;
  /** What of the help that was asked for is not held that day. */
  readonly notHeld: readonly NotHeldLine[];
  /** When the door opens next, or the help that was asked for is there. */
  readonly starts: Instant | null;
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

/** Whoever asked for help reads first where it is now, perhaps behind a closed door; then where it comes later, or not. */
const GROUPS_OF_HELP: readonly Group[] = ['openNow', 'unsure', 'openLater', 'closedNow'];

/**
 * Every place in exactly one group, in reading order, numbered through. Where a kind of help was asked for, the
 * groups are those of the help, and a place where it has ended meanwhile is in none.
 */
export function rowGroups(
  content: Pick<ListContent, 'places' | 'filter'>,
  at: Instant,
  audience: Audience,
  position: VisitorPosition | null = null,
): readonly RowGroup[] {
  const { helpTopic } = content.filter;
  const rows = content.places
    .map((place) => unnumbered(place, at, { helpTopic, audience }, position))
    .filter(({ next, notHeld }) => helpTopic === null || next !== null || notHeld.length > 0);
  // Asked for a street or a neighbourhood, the server has put the nearest first already.
  const keepsOrder = content.filter.near !== null && position === null;
  let number = 0;
  return (helpTopic === null ? GROUPS : GROUPS_OF_HELP)
    .map((group) => ({
      group,
      rows: rows
        .filter((row) => row.group === group)
        .sort((a, b) => plainFirst(a, b) || (keepsOrder ? 0 : inReadingOrder(a, b)))
        .map(({ distance: _, ...row }) => {
          number += 1;
          return { ...row, number };
        }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function unnumbered(
  place: ListedPlace,
  at: Instant,
  asked: { readonly audience: Audience } & Pick<Filter, 'helpTopic'>,
  position: VisitorPosition | null,
): Unnumbered {
  const { audience, helpTopic } = asked;
  const answer = openStateAt(place.timetable, at, audience);
  const ofDoor = placementOf(answer, audience);
  const next = nextAt(place, answer, at, asked);
  const { precision } = place.coordinates;
  const away = position === null ? null : metresBetween(position, place.coordinates);
  const exact = position !== null && position.accuracy <= EXACT_METRES && precision === 'exact';
  return {
    place,
    answer,
    ...(helpTopic === null ? ofDoor : placementOfHelp(next, ofDoor, at)),
    next,
    notHeld: place.notHeld.filter(({ end }) => end > at),
    metres: position === null ? place.metres : exact && away !== null ? roundedMetres(away) : null,
    starts: (helpTopic === null ? answer.opensNext : next?.occurrence)?.start ?? null,
    // The middle of a district says nothing about who is nearest.
    distance: precision === 'district' ? null : (away ?? place.metres),
  };
}

/** Help counts where one can simply walk in for it; like a door, not where that is only probable. */
function placementOfHelp(next: Next | null, ofDoor: Placement, at: Instant): Placement {
  if (next === null) return { group: 'closedNow', countsAsOpen: false };
  const { occurrence, door } = next;
  if (occurrence.start > at) return { group: 'openLater', countsAsOpen: false };
  if (door !== 'open' || ofDoor.group === 'unsure') return { group: 'unsure', countsAsOpen: false };
  return { group: 'openNow', countsAsOpen: !occurrence.byAppointment };
}

function plainFirst(a: Unnumbered, b: Unnumbered): number {
  return Number(b.countsAsOpen) - Number(a.countsAsOpen);
}

/** The nearest first; then what opens, or is there to join, first; then as the server had them. */
function inReadingOrder(a: Unnumbered, b: Unnumbered): number {
  return order(a.distance, b.distance) || order(a.starts, b.starts);
}

/** Ascending; what is not known comes last. */
function order(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

/** How many places have the help that was asked for at that moment; `sure` is false where that is not certain of any. */
export function helpCount(groups: readonly RowGroup[]): { readonly count: number; readonly sure: boolean } {
  const count = openCount(groups);
  if (count > 0) return { count, sure: true };
  const rows = groups.flatMap((each) => each.rows);
  return { count: rows.filter(({ group }) => group === 'openNow' || group === 'unsure').length, sure: false };
}

/** Which place has the help that was asked for first: behind a door that is surely open before all others. */
export function helpFirst(groups: readonly RowGroup[]): { readonly row: Row; readonly at: Instant } | null {
  const later = groups.find(({ group }) => group === 'openLater')?.rows ?? [];
  const sure = later.filter(({ next }) => next?.door === 'open');
  return earliest(sure) ?? earliest(later);
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
    const at = row.starts;
    if (at !== null && (first === null || at < first.at)) first = { row, at };
  }
  return first;
}
