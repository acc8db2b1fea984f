import type { EndWalkInContent } from '../../contract/planner/new-proposal.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { proposeEnd } from '../../planner/propose.ts';
import { dateInForm, isTypedDate } from '../desk/blocks-in-form.ts';
import type { DeskScreen, DeskVisit, Outcome } from '../desk/screen.ts';
import { NOW_AT } from './proposal-content.ts';
import { proposalPath } from './proposal-list.ts';
import { proposing } from './proposal-move.ts';
import { proposalProblem, refusalProblems } from './proposal-problems.ts';
import { aboutWalkIn, walkInToChange } from './proposal-walk-in.ts';

interface Typed {
  readonly lastDate: string;
  readonly words: string;
}

/** A walk-in hour that stops: the host hears of it, and agrees on the last date. */
export const endWalkIn: DeskScreen = {
  path: '/planner/spreekuur/:walkIn/stoppen',
  act: 'propose',
  show: (visit) => contentOf(visit, walkInToChange(visit), { lastDate: '', words: '' }),
  save(visit, sent): Outcome {
    const walkIn = walkInToChange(visit);
    const { db, act, language } = visit;
    const lastDate = dateInForm(sent, 'lastDate');
    const typed = { lastDate: lastDate || (sent.text('lastDate') ?? ''), words: sent.text('words') ?? '' };
    const content = contentOf(visit, walkIn, typed);
    if (!isTypedDate(lastDate)) {
      const problems = [proposalProblem('lastDateMissing', language)];
      return { kind: 'again', status: 400, content, problems };
    }
    const saved = proposeEnd(db, { ...proposing(visit, walkIn, typed, sent), lastDate }, act);
    if (saved.kind === 'saved')
      return { kind: 'done', to: `${proposalPath(saved.proposal.id)}?${NOW_AT}=1`, sequence: null };
    const status = saved.why === 'findings' ? 400 : 409;
    return { kind: 'again', status, content, problems: refusalProblems(saved, language) };
  },
};

function contentOf(visit: DeskVisit, walkIn: WalkIn, { lastDate, words }: Typed): EndWalkInContent {
  return { view: 'endWalkIn', ...aboutWalkIn(visit, walkIn, words), lastDate };
}
