/** What the planner finds and refuses, as findings and problems of the API: in English, as all texts of the API. */
import type { DeskFinding } from '../contract/words/finding-words.ts';
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { walkInFindingWords } from '../contract/words/walk-in-finding-words-en.ts';
import type { PlannerRefused, WhyNot } from '../planner/outcome.ts';
import { toInputFindings } from './desk-findings.ts';
import { type InputFinding, InvalidInput } from './invalid-input.ts';
import { NotPossibleNow } from './not-possible-now.ts';

/** `root`: where the walk-in hour stands in the body. */
export function toWalkInFindings(findings: readonly WalkInFinding[], root: string): InputFinding[] {
  return findings.map((finding) => {
    const [ofHours] = isOfHours(finding) ? toInputFindings([finding], root) : [];
    if (ofHours !== undefined) return ofHours;
    const message = walkInFindingWords(finding);
    return {
      path: `${root}${finding.path}`,
      code: finding.code,
      message,
      remedy: 'Change it, then send it again.',
    };
  });
}

const OWN: ReadonlySet<WalkInFinding['code']> = new Set([
  'titleMissing',
  'topicMissing',
  'lastDateMissing',
  'nothingChanges',
  'textTooLong',
  'unknownTopic',
  'unknownTheme',
  'unknownRoom',
  'notAPhone',
  'notAnAddress',
  'inThePast',
  'tooFarAhead',
  'noDates',
  'notHeldThen',
]);

function isOfHours(finding: WalkInFinding): finding is DeskFinding {
  return !OWN.has(finding.code);
}

/** What the answer says instead: 400 with all findings, or 409 where no other request would mend it. */
export function whyRefused({ why, findings }: PlannerRefused, root: string): InvalidInput | NotPossibleNow {
  if (why === 'findings') return new InvalidInput(toWalkInFindings(findings, root));
  const [message, remedy] = REASONS[why];
  return new NotPossibleNow(why, message, remedy);
}

const REASONS: { readonly [Why in Exclude<WhyNot, 'findings'>]: readonly [string, string] } = {
  sample: ['This is an invented example.', 'Choose a walk-in hour of an organisation.'],
  tooManyProposals: ['You wait for as many answers as one may.', 'Wait for an answer, or withdraw one.'],
  tooManyForWalkIn: [
    'For this walk-in hour as many answers are waited for as may be.',
    'Wait for an answer, or withdraw one.',
  ],
  tooManyToday: ['You proposed as much today as one may.', 'Go on tomorrow.'],
  tooManyTurns: [
    'It went back and forth often enough.',
    'Call each other, then accept, decline or withdraw it.',
  ],
  notYourTurn: ['It is not yours to answer now.', 'GET the proposal and look at its state.'],
  over: ['All its dates have passed.', 'Propose another date.'],
  otherwiseAgreed: [
    'It was proposed before something else was agreed or cancelled.',
    'Decline it, or propose it again.',
  ],
  hostAgrees: ['Those who keep the place agree to its end.', 'POST a proposal to end it.'],
  walkInGone: ['What it was about is no more.', 'Propose a new one.'],
};
