import { ANY, may } from '../../auth/may.ts';
import { clashesInCare as findClashesInCare, selectionOf } from '../../desk/clashes-in-care.ts';
import { openClashes, openWindow } from '../../desk/open-clashes.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import type { DeskVisit } from '../desk/screen.ts';

type Asker = Pick<DeskVisit, 'db' | 'caller' | 'now'>;

/** By start; each once, whoever has several rights. */
export function clashesInCare({ db, caller, now }: Asker): Clash[] {
  if (!may(caller, 'openPlanner', ANY)) return [];
  const asked = { placeSlug: null, organisationSlug: null, window: openWindow(now) };
  return findClashesInCare(db, caller, asked, now);
}

/** What clashes of whom she works for. A coordinator finds hers in the list: counting them would take time on every page. */
export function clashesOfOrganisations({ db, caller, now }: Asker): Clash[] {
  const rights = caller.kind === 'person' ? caller.person.rights : [];
  return rights.flatMap((right) =>
    right.role === 'professional' ? openClashes(db, selectionOf(right), now) : [],
  );
}
