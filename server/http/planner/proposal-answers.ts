/** What the buttons under a proposal do, for either side. */
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import { ANSWERS, type Answer, type AnswerForm } from '../../contract/planner/proposal.ts';
import { hoursOfTimes } from '../../hours/walk-in-times.ts';
import type { Proposal } from '../../model/proposal.ts';
import { acceptOtherTime, proposeAgain, withdrawProposal } from '../../planner/answer-other-time.ts';
import { acceptProposal, declineProposal, proposeOtherTime } from '../../planner/answer-proposal.ts';
import type { OtherTime } from '../../planner/changed-content.ts';
import { newSpecialDays } from '../../planner/moved-hours.ts';
import { withOtherDate } from '../../planner/propose-other-date.ts';
import type { Answered, Turn } from '../../planner/take-turn.ts';
import { dateInForm, isTypedDate } from '../desk/blocks-in-form.ts';
import type { DeskForm, Outcome } from '../desk/screen.ts';
import { askedWithOf, NOW_AT, placeOf, proposalContent, type Reading, walkInOf } from './proposal-content.ts';
import { type MomentGap, momentInForm, spanInForm, timesInForm } from './proposal-moment-form.ts';
import { previewOf } from './proposal-preview.ts';
import { type ProposalProblem, proposalProblem, refusalProblems } from './proposal-problems.ts';

/** One answer of whoever reads it. A proposal that changed in the meantime is never answered unseen. */
export function answerTo(reading: Reading, sent: DeskForm): Outcome {
  const form = answerInForm(sent);
  const { other, gaps } = otherIn(reading, form);
  const answer = ANSWERS.find((each) => each === sent.text('answer'));
  const step = sent.text('step');
  if (answer === undefined || step !== null) {
    const asksOther = step !== null || isOtherMoment(reading, form);
    return {
      kind: 'again',
      status: 200,
      content: contentWith(reading, form, other, asksOther),
      problems: [],
    };
  }
  const isOther = answer === 'otherTime' || answer === 'again';
  if (isOther && other === null) {
    const problems = gaps.map((gap) => proposalProblem(gap, reading.visit.language));
    return { kind: 'again', status: 400, content: contentWith(reading, form, other, true), problems };
  }
  const answered = take(answer, reading, turnOf(reading, form, sent), other);
  return outcomeOf(reading, answered, { form, other, isOther });
}

/** Whoever changed the moment and pressed Enter goes on with it. */
function isOtherMoment(reading: Reading, { moment }: AnswerForm): boolean {
  return JSON.stringify(proposalContent(reading).form.moment) !== JSON.stringify(moment);
}

function answerInForm(sent: DeskForm): AnswerForm {
  return {
    moment: momentInForm(sent),
    lastDate: dateInForm(sent, 'lastDate') || (sent.text('lastDate') ?? ''),
    words: sent.text('words') ?? '',
  };
}

function turnOf({ visit, proposal }: Reading, { words }: AnswerForm, sent: DeskForm): Turn {
  const { caller, site } = visit;
  const version = Number(sent.text('version') ?? Number.NaN);
  return {
    proposalId: proposal.id,
    // A form without its version is not one of ours: it never passes for the newest.
    ifVersion: Number.isSafeInteger(version) ? version : 0,
    words: words === '' ? null : words,
    personId: caller.kind === 'person' ? caller.person.id : null,
    actKey: sent.actKey,
    baseUrl: site.baseUrl,
  };
}

/** By whoever may: the side was settled before, so that what is not hers is not her turn. */
function take(answer: Answer, { visit, side }: Reading, turn: Turn, other: OtherTime | null): Answered {
  const { db, act } = visit;
  if (side === 'place') {
    if (answer === 'otherTime' && other !== null) return proposeOtherTime(db, { ...turn, other }, act);
    return answer === 'decline' ? declineProposal(db, turn, act) : acceptProposal(db, turn, act);
  }
  if (answer === 'again' && other !== null) return proposeAgain(db, { ...turn, other }, act);
  return answer === 'withdraw' ? withdrawProposal(db, turn, act) : acceptOtherTime(db, turn, act);
}

interface Asked {
  readonly form: AnswerForm;
  readonly other: OtherTime | null;
  readonly isOther: boolean;
}

function outcomeOf(reading: Reading, answered: Answered, { form, other, isOther }: Asked): Outcome {
  const { visit, action } = reading;
  const { language } = visit;
  const again = (proposal: Proposal, problems: readonly DeskProblem[], status: 400 | 409): Outcome => ({
    kind: 'again',
    status,
    content: contentWith({ ...reading, proposal }, form, isOther ? other : null, isOther),
    problems,
  });
  if (answered.kind === 'saved')
    return { kind: 'done', to: `${action}?${NOW_AT}=${answered.proposal.version}`, sequence: null };
  if (answered.kind === 'stale') return again(answered.proposal, [proposalProblem('changed', language)], 409);
  const status = answered.why === 'findings' ? 400 : 409;
  return again(reading.proposal, refusalProblems(answered, language), status);
}

/** The page again, with what was typed, and what the other time would come down to. */
function contentWith(
  reading: Reading,
  form: AnswerForm,
  other: OtherTime | null,
  asksOther: boolean,
): ReturnType<typeof proposalContent> {
  if (!asksOther || other === null) return proposalContent(reading, { form, asksOther });
  const { visit, proposal } = reading;
  const walkIn = walkInOf(reading);
  if (!('hours' in other)) return proposalContent(reading, { form, asksOther });
  const { hours, roomSlug } = other;
  const specialDays = walkIn === null ? hours.specialDays : newSpecialDays(walkIn.hours, hours);
  const content = { ...proposal.content, roomSlug, hours: { ...hours, specialDays } };
  const isNew = proposal.kind === 'start';
  const asked = { ...proposal, place: placeOf(reading), content, walkIn: isNew ? null : walkIn };
  return proposalContent(reading, { form, asksOther, other: previewOf(visit, asked) });
}

/** null, with what is missing, as long as it is no other time. */
function otherIn(
  reading: Reading,
  { moment, lastDate }: AnswerForm,
): { readonly other: OtherTime | null; readonly gaps: readonly (MomentGap | ProposalProblem)[] } {
  const walkIn = walkInOf(reading);
  const roomSlug = moment.room === '' ? null : moment.room;
  switch (askedWithOf(reading.proposal, walkIn)) {
    case 'lastDate':
      return isTypedDate(lastDate)
        ? { other: { lastDate }, gaps: [] }
        : { other: null, gaps: ['lastDateMissing'] };
    case 'date': {
      const { span, gaps } = spanInForm(moment);
      const date = dateToMove(reading.proposal);
      if (span === null || walkIn === null || date === null) return { other: null, gaps };
      if (!isTypedDate(moment.from)) return { other: null, gaps: ['fromMissing'] };
      const hours = withOtherDate(walkIn, { date, to: { date: moment.from, ...span, roomSlug } });
      return { other: { hours, roomSlug: walkIn.roomSlug }, gaps };
    }
    case 'rhythm': {
      const { times, gaps } = timesInForm(moment);
      return { other: times && { hours: hoursOfTimes(times), roomSlug }, gaps };
    }
  }
}

/** The date that is left out for another one, or has other times. */
function dateToMove({ content }: Proposal): string | null {
  const { specialDays } = content.hours;
  const leftOut = specialDays.find(({ says }) => says.kind === 'closed');
  return (leftOut ?? specialDays[0])?.from ?? null;
}
