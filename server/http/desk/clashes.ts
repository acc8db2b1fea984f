import { openClashes } from '../../desk/open-clashes.ts';
import { actOnClash } from './clash-acts.ts';
import { clashesContent } from './clashes-content.ts';
import type { PlaceScreen, PlaceVisit } from './screen.ts';

const PATH = '/botsingen';

/** What clashes behind this door in the coming eight weeks, each with its mends. */
export const clashes: PlaceScreen = {
  path: PATH,
  act: 'askOrganisation',
  show: (visit) => contentOf(visit),
  save: (visit, form) => actOnClash(visit, form, (said) => contentOf(visit, said), `${visit.base}${PATH}`),
};

function contentOf(visit: PlaceVisit, said: string | null = null) {
  const { db, place, now, base } = visit;
  const found = openClashes(db, { placeSlugs: [place.slug] }, now);
  return clashesContent(visit, found, `${base}${PATH}`, said);
}
