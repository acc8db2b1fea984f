/** Who holds a walk-in hour, and whether visitors may know her first name: hers to say, and nobody else's. */
import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { getPerson } from '../../db/queries/people.ts';
import { removeProfessional, saveProfessional } from '../../db/queries/save-walk-in.ts';
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { NotFound } from '../errors.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { tidy } from './check-content.ts';
import { type PlannerRefused, refused } from './outcome.ts';
import { presentWalkIn } from './save-change.ts';

/** As long as a first name may be. */
const LONGEST_NAME = 40;

export interface Herself {
  readonly slug: string;
  /** Who does it, for herself. */
  readonly personId: number;
}

export interface HolderSaved {
  readonly kind: 'saved';
  readonly walkIn: WalkIn;
}

/**
 * Lets visitors read this first name with a walk-in hour that she holds; null takes it back, at once. The log hears that it
 * changed, never the name. Throws NotFound where she does not hold it.
 */
export function showName(
  db: Database,
  { slug, personId, name }: Herself & { readonly name: string | null },
  act: Act,
): HolderSaved | PlannerRefused<'findings'> {
  return inTransaction(db, () => {
    const walkIn = presentWalkIn(db, slug);
    const own = walkIn.professionals.find((each) => each.personId === personId);
    if (own === undefined) throw new NotFound('walkIn', slug);
    const findings: WalkInFinding[] = [];
    const shownName = tidy(name, '/name', LONGEST_NAME, findings);
    if (findings.length > 0) return refused('findings', findings);
    saveProfessional(db, walkIn.id, { personId, shownName });
    const [before, after] = [{ nameShown: own.shownName !== null }, { nameShown: shownName !== null }];
    recordChange(db, act, { what: 'showName', subject: `walkIn:${slug}`, before, after });
    return { kind: 'saved', walkIn: presentWalkIn(db, slug) };
  });
}

/** She holds it as well, without a name that visitors read. Throws NotFound for one that is not of her organisation. */
export function joinWalkIn(db: Database, { slug, personId }: Herself, act: Act): HolderSaved {
  return inTransaction(db, () => {
    const walkIn = presentWalkIn(db, slug);
    if (!worksFor(db, personId, walkIn)) throw new NotFound('walkIn', slug);
    if (walkIn.professionals.some((each) => each.personId === personId)) return { kind: 'saved', walkIn };
    saveProfessional(db, walkIn.id, { personId, shownName: null });
    recordChange(db, act, { what: 'joinWalkIn', subject: `walkIn:${slug}`, before: null, after: null });
    return { kind: 'saved', walkIn: presentWalkIn(db, slug) };
  });
}

/** She holds it no more; what visitors read of her goes with her. Not holding it is no error. Throws NotFound. */
export function leaveWalkIn(db: Database, { slug, personId }: Herself, act: Act): HolderSaved {
  return inTransaction(db, () => {
    const walkIn = presentWalkIn(db, slug);
    if (!walkIn.professionals.some((each) => each.personId === personId)) return { kind: 'saved', walkIn };
    removeProfessional(db, walkIn.id, personId);
    recordChange(db, act, { what: 'leaveWalkIn', subject: `walkIn:${slug}`, before: null, after: null });
    return { kind: 'saved', walkIn: presentWalkIn(db, slug) };
  });
}

function worksFor(db: Database, personId: number, { organisationSlug, sample }: WalkIn): boolean {
  if (sample || organisationSlug === null) return false;
  const rights = getPerson(db, personId)?.rights ?? [];
  return rights.some((right) => right.role === 'professional' && right.organisationSlug === organisationSlug);
}
