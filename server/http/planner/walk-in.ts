import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { findProposals, UNANSWERED } from '../../../db/queries/proposals.ts';
import type { Holder, WalkInContent, WordsForm } from '../../contract/planner/walk-in.ts';
import { localOf } from '../../hours/local-time.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { changeWalkIn } from '../../planner/change-walk-in.ts';
import { holdAfterAll } from '../../planner/hold-after-all.ts';
import { isOver } from '../../planner/is-over.ts';
import { firstNameOf, joinWalkIn, leaveWalkIn, showName } from '../../planner/show-name.ts';
import { dateInForm } from '../desk/blocks-in-form.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from '../desk/screen.ts';
import { themesOf } from './new-proposal-choices.ts';
import { AGAIN } from './past-walk-in.ts';
import { NEW_PROPOSAL_PATH, walkInAddress } from './planner-addresses.ts';
import { findingProblems, refusalProblems } from './proposal-problems.ts';
import { choicesFor } from './slot-form.ts';
import { aboutOf, datesOf, personIdIn, walkInAlsoGone, walkInOfVisit } from './walk-in-about.ts';
import { wordsDifference } from './walk-in-difference.ts';
import { historyOf } from './walk-in-history.ts';
import { formOfWalkIn, formSent, wordsOfForm } from './walk-in-words.ts';

const DATES = 4;

/** One walk-in hour: what is said of it, its next dates, who holds it, and what happened to it. */
export const walkIn: DeskScreen = {
  path: '/planner/spreekuur/:walkIn',
  act: 'changeWalkIn',
  show: (visit) => contentOf(visit, walkInAlsoGone(visit)),
  save(visit, form) {
    if (form.text('step') === 'hold') return hold(visit, walkInAlsoGone(visit), form);
    const found = walkInOfVisit(visit);
    switch (form.text('step')) {
      case 'join':
      case 'leave':
      case 'showName':
      case 'hideName':
        return saveHolder(visit, found, form);
      default:
        return saveWords(visit, found, form);
    }
  },
};

function contentOf(visit: DeskVisit, found: WalkIn, form: WordsForm = formOfWalkIn(found)): WalkInContent {
  const { db } = visit;
  const { slug, placeSlug, contact, professionals } = found;
  const isPlaceGone = getPlaceBySlug(db, placeSlug)?.goneSince != null;
  return {
    view: 'walkIn',
    ...aboutOf(visit, found),
    ...{ placeSlug, isPlaceGone },
    again:
      isPlaceGone || isOver(found, localOf(visit.now).date) ? `${NEW_PROPOSAL_PATH}?${AGAIN}=${slug}` : null,
    dates: isPlaceGone ? [] : datesOf(visit, found, DATES),
    mayEnd: !found.sample && !isOver(found, localOf(visit.now).date),
    openProposals: findProposals(db, { walkInSlug: slug, states: UNANSWERED }).length,
    form,
    choices: {
      helpTopics: choicesFor(visit, '').helpTopics,
      themes: themesOf(visit).map(({ slug: value, name }) => [value, name]),
    },
    contact,
    holder: holderIn(visit, found),
    holders: professionals.length,
    history: historyOf(visit, found),
  };
}

function holderIn({ caller }: DeskVisit, { organisationSlug, professionals, sample }: WalkIn): Holder {
  if (caller.kind !== 'person' || sample) return { kind: 'cannot' };
  const { id, rights } = caller.person;
  const own = professionals.find(({ personId }) => personId === id);
  const name = own?.shownName ?? firstNameOf(caller.person) ?? '';
  if (own !== undefined) return { kind: 'holds', shownName: own.shownName, name };
  const worksFor = rights.some(
    (right) => right.role === 'professional' && right.organisationSlug === organisationSlug,
  );
  return { kind: worksFor ? 'not' : 'cannot' };
}

function saveWords(visit: DeskVisit, found: WalkIn, form: DeskForm): Outcome {
  const { db, act, language } = visit;
  const sent = formSent(form);
  const words = wordsOfForm(sent);
  const given = { slug: found.slug, ifVersion: Number(sent.version), actKey: form.actKey, words };
  const changed = changeWalkIn(db, given, act);
  if (changed.kind === 'saved')
    return { kind: 'done', to: walkInAddress(found.slug), sequence: changed.sequence };
  if (changed.kind === 'stale') {
    const content = wordsDifference(visit, form, changed.walkIn, words);
    return { kind: 'again', status: 409, content, problems: [] };
  }
  const problems = refusalProblems(changed, language);
  const status = changed.why === 'findings' ? 400 : 409;
  return { kind: 'again', status, content: contentOf(visit, found, sent), problems };
}

/** Hers to say, and nobody else's. */
function saveHolder(visit: DeskVisit, found: WalkIn, form: DeskForm): Outcome {
  const { db, act, language } = visit;
  const personId = personIdIn(visit);
  const { slug } = found;
  const done = (sequence: number | null): Outcome => {
    // With a notice the page begins at its top.
    const to = `${walkInAddress(slug)}${sequence === null ? '#holder' : ''}`;
    return { kind: 'done', to, sequence };
  };
  if (personId === null) return done(null);
  const step = form.text('step');
  if (step === 'join') return done(joinWalkIn(db, { slug, personId }, act).sequence);
  if (step === 'leave') return done(leaveWalkIn(db, { slug, personId }, act).sequence);
  const name = step === 'hideName' ? null : form.text('name');
  const shown = showName(db, { slug, personId, name }, act);
  if (shown.kind === 'saved') return done(shown.sequence);
  const problems = findingProblems(shown.findings, language);
  return { kind: 'again', status: 400, content: contentOf(visit, found), problems };
}

/** Dates that were cancelled are held after all. */
function hold(visit: DeskVisit, found: WalkIn, form: DeskForm): Outcome {
  const { db, act, site, language } = visit;
  const range = { from: dateInForm(form, 'from'), through: dateInForm(form, 'through') };
  const telling = { baseUrl: site.baseUrl, butNot: personIdIn(visit) };
  const given = { slug: found.slug, ifVersion: null, actKey: form.actKey, ...range, ...telling };
  const held = holdAfterAll(db, given, act);
  if (held.kind === 'saved') return { kind: 'done', to: walkInAddress(found.slug), sequence: held.sequence };
  const problems = held.kind === 'refused' ? refusalProblems(held, language) : [];
  return { kind: 'again', status: 409, content: contentOf(visit, found), problems };
}
