/** The walk-in hours that somebody answers for: of her organisation, in her district, or behind her door. */
import type { Database } from '../../db/open-database.ts';
import { placesGone } from '../../db/queries/place-life.ts';
import { findProposals, UNANSWERED } from '../../db/queries/proposals.ts';
import type { WalkInSelection } from '../../db/queries/walk-ins.ts';
import type { Instant } from '../contract/timetable.ts';
import { clashesAhead, searchClashes } from '../directory/clashes/find-clashes.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { walkInsInSteps } from '../directory/walk-ins-in-steps.ts';
import { localOf } from '../hours/local-time.ts';
import type { Caller } from '../model/caller.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { type ComingDate, datesAhead } from './dates-ahead.ts';
import { isOver } from './is-over.ts';

export interface OwnWalkIn {
  readonly walkIn: WalkIn;
  /** null: none within nine weeks. */
  readonly next: ComingDate | null;
  /** Dates within four weeks that may not go on. */
  readonly clashingDates: number;
  /** Proposals about it that somebody is still to answer. */
  readonly openProposals: number;
}

/** By their next date; none that is over. In steps between which a caller may pause. */
export function* ownWalkIns(db: Database, caller: Caller, now: Instant): Generator<void, OwnWalkIn[]> {
  const calendars = calendarsOf(db);
  const waiting = Map.groupBy(findProposals(db, { states: UNANSWERED }), ({ walkInSlug }) => walkInSlug);
  const own = new Map<number, OwnWalkIn>();
  for (const selection of selectionsOf(caller)) {
    const found = yield* searchClashes(db, selection, clashesAhead(now), now);
    const clashes = Map.groupBy(found, ({ walkIn }) => walkIn.id);
    for (const walkIn of yield* walkInsInSteps(db, selection)) {
      if (walkIn.kind !== 'walkIn' || isOver(walkIn, localOf(now).date)) continue;
      const dates = datesAhead(walkIn, clashes.get(walkIn.id) ?? [], now, calendars);
      own.set(walkIn.id, {
        walkIn,
        next: dates[0] ?? null,
        clashingDates: dates.filter((date) => date.clashes.length > 0).length,
        openProposals: waiting.get(walkIn.slug)?.length ?? 0,
      });
      yield;
    }
  }
  return [...own.values()].sort(
    (a, b) => startOf(a) - startOf(b) || (a.walkIn.slug < b.walkIn.slug ? -1 : 1),
  );
}

/** Those that are over, and those of a place that closed for good before they were. In steps, too. */
export function* pastWalkIns(
  db: Database,
  caller: Caller,
  now: Instant,
): Generator<void, { readonly over: readonly WalkIn[]; readonly gone: readonly WalkIn[] }> {
  const closed = placesGone(db);
  const today = localOf(now).date;
  const over = new Map<number, WalkIn>();
  const gone = new Map<number, WalkIn>();
  for (const selection of selectionsOf(caller)) {
    for (const walkIn of yield* walkInsInSteps(db, { ...selection, includeGone: true })) {
      if (walkIn.kind !== 'walkIn' || walkIn.sample) continue;
      if (isOver(walkIn, today)) over.set(walkIn.id, walkIn);
      else if (closed.has(walkIn.placeSlug)) gone.set(walkIn.id, walkIn);
      yield;
    }
  }
  return { over: [...over.values()], gone: [...gone.values()] };
}

function selectionsOf(caller: Caller): WalkInSelection[] {
  if (caller.kind === 'operator') return [{}];
  if (caller.kind !== 'person') return [];
  const { rights } = caller.person;
  if (rights.some(({ role }) => role === 'administrator')) return [{}];
  return rights.flatMap((right): WalkInSelection[] => {
    switch (right.role) {
      case 'professional':
        return [{ organisationSlug: right.organisationSlug }];
      case 'coordinator':
        return [{ districtSlug: right.districtSlug }];
      case 'host':
        return [{ placeSlugs: [right.placeSlug] }];
      default:
        return [];
    }
  });
}

function startOf({ next }: OwnWalkIn): number {
  return next?.start ?? Number.POSITIVE_INFINITY;
}
