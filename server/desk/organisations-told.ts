import type { Database } from '../../db/open-database.ts';
import type { LoggedChange } from '../../db/queries/history.ts';
import { getPerson } from '../../db/queries/people.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { toldWith } from './told-clashes.ts';

/** The organisations that got a message about what a change at a place hits or mends, by name. */
export function organisationsTold(
  db: Database,
  { subject, sequence }: Pick<LoggedChange, 'subject' | 'sequence'>,
): string[] {
  const [kind, placeSlug = ''] = subject.split(':', 2);
  if (kind !== 'place') return [];
  const names = toldWith(db, placeSlug, sequence).flatMap(({ walkIn: slug, to }) => {
    const walkIn = getWalkIn(db, slug);
    const organisation = walkIn?.organisationSlug ?? null;
    const isTheirs = organisation !== null && to.some((reader) => isOf(db, reader, organisation));
    return isTheirs && walkIn?.organisationName != null ? [walkIn.organisationName] : [];
  });
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'nl'));
}

/** A coordinator who reads it for an organisation that has nobody here is not that organisation. */
function isOf(db: Database, reader: string, organisationSlug: string): boolean {
  const [kind, id] = reader.split(':', 2);
  if (kind === 'mailbox') return true;
  const rights = getPerson(db, Number(id))?.rights ?? [];
  return rights.some((right) => right.role === 'professional' && right.organisationSlug === organisationSlug);
}
