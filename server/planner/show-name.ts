/** Who holds a walk-in hour, and whether visitors may know her first name: hers to say, and nobody else's. */
import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { getPerson } from '../../db/queries/people.ts';
import { removeProfessional, saveProfessional } from '../../db/queries/save-walk-in.ts';
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { NotFound } from '../errors.ts';
import type { Person } from '../model/caller.ts';
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
  /** Of the change log; null: it was so already. */
  readonly sequence: number | null;
}

/** What the log keeps of somebody's part in it: never a name. */
export interface Holding {
  readonly holds: boolean;
  readonly nameShown: boolean;
  /** The name that visitors read is the first name of her account, so that it can come back without being kept. */
  readonly isOfAccount: boolean;
}

export function holdingOf({ professionals }: WalkIn, person: Person | null): Holding {
  const own = professionals.find(({ personId }) => personId === person?.id);
  const shownName = own?.shownName ?? null;
  return {
    holds: own !== undefined,
    nameShown: shownName !== null,
    isOfAccount: shownName !== null && person !== null && shownName === firstNameOf(person),
  };
}

/** null: she gave none. */
export function firstNameOf({ name }: Pick<Person, 'name'>): string | null {
  const [first = ''] = (name ?? '').trim().split(' ');
  return first === '' ? null : first;
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
    if (shownName === own.shownName) return { kind: 'saved', walkIn, sequence: null };
    saveProfessional(db, walkIn.id, { personId, shownName });
    return recorded(db, walkIn, personId, 'showName', act);
  });
}

/** She holds it as well, without a name that visitors read. Throws NotFound for one that is not of her organisation. */
export function joinWalkIn(db: Database, { slug, personId }: Herself, act: Act): HolderSaved {
  return inTransaction(db, () => {
    const walkIn = presentWalkIn(db, slug);
    if (!worksForWalkIn(getPerson(db, personId), walkIn)) throw new NotFound('walkIn', slug);
    if (walkIn.professionals.some((each) => each.personId === personId))
      return { kind: 'saved', walkIn, sequence: null };
    saveProfessional(db, walkIn.id, { personId, shownName: null });
    return recorded(db, walkIn, personId, 'joinWalkIn', act);
  });
}

/** She holds it no more; what visitors read of her goes with her. Not holding it is no error. Throws NotFound. */
export function leaveWalkIn(db: Database, { slug, personId }: Herself, act: Act): HolderSaved {
  return inTransaction(db, () => {
    const walkIn = presentWalkIn(db, slug);
    if (!walkIn.professionals.some((each) => each.personId === personId))
      return { kind: 'saved', walkIn, sequence: null };
    removeProfessional(db, walkIn.id, personId);
    return recorded(db, walkIn, personId, 'leaveWalkIn', act);
  });
}

/** `before`: as it was. */
function recorded(
  db: Database,
  before: WalkIn,
  personId: number,
  what: 'showName' | 'joinWalkIn' | 'leaveWalkIn',
  act: Act,
): HolderSaved {
  const { slug } = before;
  const walkIn = presentWalkIn(db, slug);
  const [was, is] = [before, walkIn].map((each) => holdingOf(each, getPerson(db, personId)));
  const sequence = recordChange(db, act, { what, subject: `walkIn:${slug}`, before: was, after: is });
  return { kind: 'saved', walkIn, sequence };
}

export function worksForWalkIn(person: Person | null, { organisationSlug, sample }: WalkIn): boolean {
  if (sample || organisationSlug === null) return false;
  const rights = person?.rights ?? [];
  return rights.some((right) => right.role === 'professional' && right.organisationSlug === organisationSlug);
}
