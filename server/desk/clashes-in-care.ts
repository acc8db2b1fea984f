import type { Database } from '../../db/open-database.ts';
import type { Instant, Interval } from '../contract/timetable.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { type ClashSelection, searchClashes } from '../directory/clashes/find-clashes.ts';
import type { Caller, Right } from '../model/caller.ts';

export interface ClashesAsked {
  /** null: of all places, or organisations, in the caller's care. */
  readonly placeSlug: string | null;
  readonly organisationSlug: string | null;
  readonly window: Interval;
}

/**
 * What clashes behind the doors, in the districts and of the organisations in the caller's care, by start and each once;
 * nothing of others, whatever is asked. In steps between which a caller may pause.
 */
export function* clashesInCare(
  db: Database,
  caller: Caller,
  { placeSlug, organisationSlug, window }: ClashesAsked,
  now: Instant,
): Generator<void, Clash[]> {
  const found = new Map<string, Clash>();
  for (const selection of selectionsOf(caller)) {
    for (const clash of yield* searchClashes(db, selection, window, now)) {
      const { walkIn, start, kind } = clash;
      const isAsked =
        (placeSlug === null || walkIn.placeSlug === placeSlug) &&
        (organisationSlug === null || walkIn.organisationSlug === organisationSlug);
      if (isAsked) found.set(`${walkIn.id} ${start} ${kind}`, clash);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** An administrator’s other rights add nothing. */
function selectionsOf(caller: Caller): readonly ClashSelection[] {
  const rights = caller.kind === 'person' ? caller.person.rights : [];
  return rights.some(({ role }) => role === 'administrator') ? [{}] : rights.map(selectionOf);
}

export function selectionOf(right: Right): ClashSelection {
  switch (right.role) {
    case 'administrator':
      return {};
    case 'coordinator':
      return { districtSlug: right.districtSlug };
    case 'host':
      return { placeSlugs: [right.placeSlug] };
    case 'professional':
      return { organisationSlug: right.organisationSlug };
  }
}
