/** Where proposals stand: in the planner, at the desk of the place, and under the link that was mailed. */
import { findProposals, getProposal } from '../../../db/queries/proposals.ts';
import { may } from '../../auth/may.ts';
import { callerOfProposalLink, proposalOfLink } from '../../auth/proposal-links.ts';
import { NotFound } from '../../errors.ts';
import { pseudonymOf } from '../../model/caller.ts';
import type { Proposal } from '../../model/proposal.ts';
import { targetOfProposal } from '../../planner/sides.ts';
import { toKeptForm } from '../desk/kept-form.ts';
import type {
  DeskForm,
  DeskScreen,
  DeskVisit,
  GoOn,
  Outcome,
  PlaceScreen,
  PlaceVisit,
} from '../desk/screen.ts';
import { signInContent } from '../desk/sign-in-content.ts';
import { answerTo } from './proposal-answers.ts';
import { proposalContent, type Reading } from './proposal-content.ts';
import { proposalPath, proposalsContent, selectionsOf } from './proposal-list.ts';

export const PROPOSALS_PATH = '/planner/voorstellen';

/** Those of her organisation, or of her district. */
export const proposals: DeskScreen = {
  path: PROPOSALS_PATH,
  act: 'propose',
  show: (visit) => proposalsContent(visit, 'organisation', selectionsOf(visit.caller), proposalPath),
};

/** One of them. A host who was sent this address goes on to her own. */
export const proposal: DeskScreen = {
  path: '/planner/voorstel/:id',
  act: 'openPlanner',
  show: (visit) => {
    const found = proposalIn(visit);
    if (may(visit.caller, 'propose', targetOfProposal(found)))
      return proposalContent(ofOrganisation(visit, found));
    return hersAsHost(visit, found);
  },
  save: (visit, form) => {
    const found = proposalIn(visit);
    if (!may(visit.caller, 'propose', targetOfProposal(found))) throw notThere(visit);
    return answerTo(ofOrganisation(visit, found), form);
  },
};

const LIST = '/voorstellen';

/** What was proposed to the place: what waits for an answer first. */
export const placeProposals: PlaceScreen = {
  path: LIST,
  act: 'answerProposal',
  show(visit) {
    const { base, place } = visit;
    return proposalsContent(
      visit,
      'place',
      [{ placeSlug: place.slug }],
      (id) => `${base}${placeProposalPath(id)}`,
    );
  },
};

export const placeProposal: PlaceScreen = {
  path: '/voorstel/:id',
  act: 'answerProposal',
  show: (visit) => proposalContent(ofPlace(visit)),
  save: (visit, form) => answerTo(ofPlace(visit), form),
};

/** The link in a mail: the same proposal, and nothing else of the desk. Looking at it changes nothing. */
export const proposalLink: DeskScreen = {
  path: '/voorstel/:token',
  act: 'openProposalLink',
  show(visit) {
    const reading = byLink(visit);
    return reading === null ? LINK_EXPIRED : proposalContent(reading);
  },
  save(visit, form) {
    const reading = byLink(visit) ?? asHerself(visit);
    return reading === null ? tooLate(visit, form) : answerTo(reading, form);
  },
};

const LINK_EXPIRED = { view: 'message', message: 'linkExpired' } as const;

function placeProposalPath(id: number): string {
  return `/voorstel/${id}`;
}

function ofOrganisation(visit: DeskVisit, found: Proposal): Reading {
  const action = proposalPath(found.id);
  return { visit, side: 'organisation', proposal: found, action, list: PROPOSALS_PATH };
}

function ofPlace(visit: PlaceVisit): Reading {
  const found = proposalIn(visit);
  if (found.placeSlug !== visit.place.slug) throw notThere(visit);
  const action = `${visit.base}${placeProposalPath(found.id)}`;
  return { visit, side: 'place', proposal: found, action, list: `${visit.base}${LIST}` };
}

/** null: the link has run out, never was, or is of somebody who may not answer any more. */
function byLink(visit: DeskVisit): Reading | null {
  const { db, now, params } = visit;
  const { token = '' } = params;
  const caller = callerOfProposalLink(db, token, now);
  if (caller.kind !== 'proposalLink') return null;
  const found = getProposal(db, caller.proposalId);
  if (found === null || !may(caller, 'answerProposal', targetOfProposal(found))) return null;
  const asHer = { ...visit, caller, act: { who: pseudonymOf(caller), at: now } };
  return { visit: asHer, side: 'place', proposal: found, action: `/voorstel/${token}`, list: null };
}

/** Somebody who signed in to send what she filled in under a link that ran out meanwhile. */
function asHerself(visit: DeskVisit): Reading | null {
  const { db, caller, params } = visit;
  const id = proposalOfLink(db, params.token ?? '');
  const found = id === null ? null : getProposal(db, id);
  if (found === null || !may(caller, 'answerProposal', targetOfProposal(found))) return null;
  const base = `/beheer/plek/${found.placeSlug}`;
  const action = `${base}${placeProposalPath(found.id)}`;
  return { visit, side: 'place', proposal: found, action, list: `${base}${LIST}` };
}

/** The way in, with the form that was sent in it: nothing that was typed is lost. */
function tooLate(visit: DeskVisit, { fields }: DeskForm): Outcome {
  const { caller, language, params } = visit;
  const again = { kind: 'again', status: 409, problems: [] } as const;
  if (caller.kind !== 'nobody') return { ...again, content: LINK_EXPIRED };
  const body = String(new URLSearchParams(fields.map(([name, value]) => [name, value])));
  const path = `${language === 'nl' ? '' : `/${language}`}/voorstel/${params.token ?? ''}`;
  const kept = toKeptForm(path, body);
  return { ...again, content: signInContent(visit, { step: 'linkExpired', action: '/aanmelden', kept }) };
}

/** Throws NotFound, for one that is there but not hers as well. */
function hersAsHost(visit: DeskVisit, found: Proposal): GoOn {
  if (!may(visit.caller, 'answerProposal', targetOfProposal(found))) throw notThere(visit);
  return { goOnTo: `/beheer/plek/${found.placeSlug}${placeProposalPath(found.id)}` };
}

/** Also to a place that is gone for good: nobody answers it any more, but it can be read. Throws NotFound. */
function proposalIn(visit: Pick<DeskVisit, 'db' | 'params'>): Proposal {
  const id = Number(visit.params.id ?? Number.NaN);
  const [found] = Number.isSafeInteger(id) ? findProposals(visit.db, { id, includeGone: true }) : [];
  if (found === undefined) throw notThere(visit);
  return found;
}

function notThere({ params }: Pick<DeskVisit, 'params'>): NotFound {
  return new NotFound('proposal', params.id ?? '');
}
