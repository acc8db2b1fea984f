import { placesWithWalkIns } from '../../../db/queries/walk-ins.ts';
import { ANY, may } from '../../auth/may.ts';
import { clashesInCare as findClashesInCare, selectionOf } from '../../desk/clashes-in-care.ts';
import { openWindow } from '../../desk/open-clashes.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import { searchClashes } from '../../directory/clashes/find-clashes.ts';
import { breathing } from '../breathing.ts';
import type { DeskVisit } from '../desk/screen.ts';

type Asker = Pick<DeskVisit, 'db' | 'caller' | 'now'>;

/** By start; each once, whoever has several rights. */
export async function clashesInCare({ db, caller, now }: Asker): Promise<Clash[]> {
  if (!may(caller, 'openPlanner', ANY)) return [];
  const asked = { placeSlug: null, organisationSlug: null, window: openWindow(now) };
  return breathing(findClashesInCare(db, caller, asked, now));
}

/**
 * Of more places than these no page counts what clashes: 50 take 0.06 s of CPU, 500 half a second (`node
 * bench/planner.ts` measures half of the weeks), and the list tells it too.
 */
const MOST_COUNTED = 50;

/** What the navigation counts: what clashes in the caller's care, but not of a right that reaches over too many places. */
export async function clashesToCount({ db, caller, now }: Asker): Promise<Clash[]> {
  const rights = caller.kind === 'person' ? caller.person.rights : [];
  const found: Clash[] = [];
  for (const right of rights) {
    const selection = selectionOf(right);
    const isOwn = right.role === 'host' || right.role === 'professional';
    if (!isOwn && placesWithWalkIns(db, selection).length > MOST_COUNTED) continue;
    found.push(...(await breathing(searchClashes(db, selection, openWindow(now), now))));
  }
  return found;
}
