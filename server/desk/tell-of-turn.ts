/** Who hears that a place closed for good, left the site, or came back after all. */
import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import type { Language } from '../contract/vocabulary.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { heldWithin } from '../directory/occurrences.ts';
import { composeTurn } from '../mail/compose-turn.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { ClashReader } from '../mail/tell-of-clash.ts';
import type { Place } from '../model/place.ts';
import type { Proposal } from '../model/proposal.ts';
import { type Standing, standingOf } from '../model/standing.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { clashReaders, isNot, proposalReaders, readerKey, yearFrom } from './clash-readers.ts';
import { declinedByClosing, declineOpenProposals, openProposals } from './declined-by-closing.ts';
import { isOfOrganisation, namesOfOrganisations } from './organisations-told.ts';
import { recordTurnTold, standingsTold } from './told-turns.ts';

interface Message {
  readonly reader: ClashReader;
  readonly walkIns: WalkIn[];
  readonly proposals: Proposal[];
}

/**
 * Those who hold walk-in hours at a place hear at once that visitors do not find it any more, in one message to each;
 * and those who heard so hear that it came back. What they still proposed to a place that closed for good is declined.
 * A part of the transaction that makes the change. `sequence`: of the change log.
 */
export function tellOfTurn(db: Database, before: Place, after: Place, sequence: number, act: Act): void {
  const [was, is] = [standingOf(before), standingOf(after)];
  if (was === is) return;
  const proposals = is === 'gone' ? declineOpenProposals(db, after.slug, act) : comingBack(db, after, was);
  const messages = messagesOfTurn(db, before, after, proposals, act);
  for (const [key, message] of messages) tell(db, after, message, `turn:${sequence}:${key}`, act);
  const to = messages.map(([key]) => key);
  recordTurnTold(db, after.slug, { standing: is, to, organisations: organisationsIn(db, messages) }, act);
}

/** Which organisations would get a message, by name, and how many proposals would be declined. */
export function foreseeTurn(
  db: Database,
  before: Place,
  after: Place,
  act: Act,
): { readonly organisations: readonly string[]; readonly declined: number } {
  const [was, is] = [standingOf(before), standingOf(after)];
  if (was === is) return { organisations: [], declined: 0 };
  const proposals = is === 'gone' ? openProposals(db, after.slug) : comingBack(db, after, was);
  const slugs = organisationsIn(db, messagesOfTurn(db, before, after, proposals, act));
  return {
    organisations: namesOfOrganisations(db, slugs),
    declined: is === 'gone' ? proposals.length : 0,
  };
}

function messagesOfTurn(
  db: Database,
  before: Place,
  after: Place,
  proposals: readonly Proposal[],
  act: Act,
): (readonly [string, Message])[] {
  const [was, is] = [standingOf(before), standingOf(after)];
  const told = standingsTold(db, after.slug);
  const messages = [...messagesOf(db, walkInsAhead(db, after, act), proposals, act)];
  return messages.filter(([key]) => hears(was, is, told.get(key)));
}

/** Those with a reader of their own: a coordinator who reads it for an organisation is not that organisation. */
function organisationsIn(db: Database, messages: readonly (readonly [string, Message])[]): string[] {
  const slugs = messages.flatMap(([key, { walkIns, proposals }]) =>
    [...walkIns, ...proposals].flatMap(({ organisationSlug: slug }) =>
      slug !== null && isOfOrganisation(db, key, slug) ? [slug] : [],
    ),
  );
  return [...new Set(slugs)];
}

/** Of a place that was closed for good and is back: the proposals that went down with it. */
function comingBack(db: Database, place: Place, was: Standing): readonly Proposal[] {
  return was === 'gone' && standingOf(place) === 'public' ? declinedByClosing(db, place.slug) : [];
}

/** Of its return hears who heard that it went; and that it is not on the site, who thought it was or heard that it closed. */
function hears(was: Standing, is: Standing, told: Standing | undefined): boolean {
  if (is === 'gone') return true;
  const heardOfIt = told !== undefined && told !== 'public';
  return is === 'public' ? heardOfIt : was === 'public' || heardOfIt;
}

/** Those that have a date to come. */
function walkInsAhead(db: Database, { slug }: Place, act: Act): WalkIn[] {
  const calendars = calendarsOf(db);
  return findWalkIns(db, { placeSlugs: [slug], includeGone: true }).filter(
    (walkIn) => heldWithin(walkIn, yearFrom(act), calendars).length > 0,
  );
}

function messagesOf(
  db: Database,
  walkIns: readonly WalkIn[],
  proposals: readonly Proposal[],
  act: Act,
): ReadonlyMap<string, Message> {
  const messages = new Map<string, Message>();
  const messageTo = (reader: ClashReader, key: string) => {
    const message = messages.get(key) ?? { reader, walkIns: [], proposals: [] };
    messages.set(key, message);
    return message;
  };
  for (const walkIn of walkIns) {
    for (const reader of clashReaders(db, walkIn).filter(isNot(db, act)))
      messageTo(reader, readerKey(reader, walkIn)).walkIns.push(walkIn);
  }
  for (const proposal of proposals) {
    for (const reader of proposalReaders(db, proposal).filter(isNot(db, act)))
      messageTo(reader, readerKey(reader, { slug: proposal.organisationSlug })).proposals.push(proposal);
  }
  return messages;
}

function tell(
  db: Database,
  place: Place,
  { reader, walkIns, proposals }: Message,
  onceKey: string,
  act: Act,
): void {
  const { id: placeId, name: placeName } = place;
  const { personId, email: to, language } = reader;
  const facts = {
    placeName,
    standing: standingOf(place),
    walkIns: walkIns.map((walkIn) => ({
      title: language === 'en' ? (walkIn.titleEn ?? walkIn.title) : walkIn.title,
      link: linkTo(walkIn, language, act),
    })),
    proposals: proposals.map(({ content: { title, titleEn } }) =>
      language === 'en' ? (titleEn ?? title) : title,
    ),
  };
  queueMail(
    db,
    { purpose: 'clash', personId, placeId, to, onceKey, ...composeTurn(facts, language) },
    act.at,
  );
}

function linkTo({ slug }: WalkIn, language: Language, { baseUrl }: Act): string | null {
  return baseUrl === undefined
    ? null
    : `${baseUrl}${language === 'nl' ? '' : `/${language}`}/planner/spreekuur/${slug}`;
}
