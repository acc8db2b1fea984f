import type { Database } from '../../db/open-database.ts';
import { overseersOf, professionalsOf } from '../../db/queries/mail-recipients.ts';
import { getPerson } from '../../db/queries/people.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import type { ClashReader } from '../mail/tell-of-clash.ts';
import type { WalkIn } from '../model/walk-in.ts';

/**
 * Who hears of what happens to a walk-in hour: those who hold it, else everybody of the organisation, else its mailbox,
 * else whoever oversees the district. Nobody of a sample, nor of what the place does itself.
 */
export function clashReaders(db: Database, walkIn: WalkIn): readonly ClashReader[] {
  const { organisationSlug, sample, kind, contact, districtSlug } = walkIn;
  if (sample || (kind === 'activity' && organisationSlug === null)) return [];
  const holders = holdersOf(db, walkIn);
  if (holders.length > 0) return holders;
  const colleagues = organisationSlug === null ? [] : professionalsOf(db, organisationSlug);
  if (colleagues.length > 0) return colleagues;
  if (contact.email !== null && isMailAddress(contact.email)) {
    return [{ personId: null, email: contact.email, language: 'nl' }];
  }
  return overseersOf(db, districtSlug);
}

/** Those of the organisation still; whoever left it has no say in it any more. */
function holdersOf(db: Database, { professionals, organisationSlug }: WalkIn): ClashReader[] {
  return professionals.flatMap(({ personId }) => {
    const person = getPerson(db, personId);
    if (person === null || !isMailAddress(person.email)) return [];
    const isTheirs = person.rights.some(
      (right) => right.role === 'professional' && right.organisationSlug === organisationSlug,
    );
    return isTheirs ? [{ personId, email: person.email, language: person.language }] : [];
  });
}

/** What the change log calls a reader: no name, and no address. */
export function readerKey({ personId }: ClashReader, { slug }: Pick<WalkIn, 'slug'>): string {
  return personId === null ? `mailbox:${slug}` : `person:${personId}`;
}
