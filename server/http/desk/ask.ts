/** A message about a walk-in hour to the other side, also where nothing clashes: the way back from a mailed question. */
import { getWalkIn } from '../../../db/queries/walk-ins.ts';
import type { AskContent } from '../../contract/desk/ask.ts';
import type { AskStep } from '../../contract/desk/clashes.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import { askHostPath } from '../../desk/ask-links.ts';
import { isRealDate } from '../../desk/dates-in-hours.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { NotFound } from '../../errors.ts';
import { daysBetween, localOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { isHeldBetween } from '../../planner/is-held.ts';
import { FARTHEST_DAYS } from '../../planner/still-to-begin.ts';
import { walkInAddress } from '../planner/planner-addresses.ts';
import { aboutOf, walkInOfVisit } from '../planner/walk-in-about.ts';
import { askAbout } from './ask-about.ts';
import { datesInForm } from './blocks-in-form.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome, PlaceScreen, PlaceVisit } from './screen.ts';
import { clashListWords } from './words/clash-list-words.ts';
import { wrongValues } from './wrong-values.ts';

export const askingHost: DeskScreen = {
  path: '/planner/spreekuur/:walkIn/overleg',
  act: 'changeWalkIn',
  show: (visit) => contentOf(visit, toHost(visit)),
  save: (visit, form) => send(visit, toHost(visit), form),
};

export const askingOrganisation: PlaceScreen = {
  path: '/overleg/:walkIn',
  act: 'askOrganisation',
  show: (visit) => contentOf(visit, toOrganisation(visit)),
  save: (visit, form) => send(visit, toOrganisation(visit), form),
};

interface Asking extends Pick<AskContent, 'action' | 'back' | 'whom' | 'from' | 'contact'> {
  readonly step: AskStep;
  readonly walkIn: WalkIn;
  readonly organisationName: string;
}

function toHost(visit: DeskVisit): Asking {
  const walkIn = walkInOfVisit(visit);
  const { contact, placeName, slug } = walkIn;
  const organisationName = organisationOf(walkIn);
  return {
    ...{ step: 'askHost', walkIn, organisationName, from: organisationName },
    ...{ action: askHostPath(walkIn), back: walkInAddress(slug) },
    whom: clashListWords[visit.language].hostOf(placeName),
    contact: contact.phone ?? contact.email,
  };
}

function toOrganisation({ db, place, params, base }: PlaceVisit): Asking {
  const { walkIn: slug = '' } = params;
  const walkIn = getWalkIn(db, slug);
  if (walkIn === null || walkIn.kind !== 'walkIn' || walkIn.placeSlug !== place.slug)
    throw new NotFound('walkIn', slug);
  const organisationName = organisationOf(walkIn);
  return {
    ...{ step: 'askOrganisation', walkIn, organisationName, whom: organisationName },
    ...{ action: `${base}/overleg/${slug}`, back: `${base}/activiteiten` },
    ...{ from: place.name, contact: place.phone },
  };
}

/** Throws NotFound for a sample: there is nobody to write to. */
function organisationOf({ slug, sample, organisationName }: WalkIn): string {
  if (sample || organisationName === null) throw new NotFound('walkIn', slug);
  return organisationName;
}

interface Shown {
  readonly date: IsoDate | null;
  readonly words: string;
  readonly said: string | null;
}

function contentOf(visit: DeskVisit, asking: Asking, shown: Shown = askedFor(visit, asking)): AskContent {
  const { step: _, walkIn, ...about } = asking;
  const { title, titleLanguage, placeName } = aboutOf(visit, walkIn);
  return { view: 'ask', ...about, title, titleLanguage, placeName, ...shown };
}

/** About the date in the address, as long as it is held then. */
function askedFor({ db, now, search }: DeskVisit, { walkIn }: Asking): Shown {
  const date = search.get('date') ?? '';
  const today = localOf(now).date;
  const isAhead = isRealDate(date) && date >= today && daysBetween(today, date) <= FARTHEST_DAYS;
  const isHeld = isAhead && isHeldBetween(walkIn.hours, { from: date, through: date }, calendarsOf(db));
  return { date: isHeld ? date : null, words: '', said: null };
}

function send(visit: DeskVisit, asking: Asking, form: DeskForm): Outcome {
  const { step, walkIn } = asking;
  const words = form.text('words') ?? '';
  const [unreal] = wrongValues(form, { date: 'date' }, visit.language);
  const dates = unreal === undefined ? datesInForm(form, 'date') : [];
  const shown = { date: dates[0] ?? null, words, said: null };
  const again = (status: 200 | 400 | 409, to: Shown, problem?: DeskProblem): Outcome => ({
    ...{ kind: 'again', status, content: contentOf(visit, asking, to) },
    problems: problem === undefined ? [] : [problem],
  });
  // The date is no field that she fills in.
  if (unreal !== undefined) return again(400, shown, { ...unreal, field: null });
  if (words.trim() === '') return again(400, shown, noWords(visit));
  const question = { step, slug: walkIn.slug, dates, words, actKey: form.actKey, field: 'words' };
  const outcome = askAbout(visit, question);
  return 'said' in outcome
    ? again(200, { ...shown, words: '', said: outcome.said })
    : again(409, shown, outcome.problem);
}

function noWords({ language }: DeskVisit): DeskProblem {
  return { field: 'words', sentence: clashListWords[language].noWords, mend: null };
}
