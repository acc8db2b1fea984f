import type { Database } from '../../db/open-database.ts';
import { findOrganisations } from '../../db/queries/directory.ts';
import type { LoggedChange } from '../../db/queries/history.ts';
import { getPerson } from '../../db/queries/people.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { toldWith } from './told-clashes.ts';
import { organisationsOfTurn } from './told-turns.ts';

/** The organisations that got a message about what a change at a place hits or mends, or about its closing, by name. */
export function organisationsTold(
  db: Database,
  { subject, sequence, at }: Pick<LoggedChange, 'subject' | 'sequence' | 'at'>,
): string[] {
  const [kind, placeSlug = ''] = subject.split(':', 2);
  if (kind !== 'place') return [];
  const slugs = toldWith(db, placeSlug, sequence).flatMap(({ walkIn: slug, to }) => {
    const organisation = getWalkIn(db, slug)?.organisationSlug ?? null;
    const isTheirs = organisation !== null && to.some((reader) => isOfOrganisation(db, reader, organisation));
    return isTheirs ? [organisation] : [];
  });
  return namesOfOrganisations(db, [...slugs, ...organisationsOfTurn(db, placeSlug, sequence, at)]);
}

export function namesOfOrganisations(db: Database, slugs: readonly string[]): string[] {
  if (slugs.length === 0) return [];
  const named = findOrganisations(db).filter(({ slug }) => slugs.includes(slug));
  return named.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'nl'));
}

/** `reader`: as `readerKey` makes it. A coordinator who reads it for an organisation that has nobody here is not that organisation. */
export function isOfOrganisation(db: Database, reader: string, organisationSlug: string): boolean {
  const [kind, id] = reader.split(':', 2);
  if (kind === 'mailbox') return true;
  const rights = getPerson(db, Number(id))?.rights ?? [];
  return rights.some((right) => right.role === 'professional' && right.organisationSlug === organisationSlug);
}
