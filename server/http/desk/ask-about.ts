/** A question about a walk-in hour that clashes: to its organisation, or to those who keep the place. */
import { getWalkIn } from '../../../db/queries/walk-ins.ts';
import { may } from '../../auth/may.ts';
import type { AskStep } from '../../contract/desk/clashes.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import { askOrganisation } from '../../desk/ask-organisation.ts';
import { NotFound } from '../../errors.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { askHost } from '../../planner/ask-host.ts';
import { targetOfWalkIn } from '../../planner/sides.ts';
import type { DeskVisit } from './screen.ts';
import { clashListWords } from './words/clash-list-words.ts';

export interface AskedAbout {
  readonly step: AskStep;
  readonly slug: string;
  /** Empty: about all of them. A host is asked about one, or about all. */
  readonly dates: readonly IsoDate[];
  readonly words: string | null;
  readonly actKey: string | null;
  /** The field with the words. */
  readonly field: string;
}

/** What was sent to whom, or why it was not. Throws NotFound for what is not the caller's to ask about. */
export function askAbout(
  visit: DeskVisit,
  { step, slug, dates, words, actKey, field }: AskedAbout,
): { readonly said: string } | { readonly problem: DeskProblem } {
  const { db, act, language } = visit;
  const walkIn = walkInToAskAbout(visit, step, slug);
  const question = {
    ...{ placeSlug: walkIn.placeSlug, walkInSlug: slug, actKey },
    // A line break is no character for a mail's quotation.
    words: words?.replaceAll(/\s+/g, ' ') ?? null,
  };
  const [only = null, ...others] = dates;
  const date = others.length === 0 ? only : null;
  const asked =
    step === 'askHost'
      ? askHost(db, { ...question, date }, act)
      : askOrganisation(db, { ...question, dates }, act);
  const sentences = clashListWords[language];
  if (asked.kind === 'refused') {
    const problem = { field: asked.why === 'words' ? field : null, sentence: sentences.notAsked[asked.why] };
    return { problem: { ...problem, mend: null } };
  }
  const whom = step === 'askHost' ? sentences.hostOf(walkIn.placeName) : (walkIn.organisationName ?? '');
  return { said: sentences.sent(whom) };
}

function walkInToAskAbout({ db, caller }: DeskVisit, step: AskStep, slug: string): WalkIn {
  const walkIn = getWalkIn(db, slug);
  const right = step === 'askHost' ? 'changeWalkIn' : 'askOrganisation';
  if (walkIn === null || walkIn.kind !== 'walkIn' || !may(caller, right, targetOfWalkIn(walkIn)))
    throw new NotFound('walkIn', slug);
  return walkIn;
}
