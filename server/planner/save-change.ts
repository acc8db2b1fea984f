/** How every change of a walk-in hour that asks nobody is kept: once, and never over what somebody else kept meanwhile. */
import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { LoggedChange } from '../../db/queries/history.ts';
import { saveWalkIn, type WalkInChange } from '../../db/queries/save-walk-in.ts';
import { getWalkIn, getWalkInAlsoGone } from '../../db/queries/walk-ins.ts';
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { actKeyOf, doneBefore } from '../desk/change-hours.ts';
import { NotFound } from '../errors.ts';
import type { WalkIn, WalkInContent } from '../model/walk-in.ts';
import { type PlannerRefused, refused, type WalkInSaved, type WalkInStale } from './outcome.ts';

export interface ChangeOfWalkIn {
  readonly slug: string;
  /** The version that was read; null: whatever it is now. */
  readonly ifVersion: number | null;
  readonly actKey: string | null;
}

export interface Change extends Pick<WalkInChange, 'what' | 'after'> {
  readonly to: WalkInContent;
  readonly findings: readonly WalkInFinding[];
}

export type Changed = WalkInSaved | WalkInStale | PlannerRefused;

/** Throws NotFound. `alsoGone`: also at a place that is gone for good. `told`: what else belongs to the transaction. */
export function saveChange(
  db: Database,
  {
    slug,
    ifVersion,
    actKey,
    verb,
    alsoGone = false,
  }: ChangeOfWalkIn & { readonly verb: string; readonly alsoGone?: boolean },
  act: Act,
  decide: (walkIn: WalkIn) => Change | PlannerRefused,
  told: (walkIn: WalkIn, sequence: number) => void = () => {},
): Changed {
  const key = actKeyOf(verb, slug, actKey);
  return inTransaction(db, () => {
    const earlier = doneBefore(db, key);
    const walkIn = presentWalkIn(db, slug, alsoGone);
    if (earlier !== null) return saved(walkIn, earlier, true);
    if (walkIn.sample) return refused('sample');
    if (ifVersion !== null && ifVersion !== walkIn.version) return { kind: 'stale', walkIn };
    const decided = decide(walkIn);
    if ('kind' in decided) return decided;
    const { what, to, findings, after = {} } = decided;
    const sequence = saveWalkIn(db, { what, slug, to, key, after }, act);
    const becomes = presentWalkIn(db, slug, alsoGone);
    told(becomes, sequence);
    return { ...saved(becomes, { sequence }, false), findings };
  });
}

/** Throws NotFound. */
export function presentWalkIn(db: Database, slug: string, alsoGone = false): WalkIn {
  const walkIn = alsoGone ? getWalkInAlsoGone(db, slug) : getWalkIn(db, slug);
  if (walkIn === null) throw new NotFound('walkIn', slug);
  return walkIn;
}

function saved(
  walkIn: WalkIn,
  { sequence }: Pick<LoggedChange, 'sequence'>,
  alreadyDone: boolean,
): WalkInSaved {
  return { kind: 'saved', walkIn, sequence, alreadyDone, findings: [] };
}
