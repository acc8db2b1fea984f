import { findOrganisations } from '../../../db/queries/directory.ts';
import { ANY, may } from '../../auth/may.ts';
import type { WalkInsContent } from '../../contract/planner/walk-in.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { ownWalkIns, pastWalkIns } from '../../planner/own-walk-ins.ts';
import { breathing } from '../breathing.ts';
import { partOfList } from '../desk/part-of-list.ts';
import type { DeskScreen, DeskVisit } from '../desk/screen.ts';
import { PLANNER_CLASHES_PATH } from './clashes.ts';
import { pastLines } from './past-walk-in.ts';
import { NEW_PROPOSAL_PATH, OWN_WALK_INS_PATH } from './planner-addresses.ts';
import { aboutOf, mayChange, toDateAhead } from './walk-in-about.ts';

/** The walk-in hours that somebody answers for, the next one first. */
export const walkIns: DeskScreen = { path: OWN_WALK_INS_PATH, act: 'openPlanner', show: contentOf };

async function contentOf(visit: DeskVisit): Promise<WalkInsContent> {
  const { db, caller, now, search } = visit;
  const { rows, part } = partOfList(await breathing(ownWalkIns(db, caller, now)), search);
  const past = await breathing(pastWalkIns(db, caller, now));
  const pastOf = (walkIns: readonly WalkIn[]) =>
    pastLines(
      visit,
      walkIns.filter((walkIn) => mayChange(visit, walkIn)),
      () => NEW_PROPOSAL_PATH,
    );
  return {
    view: 'walkIns',
    part,
    walkIns: rows.map(({ walkIn, next, clashingDates, openProposals }) => ({
      ...aboutOf(visit, walkIn),
      next: next === null ? null : toDateAhead(visit, next),
      ...{ clashingDates, openProposals },
      // A host reads of them at her own desk.
      proposalsAt: mayChange(visit, walkIn)
        ? '/planner/voorstellen'
        : `/beheer/plek/${walkIn.placeSlug}/voorstellen`,
      clashesAt: `${PLANNER_CLASHES_PATH}#clash-${walkIn.slug}`,
      mayChange: mayChange(visit, walkIn),
    })),
    gone: pastOf(past.gone),
    over: pastOf(past.over),
    isOwnOnly: caller.kind === 'person' && caller.person.rights.every(({ role }) => role === 'professional'),
    mayPropose: may(caller, 'propose', ANY),
    organisations: findOrganisations(db)
      .filter(({ slug }) => isHers(visit, slug))
      .map(({ slug, name }) => [slug, name]),
  };
}

/** Not those of an administrator, who may keep all of them and finds them in a list of their own. */
function isHers({ caller }: DeskVisit, organisationSlug: string): boolean {
  return (
    caller.kind === 'person' &&
    caller.person.rights.some(
      (right) => right.role === 'professional' && right.organisationSlug === organisationSlug,
    )
  );
}
