import { NotFound } from '../../errors.ts';
import { undoOrganisation } from '../../planner/keep-organisation.ts';
import { undoWalkIn } from '../../planner/undo-walk-in.ts';
import { dailyProblem } from '../desk/daily-problems.ts';
import { organisations } from '../desk/organisations.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from '../desk/screen.ts';
import { changeToUndo } from '../desk/undoable.ts';
import { organisation } from './organisation.ts';
import { organisationAddress, PLANNER_PATH, walkInAddress } from './planner-addresses.ts';
import { walkIn } from './walk-in.ts';
import { personIdIn } from './walk-in-about.ts';

/** The way back from a notice of the planner: "Maak ongedaan". */
export const undoInPlanner: DeskScreen = {
  path: '/planner/ongedaan',
  act: 'openPlanner',
  show: () => ({ goOnTo: PLANNER_PATH }),
  save: undo,
};

async function undo(visit: DeskVisit, form: DeskForm): Promise<Outcome> {
  const { db, act, site, language } = visit;
  const change = changeToUndo(visit, Number(form.text('sequence') ?? Number.NaN));
  const [kind, slug = ''] = change?.subject.split(':', 2) ?? [];
  if (change === null || (kind !== 'walkIn' && kind !== 'organisation'))
    throw new NotFound('change', String(form.text('sequence')));
  const { sequence } = change;
  const telling = { baseUrl: site.baseUrl, butNot: personIdIn(visit) };
  const ofWalkIn = kind === 'walkIn';
  const undone = ofWalkIn
    ? undoWalkIn(db, { slug, sequence, ...telling }, act)
    : undoOrganisation(db, sequence, act);
  const back = whereDone(change.what, ofWalkIn, slug);
  if (undone.kind === 'undone') return { kind: 'done', to: back.to, sequence: undone.sequence };
  const content = await back.screen.show({ ...visit, params: { walkIn: slug, organisation: slug } });
  if ('goOnTo' in content) return { kind: 'done', to: content.goOnTo, sequence: null };
  const why = undone.why === 'changedSince' ? 'turnedSince' : undone.why;
  return { kind: 'again', status: 409, content, problems: [dailyProblem(why, language)] };
}

interface WhereDone {
  readonly to: string;
  readonly screen: DeskScreen;
}

function whereDone(what: string, ofWalkIn: boolean, slug: string): WhereDone {
  if (ofWalkIn) return { to: walkInAddress(slug), screen: walkIn };
  if (what === 'addOrganisation') return { to: organisations.path, screen: organisations };
  return { to: organisationAddress(slug), screen: organisation };
}
