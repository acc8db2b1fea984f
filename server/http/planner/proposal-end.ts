import type { EndWalkInContent } from '../../contract/planner/new-proposal.ts';
import { localOf } from '../../hours/local-time.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { endWalkIn as endAtOnce, needsNobody } from '../../planner/end-walk-in.ts';
import { proposeEnd } from '../../planner/propose.ts';
import { dateInForm, isTypedDate } from '../desk/blocks-in-form.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from '../desk/screen.ts';
import { walkInAddress } from './planner-addresses.ts';
import { NOW_AT } from './proposal-content.ts';
import { proposalPath } from './proposal-list.ts';
import { proposing } from './proposal-move.ts';
import { proposalProblem, refusalProblems } from './proposal-problems.ts';
import { aboutWalkIn, walkInToEnd } from './proposal-walk-in.ts';
import { personIdIn } from './walk-in-about.ts';

interface Typed {
  readonly lastDate: string;
  readonly words: string;
}

/** A walk-in hour that stops: the host agrees on the last date, where there is still somebody to agree. */
export const endWalkIn: DeskScreen = {
  path: '/planner/spreekuur/:walkIn/stoppen',
  act: 'propose',
  show(visit) {
    const walkIn = walkInToEnd(visit);
    const lastDate = needsNobody(visit.db, walkIn) ? localOf(visit.now).date : '';
    return contentOf(visit, walkIn, { lastDate, words: '' });
  },
  save(visit, sent): Outcome {
    const walkIn = walkInToEnd(visit);
    const lastDate = dateInForm(sent, 'lastDate');
    const typed = { lastDate: lastDate || (sent.text('lastDate') ?? ''), words: sent.text('words') ?? '' };
    if (!isTypedDate(lastDate)) {
      const problems = [proposalProblem('lastDateMissing', visit.language)];
      return { kind: 'again', status: 400, content: contentOf(visit, walkIn, typed), problems };
    }
    return needsNobody(visit.db, walkIn)
      ? end(visit, walkIn, { ...typed, lastDate }, sent)
      : ask(visit, walkIn, { ...typed, lastDate }, sent);
  },
};

function ask(visit: DeskVisit, walkIn: WalkIn, typed: Typed, sent: DeskForm): Outcome {
  const { db, act, language } = visit;
  const { lastDate } = typed;
  const saved = proposeEnd(db, { ...proposing(visit, walkIn, typed, sent), lastDate }, act);
  if (saved.kind === 'saved')
    return { kind: 'done', to: `${proposalPath(saved.proposal.id)}?${NOW_AT}=1`, sequence: null };
  const status = saved.why === 'findings' ? 400 : 409;
  const problems = refusalProblems(saved, language);
  return { kind: 'again', status, content: contentOf(visit, walkIn, typed), problems };
}

function end(visit: DeskVisit, walkIn: WalkIn, typed: Typed, { actKey }: DeskForm): Outcome {
  const { db, act, site, language } = visit;
  const { slug } = walkIn;
  const telling = { baseUrl: site.baseUrl, butNot: personIdIn(visit) };
  const given = { slug, ifVersion: null, actKey, lastDate: typed.lastDate, ...telling };
  const ended = endAtOnce(db, given, act);
  if (ended.kind === 'saved') return { kind: 'done', to: walkInAddress(slug), sequence: ended.sequence };
  const problems = ended.kind === 'refused' ? refusalProblems(ended, language) : [];
  const status = ended.kind === 'refused' && ended.why === 'findings' ? 400 : 409;
  return { kind: 'again', status, content: contentOf(visit, walkIn, typed), problems };
}

function contentOf(visit: DeskVisit, walkIn: WalkIn, { lastDate, words }: Typed): EndWalkInContent {
  const unasked = needsNobody(visit.db, walkIn);
  return { view: 'endWalkIn', ...aboutWalkIn(visit, walkIn, words), unasked, lastDate };
}
