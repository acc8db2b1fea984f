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

/** What clashes of whom she works for. A coordinator finds hers in the list: counting them would take time on every page. */
export async function clashesOfOrganisations({ db, caller, now }: Asker): Promise<Clash[]> {
  const rights = caller.kind === 'person' ? caller.person.rights : [];
  const found: Clash[] = [];
  for (const right of rights) {
    if (right.role !== 'professional') continue;
    found.push(...(await breathing(searchClashes(db, selectionOf(right), openWindow(now), now))));
  }
  return found;
}
