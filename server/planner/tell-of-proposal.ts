/** Who hears of a proposal by mail: each step the other side, as a part of the transaction that keeps it. */
import type { Database } from '../../db/open-database.ts';
import { findOrganisations } from '../../db/queries/directory.ts';
import { hostsOf, overseersOf, professionalsOf, type Recipient } from '../../db/queries/mail-recipients.ts';
import { keysOfProposal } from '../../db/queries/outbox.ts';
import { getPerson } from '../../db/queries/people.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { PROPOSAL_LINK_LASTS } from '../auth/durations.ts';
import { makeProposalLink } from '../auth/proposal-links.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { clashWordsOf } from '../contract/words/clash-words.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { localOf } from '../hours/local-time.ts';
import { composeProposal, type ProposalFacts } from '../mail/compose-proposal.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Proposal } from '../model/proposal.ts';
import { type Fit, fitOf } from './as-proposed.ts';
import { callerOfReader, clashToldTo } from './clash-told-to.ts';
import { proposalInWords } from './proposal-in-words.ts';
import { roomsOfDates } from './rooms-of-dates.ts';
import { mayPropose } from './sides.ts';

export interface Telling {
  /** The public address of the site, without a trailing slash. */
  readonly baseUrl: string;
  /** Who did it herself, and knows; null: nobody who gets mail. */
  readonly butNot: number | null;
}

/** What came of it. */
export interface TellingOfTurn extends Telling {
  readonly brings?: { readonly lapsed: number; readonly clashes: readonly Clash[] };
}

const DAY = 24 * 60 * 60 * 1000;

/** Those who keep the place, or who oversee it where nobody does: each with a link of her own that answers it. */
export function tellHosts(
  db: Database,
  proposal: Proposal,
  { baseUrl, butNot, brings }: TellingOfTurn,
  now: Instant,
): void {
  const hosts = hostsOf(db, proposal.placeId);
  for (const person of hosts.length > 0 ? hosts : overseersOf(db, proposal.districtSlug)) {
    if (person.personId === butNot) continue;
    const token = makeProposalLink(db, proposal.id, person.personId, now);
    const link = `${baseUrl}${inLanguage(person.language)}/voorstel/${token}`;
    const reader = { side: 'place', link, linkDays: PROPOSAL_LINK_LASTS / DAY, brings } as const;
    tell(db, person, proposal, reader, now);
  }
}

/**
 * Everybody of the organisation; where nobody is, whoever proposed it for them, as long as she may; else the mailbox of the
 * organisation, or whoever oversees the district.
 */
export function tellOrganisation(
  db: Database,
  proposal: Proposal,
  { baseUrl, butNot, brings }: TellingOfTurn,
  now: Instant,
): void {
  const professionals = professionalsOf(db, proposal.organisationSlug);
  for (const person of professionals.length > 0 ? professionals : standInsOf(db, proposal)) {
    if (person.personId === butNot) continue;
    const link = `${baseUrl}${inLanguage(person.language)}/planner/voorstel/${proposal.id}`;
    tell(db, person, proposal, { side: 'organisation', link, linkDays: null, brings }, now);
  }
}

function tell(
  db: Database,
  { personId, email: to, language }: Reader,
  proposal: Proposal,
  {
    brings = { lapsed: 0, clashes: [] },
    ...reader
  }: Pick<ProposalFacts, 'side' | 'link' | 'linkDays'> & {
    readonly brings: TellingOfTurn['brings'] | undefined;
  },
  now: Instant,
): void {
  const { placeId, id, version } = proposal;
  const today = localOf(now).date;
  const toldToHer = clashToldTo(db, callerOfReader(db, personId), language);
  const clashes = brings.clashes.map((clash) => clashWordsOf(language).sentence(toldToHer(clash), today));
  const facts = { ...factsOf(db, proposal, language, now), ...reader };
  const fit = fitOfProposal(db, proposal, now);
  const letter = composeProposal({ ...facts, fit, brings: { lapsed: brings.lapsed > 0, clashes } }, language);
  const onceKey = `${keysOfProposal(id)}${version}:${personId ?? 'mailbox'}`;
  // A link that has run out is not worth a mail.
  const usefulUntil = reader.linkDays === null ? null : now + reader.linkDays * DAY;
  queueMail(db, { purpose: 'proposal', personId, placeId, to, onceKey, usefulUntil, ...letter }, now);
}

function factsOf(
  db: Database,
  proposal: Proposal,
  language: Language,
  now: Instant,
): Omit<ProposalFacts, 'side' | 'link' | 'linkDays'> {
  const { kind, placeName, organisationName, walkInSlug, content, steps } = proposal;
  const step = steps.at(-1);
  const walkIn = walkInSlug === null ? null : getWalkIn(db, walkInSlug);
  return {
    kind,
    placeName,
    organisationName,
    title: (language === 'en' ? content.titleEn : null) ?? content.title,
    step: step?.step ?? 'proposed',
    moment: proposalInWords(
      { kind, content, rooms: roomsOfDates(db, proposal) },
      proposal.madeOn ?? walkIn,
      localOf(now).date,
      language,
    ),
    words: step?.words ?? null,
  };
}

/** As the page of the proposal counts it; null: of what is over, or agreed as a change, the page counts nothing. */
function fitOfProposal(db: Database, proposal: Proposal, now: Instant): Fit | null {
  const { kind, state, walkInSlug } = proposal;
  const place = getPlaceBySlug(db, proposal.placeSlug);
  const isAgreedStart = state === 'accepted' && kind === 'start';
  const isAsked = (state === 'open' || state === 'otherTime') && kind !== 'end';
  if (place === null || !(isAgreedStart || isAsked)) return null;
  const walkIn = walkInSlug === null ? null : getWalkIn(db, walkInSlug);
  return fitOf({ db, now }, { ...proposal, place, walkIn });
}

/** The mailbox is nobody's in particular. */
type Reader = Omit<Recipient, 'personId'> & { readonly personId: number | null };

function standInsOf(db: Database, proposal: Proposal): Reader[] {
  const { personId, organisationSlug, districtSlug } = proposal;
  const person = personId === null ? null : getPerson(db, personId);
  if (person !== null && mayPropose(person, proposal))
    return [{ personId: person.id, email: person.email, language: person.language }];
  const organisation = findOrganisations(db).find(({ slug }) => slug === organisationSlug);
  const mailbox = organisation?.email ?? null;
  if (mailbox !== null && isMailAddress(mailbox)) return [{ personId: null, email: mailbox, language: 'nl' }];
  return overseersOf(db, districtSlug);
}

function inLanguage(language: Language): string {
  return language === 'nl' ? '' : `/${language}`;
}
