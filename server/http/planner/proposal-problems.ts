/** What is wrong with a form of the planner, in words and at its field. */
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { MomentForm } from '../../contract/planner/proposal.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { WalkInFinding } from '../../contract/words/walk-in-finding-words.ts';
import { walkInFindingWords as en } from '../../contract/words/walk-in-finding-words-en.ts';
import { walkInFindingWords as nl } from '../../contract/words/walk-in-finding-words-nl.ts';
import { localOf } from '../../hours/local-time.ts';
import { checkFirstDate } from '../../planner/check-content.ts';
import type { PlannerRefused, WhyNot } from '../../planner/outcome.ts';
import { isTypedDate } from '../desk/blocks-in-form.ts';
import type { MomentGap } from './proposal-moment-form.ts';

/** `changed`: somebody was before her. `notYours`: an organisation or a place that is not in her care. */
export type ProposalProblem =
  | MomentGap
  | Exclude<WhyNot, 'findings'>
  | 'placeMissing'
  | 'organisationMissing'
  | 'notYours'
  | 'lastDateMissing'
  | 'toDateMissing'
  | 'changed';

type Sentences = { readonly [Why in ProposalProblem]: string };

const SENTENCES: { readonly [Name in Language]: Sentences } = {
  nl: {
    opensMissing: 'Vul in hoe laat het begint.',
    closesMissing: 'Vul in tot hoe laat het duurt.',
    closesFirst: 'Het eindigt voordat het begint. Kijk de tijden na.',
    fromMissing: 'Kies de eerste dag.',
    throughFirst: 'De laatste dag moet na de eerste dag komen. Laat hem leeg als je het nog niet weet.',
    placeMissing: 'Kies een plek.',
    organisationMissing: 'Kies een organisatie.',
    notYours: 'Namens deze organisatie kun je hier niets voorstellen. Kies een andere.',
    lastDateMissing: 'Kies de laatste dag.',
    toDateMissing: 'Kies de dag waarop het dan wel is.',
    sample: 'Dit is een voorbeeld. Daarover kun je niets voorstellen.',
    tooManyProposals: 'Je wacht al op twintig antwoorden. Wacht tot er een paar binnen zijn.',
    tooManyForWalkIn: 'Over dit spreekuur lopen al drie voorstellen. Wacht op antwoord, of trek er een in.',
    tooManyToday: 'Je hebt vandaag al heel veel voorgesteld. Ga morgen verder.',
    tooManyTurns: 'Jullie hebben al vaak iets anders voorgesteld. Bel elkaar, en zeg dan ja of nee.',
    notYourTurn: 'Hier is intussen al op geantwoord. Je ziet nu hoe het ervoor staat.',
    over: 'Alle dagen zijn voorbij. Doe een nieuw voorstel.',
    otherwiseAgreed:
      'Over dit spreekuur is na dit voorstel iets anders afgesproken, of een dag is afgezegd. Ja kan niet meer. Doe een nieuw voorstel of zeg nee.',
    hostAgrees: 'De plek is er weer. De host moet het ermee eens zijn dat dit stopt. Stuur het nog eens.',
    walkInGone: 'Dit spreekuur of deze plek is er niet meer.',
    changed: 'Dit voorstel is intussen veranderd. Je antwoord is niet verstuurd. Kijk of het nog klopt.',
  },
  en: {
    opensMissing: 'Fill in at what time it begins.',
    closesMissing: 'Fill in until what time it lasts.',
    closesFirst: 'It ends before it begins. Check the times.',
    fromMissing: 'Choose the first day.',
    throughFirst: 'The last day must come after the first. Leave it empty if you do not know yet.',
    placeMissing: 'Choose a place.',
    organisationMissing: 'Choose an organisation.',
    notYours: 'You cannot propose anything here for this organisation. Choose another one.',
    lastDateMissing: 'Choose the last day.',
    toDateMissing: 'Choose the day on which it is held instead.',
    sample: 'This is a sample. Nothing can be proposed about it.',
    tooManyProposals: 'You are waiting for twenty answers already. Wait for a few of them.',
    tooManyForWalkIn:
      'Three proposals about this walk-in hour are open. Wait for an answer, or withdraw one.',
    tooManyToday: 'You have proposed a great deal today. Go on tomorrow.',
    tooManyTurns: 'You have both proposed something else many times. Call each other, then say yes or no.',
    notYourTurn: 'This was answered in the meantime. You see how it stands now.',
    over: 'All of its days have passed. Make a new proposal.',
    otherwiseAgreed:
      'Something else was agreed about this walk-in hour after this proposal, or a day was cancelled. Yes is no longer possible. Make a new proposal or say no.',
    hostAgrees: 'The place is back. The host has to agree that this stops. Send it once more.',
    walkInGone: 'This walk-in hour or this place is no longer there.',
    changed:
      'This proposal has changed in the meantime. Your answer was not sent. Check whether it still holds.',
  },
};

const FIELDS: { readonly [Why in ProposalProblem]?: string } = {
  opensMissing: 'opens',
  closesMissing: 'closes',
  closesFirst: 'closes',
  fromMissing: 'from',
  throughFirst: 'through',
  placeMissing: 'place',
  organisationMissing: 'organisation',
  notYours: 'organisation',
  lastDateMissing: 'lastDate',
  toDateMissing: 'toDate',
};

export function proposalProblem(why: ProposalProblem, language: Language): DeskProblem {
  return { field: FIELDS[why] ?? null, sentence: SENTENCES[language][why], mend: null };
}

const FINDING_WORDS = { nl, en };

/** Each once, at the field of the form that its path is about. */
export function findingProblems(findings: readonly WalkInFinding[], language: Language): DeskProblem[] {
  const problems = findings.map((finding) => ({
    field: fieldOf(finding),
    sentence: FINDING_WORDS[language](finding),
    mend: null,
  }));
  return problems.filter(
    ({ field, sentence }, at) =>
      problems.findIndex((other) => other.field === field && other.sentence === sentence) === at,
  );
}

/** What is wrong with the first day by itself: said with what is missing elsewhere, not only once that is mended. */
export function firstDateProblems(
  { language, now }: Asking,
  { from }: Pick<MomentForm, 'from'>,
): DeskProblem[] {
  return isTypedDate(from) ? findingProblems(checkFirstDate(from, localOf(now).date), language) : [];
}

interface Asking {
  readonly language: Language;
  readonly now: Instant;
}

export function refusalProblems({ why, findings }: PlannerRefused, language: Language): DeskProblem[] {
  return why === 'findings' ? findingProblems(findings, language) : [proposalProblem(why, language)];
}

/** "/helpTopics/0" is about the help topics; what is odd about hours is about their first day, or their times. */
function fieldOf({ path, code }: WalkInFinding): string | null {
  if (code === 'unknownRoom') return 'room';
  const [, part = ''] = path.split('/');
  if (part !== 'hours') return part === '' ? null : part;
  return code === 'inThePast' || code === 'tooFarAhead' || code === 'noDates' ? 'from' : 'opens';
}
