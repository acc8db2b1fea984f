/** "Een spreekuur voorstellen" */
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { NewProposalContent, NewProposalForm } from '../../contract/planner/new-proposal.ts';
import type { MomentPreview } from '../../contract/planner/proposal.ts';
import type { Place } from '../../model/place.ts';
import { checkWords } from '../../planner/check-content.ts';
import { proposeStart } from '../../planner/propose.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from '../desk/screen.ts';
import { listsOf } from '../pages/site.ts';
import { mayPropose, organisationsOf, placesOf, themesOf } from './new-proposal-choices.ts';
import { contentInForm, newProposalInAddress, newProposalInForm, wordsInForm } from './new-proposal-form.ts';
import { momentAgain, toHoldAgain } from './past-walk-in.ts';
import { NEW_PROPOSAL_PATH } from './planner-addresses.ts';
import { NOW_AT, roomsOf } from './proposal-content.ts';
import { proposalPath } from './proposal-list.ts';
import { timesInForm } from './proposal-moment-form.ts';
import { previewOf } from './proposal-preview.ts';
import { findingProblems, firstDateProblems, proposalProblem, refusalProblems } from './proposal-problems.ts';
import { mayChange } from './walk-in-about.ts';
import { formOfWalkIn } from './walk-in-words.ts';

/** A host who is asked today for next week has time to answer. */
const DAYS_TO_ANSWER = 7;

export const newProposal: DeskScreen = {
  path: NEW_PROPOSAL_PATH,
  act: 'propose',
  show: (visit) => contentOf(visit, heldAgain(visit) ?? newProposalInAddress(visit)),
  save(visit, sent) {
    const form = newProposalInForm(sent);
    if (sent.text('step') !== null || !sent.has('send'))
      return { kind: 'again', status: 200, content: contentOf(visit, form), problems: [] };
    return save(visit, form, sent);
  },
};

/** A copy of one that is over, or that was at a place that is gone. */
function heldAgain(visit: DeskVisit): NewProposalForm | null {
  const walkIn = toHoldAgain(visit, (each) => mayChange(visit, each));
  if (walkIn === null) return null;
  const place = placesOf(visit).find(({ slug }) => slug === walkIn.placeSlug);
  const blank = newProposalInAddress(visit);
  const moment = momentAgain(walkIn, visit, DAYS_TO_ANSWER, blank.moment);
  return {
    ...formOfWalkIn(walkIn),
    ...{ place: place?.slug ?? '', organisation: walkIn.organisationSlug ?? '', words: '' },
    moment: place === undefined ? { ...moment, room: '' } : moment,
  };
}

function contentOf(visit: DeskVisit, asked: NewProposalForm): NewProposalContent {
  const { db, language } = visit;
  const organisations = organisationsOf(visit);
  const places = placesOf(visit);
  const [only, ...others] = organisations;
  const form = {
    ...asked,
    // Where there is one, nobody chooses.
    organisation: asked.organisation === '' && others.length === 0 ? (only?.slug ?? '') : asked.organisation,
  };
  const place = placeIn(visit, form);
  const organisation = organisations.find(({ slug }) => slug === form.organisation);
  const named = <Each extends { readonly slug: string; readonly name: string }>(all: readonly Each[]) =>
    all.map(({ slug, name }): readonly [string, string] => [slug, name]);
  return {
    view: 'newProposal',
    form,
    choices: {
      places: named(places),
      organisations: named(organisations),
      rooms: place === null ? [] : roomsOf(place),
      helpTopics: listsOf(db).helpTopics.map(({ slug, nameNl, nameEn }) => [
        slug,
        language === 'en' ? nameEn : nameNl,
      ]),
      themes: named(themesOf(visit)),
    },
    contact: { phone: organisation?.phone ?? null, email: organisation?.email ?? null },
    preview: place === null ? null : preview(visit, form, place),
  };
}

/** null: none is chosen, or none where she may propose anything. */
function placeIn(visit: DeskVisit, { place: slug }: NewProposalForm): Place | null {
  return placesOf(visit).some((place) => place.slug === slug) ? getPlaceBySlug(visit.db, slug) : null;
}

function preview(visit: DeskVisit, form: NewProposalForm, place: Place): MomentPreview | null {
  const { times } = timesInForm(form.moment);
  if (times === null) return null;
  const organisation = organisationsOf(visit).find(({ slug }) => slug === form.organisation);
  return previewOf(visit, {
    ...{ kind: 'start', place, content: contentInForm(form, times), walkIn: null },
    organisationSlug: form.organisation,
    organisationName: organisation?.name ?? null,
    personId: personIdOf(visit),
  });
}

export function personIdOf({ caller }: Pick<DeskVisit, 'caller'>): number | null {
  return caller.kind === 'person' ? caller.person.id : null;
}

function save(visit: DeskVisit, asked: NewProposalForm, sent: DeskForm): Outcome {
  const { db, act, language, site } = visit;
  const content = contentOf(visit, asked);
  const { form } = content;
  const again = (problems: readonly DeskProblem[], status: 400 | 409 = 400): Outcome => ({
    ...{ kind: 'again', status, content, problems },
  });
  const place = placeIn(visit, form);
  const { times, gaps } = timesInForm(form.moment);
  const missing = [...whoAndWhere(visit, form, place), ...gaps].map((why) => proposalProblem(why, language));
  if (place === null || times === null || missing.length > 0)
    return again([
      ...missing,
      ...firstDateProblems(visit, form.moment),
      ...findingProblems(checkWords(db, wordsInForm(form), 'walkIn').findings, language),
    ]);
  const outcome = proposeStart(
    db,
    {
      placeSlug: place.slug,
      organisationSlug: form.organisation,
      content: contentInForm(form, times),
      words: form.words === '' ? null : form.words,
      personId: personIdOf(visit),
      actKey: sent.actKey,
      baseUrl: site.baseUrl,
    },
    act,
  );
  if (outcome.kind === 'refused')
    return again(refusalProblems(outcome, language), outcome.why === 'findings' ? 400 : 409);
  return { kind: 'done', to: `${proposalPath(outcome.proposal.id)}?${NOW_AT}=1`, sequence: null };
}

function whoAndWhere(
  { caller }: DeskVisit,
  { organisation }: NewProposalForm,
  place: Place | null,
): ('placeMissing' | 'organisationMissing' | 'notYours')[] {
  const missing: ('placeMissing' | 'organisationMissing')[] = [];
  if (place === null) missing.push('placeMissing');
  if (organisation === '') missing.push('organisationMissing');
  if (place === null || missing.length > 0) return missing;
  return mayPropose(caller, organisation, place) ? [] : ['notYours'];
}
