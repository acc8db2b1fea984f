import { ANY, may } from '../../auth/may.ts';
import { openClashes } from '../../desk/open-clashes.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import type { ClashSelection } from '../../directory/clashes/find-clashes.ts';
import type { Right } from '../../model/caller.ts';
import type { DeskVisit } from '../desk/screen.ts';

type Asker = Pick<DeskVisit, 'db' | 'caller' | 'now'>;

/** By start; each once, whoever has several rights. */
export function clashesInCare({ db, caller, now }: Asker): Clash[] {
  if (!may(caller, 'openPlanner', ANY)) return [];
  const selections = caller.kind === 'person' ? caller.person.rights.map(selectionOf) : [{}];
  const isAll = selections.some((selection) => Object.keys(selection).length === 0);
  const found = (isAll ? [{}] : selections).flatMap((selection) => openClashes(db, selection, now));
  const byKey = new Map(found.map((clash) => [`${clash.walkIn.id} ${clash.start} ${clash.kind}`, clash]));
  return [...byKey.values()].toSorted((a, b) => a.start - b.start);
}

/** What clashes of whom she works for. A coordinator finds hers in the list: counting them would take time on every page. */
export function clashesOfOrganisations({ db, caller, now }: Asker): Clash[] {
  const rights = caller.kind === 'person' ? caller.person.rights : [];
  return rights.flatMap((right) =>
    right.role === 'professional' ? openClashes(db, selectionOf(right), now) : [],
  );
}

function selectionOf(right: Right): ClashSelection {
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
