import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { findOrganisations } from '../../db/queries/directory.ts';
import { overseersOf, professionalsOf } from '../../db/queries/mail-recipients.ts';
import { getPerson } from '../../db/queries/people.ts';
import { may } from '../auth/may.ts';
import type { Interval } from '../contract/timetable.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import type { ClashReader } from '../mail/tell-of-clash.ts';
import type { Proposal } from '../model/proposal.ts';
import type { WalkIn } from '../model/walk-in.ts';

/** A year: as far as days are announced. */
const DAYS_AHEAD = 366;

/**
 * Who hears of what happens to a walk-in hour: those who hold it, else everybody of the organisation, else its mailbox,
 * else whoever oversees the district. Nobody of a sample, nor of what the place does itself.
 */
export function clashReaders(db: Database, walkIn: WalkIn): readonly ClashReader[] {
  const { organisationSlug, sample, kind, districtSlug } = walkIn;
  if (sample || (kind === 'activity' && organisationSlug === null)) return [];
  const holders = holdersOf(db, walkIn);
  if (holders.length > 0) return holders;
  const theirs = readersAtOrganisation(db, walkIn);
  return theirs.length > 0 ? theirs : overseersOf(db, districtSlug);
}

/** Everybody of the organisation, else its mailbox. */
export function readersAtOrganisation(
  db: Database,
  { organisationSlug, contact }: WalkIn,
): readonly ClashReader[] {
  const colleagues = organisationSlug === null ? [] : professionalsOf(db, organisationSlug);
  if (colleagues.length > 0) return colleagues;
  if (contact.email === null || !isMailAddress(contact.email)) return [];
  return [{ personId: null, email: contact.email, language: 'nl' }];
}

/** Those of the organisation still; whoever left it has no say in it any more. */
export function holdersOf(db: Database, { professionals, organisationSlug }: WalkIn): ClashReader[] {
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

/**
 * Everybody of the organisation; where nobody is, whoever proposed it for them, as long as she may; else the mailbox of the
 * organisation, or whoever oversees the district.
 */
export function proposalReaders(db: Database, proposal: Proposal): readonly ClashReader[] {
  const { organisationSlug, placeSlug, districtSlug, personId } = proposal;
  const professionals = professionalsOf(db, organisationSlug);
  if (professionals.length > 0) return professionals;
  const person = personId === null ? null : getPerson(db, personId);
  if (person !== null && isMailAddress(person.email)) {
    const caller = { kind: 'person', person, sessionId: 0, passkeyAt: null } as const;
    if (may(caller, 'propose', { placeSlug, districtSlug, organisationSlug }))
      return [{ personId, email: person.email, language: person.language }];
  }
  const mailbox = findOrganisations(db).find(({ slug }) => slug === organisationSlug)?.email ?? null;
  return mailbox !== null && isMailAddress(mailbox)
    ? [{ personId: null, email: mailbox, language: 'nl' }]
    : overseersOf(db, districtSlug);
}

/** Whoever makes the change herself knows. */
export function isNot(db: Database, { who }: Act): (reader: ClashReader) => boolean {
  return ({ personId }) => personId === null || getPerson(db, personId)?.pseudonym !== who;
}

/** So far ahead dates are told of. */
export function yearFrom({ at }: Act): Interval {
  return { start: at, end: instantOf(addDays(localOf(at).date, DAYS_AHEAD), 0) };
}
