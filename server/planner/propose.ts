/** What an organisation asks of a host: a walk-in hour that starts, moves or ends. Nothing of it is public before it is accepted. */
import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { findProposals, type ProposalSelection, UNANSWERED } from '../../db/queries/proposals.ts';
import { addProposal, type NewProposal } from '../../db/queries/save-proposal.ts';
import { contentOf } from '../../db/queries/save-walk-in.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { actKeyOf, doneBefore } from '../desk/change-hours.ts';
import { NotFound } from '../errors.ts';
import { localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import type { WalkIn, WalkInContent, WalkInHours } from '../model/walk-in.ts';
import { alreadyAnswered, present } from './already-answered.ts';
import { checkContent, LONGEST_WORDS, tidy } from './check-content.ts';
import { checkLastDate } from './check-dates.ts';
import { checkMove } from './check-move.ts';
import { madeOn } from './made-on.ts';
import { endedHours, lastDateOf, newSpecialDays } from './moved-hours.ts';
import { type PlannerRefused, type ProposalSaved, refused } from './outcome.ts';
import { tellHosts } from './tell-of-proposal.ts';

/** What she may wait for at a time: a host is a volunteer. */
export const MOST_OPEN_OF_PERSON = 20;
export const MOST_OPEN_OF_WALK_IN = 3;
/** Those that were withdrawn or answered at once included: each is a mail to a host. */
export const MOST_A_DAY = 40;
const DAY = 24 * 60 * 60 * 1000;

export interface Proposing {
  /** Who proposes it; null: the command line. */
  readonly personId: number | null;
  /** A few words to the host, at most 280 characters. */
  readonly words: string | null;
  readonly actKey: string | null;
  /** The public address of the site, without a trailing slash: a mail leads there. */
  readonly baseUrl: string;
}

export interface WalkInToStart extends Proposing {
  readonly placeSlug: string;
  readonly organisationSlug: string;
  readonly content: WalkInContent;
}

type Proposed = ProposalSaved | PlannerRefused;

/** A walk-in hour that is not there yet. Throws NotFound for a place that is not there, is a draft or is gone. */
export function proposeStart(db: Database, given: WalkInToStart, act: Act): Proposed {
  const { placeSlug, organisationSlug } = given;
  const key = actKeyOf('propose', `${organisationSlug}:${placeSlug}`, given.actKey);
  return inTransaction(db, () => {
    const earlier = doneBefore(db, key);
    if (earlier !== null) return alreadyAnswered(db, earlier);
    const place = placeToVisit(db, placeSlug);
    const question = { kind: 'walkIn', place, now: act.at, present: null, mayHaveBegun: false } as const;
    const { content, findings, refuses } = checkContent(db, given.content, question);
    const asked = {
      kind: 'start',
      placeId: place.id,
      organisationSlug,
      walkInId: null,
      madeOn: null,
      content,
    } as const;
    return keep(db, { ...given, ...asked, key, findings, refuses }, act);
  });
}

export interface WalkInToMove extends Proposing {
  readonly walkInSlug: string;
  /**
   * From its first date on: other times, or another rhythm. With the present layers and more special days: other times
   * on a date.
   */
  readonly hours: WalkInHours;
  readonly roomSlug: string | null;
}

/** Another time, rhythm or room; its place stays the same. Throws NotFound. */
export function proposeMove(db: Database, given: WalkInToMove, act: Act): Proposed {
  return aboutWalkIn(db, given, act, (walkIn, place) => {
    const { hours, roomSlug } = given;
    const specialDays = newSpecialDays(walkIn.hours, hours);
    const {
      content: tidied,
      findings,
      refuses,
    } = checkMove(
      db,
      { walkIn, place, now: act.at, mayHaveBegun: false },
      { hours: { ...hours, specialDays }, roomSlug },
    );
    return { kind: 'move', content: { ...contentOf(walkIn), ...tidied }, findings, refuses };
  });
}

export interface WalkInToEnd extends Proposing {
  readonly walkInSlug: string;
  readonly lastDate: IsoDate;
}

/** Held for the last time on that date or before. Throws NotFound. */
export function proposeEnd(db: Database, given: WalkInToEnd, act: Act): Proposed {
  return aboutWalkIn(db, given, act, (walkIn) => {
    const { lastDate } = given;
    const today = localOf(act.at).date;
    const content = { ...contentOf(walkIn), hours: endedHours(walkIn.hours, lastDate) };
    const findings = checkLastDate(walkIn.hours, lastDate, today);
    return { kind: 'end', content, findings, refuses: findings.length > 0 };
  });
}

/** As those who visit know it. Throws NotFound for a draft, and for one that is gone. */
export function placeToVisit(db: Database, slug: string): Place {
  const place = getPlaceBySlug(db, slug);
  if (place === null || place.draft || place.goneSince !== null) throw new NotFound('place', slug);
  return place;
}

interface Asked {
  readonly kind: 'move' | 'end';
  readonly content: WalkInContent;
  readonly findings: ProposalSaved['findings'];
  readonly refuses: boolean;
}

function aboutWalkIn(
  db: Database,
  given: Proposing & { readonly walkInSlug: string },
  act: Act,
  ask: (walkIn: WalkIn, place: Place) => Asked,
): Proposed {
  const { walkInSlug } = given;
  const key = actKeyOf('propose', walkInSlug, given.actKey);
  return inTransaction(db, () => {
    const earlier = doneBefore(db, key);
    if (earlier !== null) return alreadyAnswered(db, earlier);
    const walkIn = getWalkIn(db, walkInSlug);
    if (walkIn === null) throw new NotFound('walkIn', walkInSlug);
    const place = placeToVisit(db, walkIn.placeSlug);
    const { organisationSlug, id: walkInId } = walkIn;
    if (walkIn.sample || organisationSlug === null) return refused('sample');
    const last = lastDateOf(walkIn.hours);
    if (last !== null && last < localOf(act.at).date) return refused('over');
    if (countOpen(db, { walkInSlug }) >= MOST_OPEN_OF_WALK_IN) return refused('tooManyForWalkIn');
    const asked = ask(walkIn, place);
    const about = { placeId: place.id, organisationSlug, walkInId, madeOn: madeOn(walkIn), key };
    return keep(db, { ...given, ...asked, ...about }, act);
  });
}

type ToKeep = NewProposal & Proposing & Pick<Asked, 'findings' | 'refuses'>;

function keep(db: Database, { baseUrl, refuses, ...given }: ToKeep, act: Act): Proposed {
  const ofWords: ProposalSaved['findings'][number][] = [];
  const words = tidy(given.words, '/words', LONGEST_WORDS, ofWords);
  const findings = [...given.findings, ...ofWords];
  if (refuses || ofWords.length > 0) return refused('findings', findings);
  const { personId } = given;
  if (personId !== null && countOpen(db, { personId }) >= MOST_OPEN_OF_PERSON)
    return refused('tooManyProposals');
  if (personId !== null && findProposals(db, { personId, madeAfter: act.at - DAY }).length >= MOST_A_DAY)
    return refused('tooManyToday');
  const { proposalId, sequence } = addProposal(db, { ...given, words }, act);
  const proposal = present(db, proposalId);
  tellHosts(db, proposal, { baseUrl, butNot: personId }, act.at);
  return { kind: 'saved', proposal, sequence, alreadyDone: false, findings, clashes: [] };
}

type Whose = Pick<ProposalSelection, 'personId' | 'walkInSlug'>;

function countOpen(db: Database, whose: Whose): number {
  return findProposals(db, { ...whose, states: UNANSWERED }).length;
}
