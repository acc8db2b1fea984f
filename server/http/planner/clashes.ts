import { actOnClash } from '../desk/clash-acts.ts';
import { clashesContent } from '../desk/clashes-content.ts';
import type { DeskScreen, DeskVisit } from '../desk/screen.ts';
import { clashesInCare } from './clashes-in-care.ts';

export const PLANNER_CLASHES_PATH = '/planner/botsingen';

/** What clashes of one's organisation, in one's districts or behind one's doors. */
export const plannerClashes: DeskScreen = {
  path: PLANNER_CLASHES_PATH,
  act: 'openPlanner',
  show: (visit) => contentOf(visit),
  save: (visit, form) => actOnClash(visit, form, (said) => contentOf(visit, said), PLANNER_CLASHES_PATH),
};

async function contentOf(visit: DeskVisit, said: string | null = null) {
  return clashesContent(visit, await clashesInCare(visit), PLANNER_CLASHES_PATH, said);
}
