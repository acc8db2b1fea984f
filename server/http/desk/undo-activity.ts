import type { LoggedChange } from '../../../db/queries/history.ts';
import { getWalkIn } from '../../../db/queries/walk-ins.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { undoWalkIn } from '../../planner/undo-walk-in.ts';
import { personIdIn } from '../planner/walk-in-about.ts';
import { activities } from './activities.ts';
import { activityPath } from './activity.ts';
import { activityContent } from './activity-content.ts';
import { formOfActivity } from './activity-form.ts';
import { dailyProblem } from './daily-problems.ts';
import type { Outcome, PlaceVisit } from './screen.ts';

/** Back to the activity; or, of one that is then no more, to the list. */
export function undoActivity(visit: PlaceVisit, walkIn: WalkIn, { sequence }: LoggedChange): Outcome {
  const { db, act, site, base, language } = visit;
  const { slug } = walkIn;
  const telling = { baseUrl: site.baseUrl, butNot: personIdIn(visit) };
  const undone = undoWalkIn(db, { slug, sequence, ...telling }, act);
  if (undone.kind === 'undone') {
    const isLeft = getWalkIn(db, slug) !== null;
    const to = isLeft ? activityPath(visit, slug) : `${base}${activities.path}`;
    return { kind: 'done', to, sequence: undone.sequence };
  }
  const why = undone.why === 'changedSince' ? 'turnedSince' : undone.why;
  const content = activityContent(visit, walkIn, formOfActivity(walkIn, visit));
  return { kind: 'again', status: 409, content, problems: [dailyProblem(why, language)] };
}
