import type { FastifyReply } from 'fastify';
import { NewAnswer, SavedProposal, StaleProposal } from '../../contract/shapes/proposal-shapes.ts';
import { NotAllowed } from '../../errors.ts';
import { pseudonymOf } from '../../model/caller.ts';
import type { Proposal } from '../../model/proposal.ts';
import { acceptOtherTime, proposeAgain, withdrawProposal } from '../../planner/answer-other-time.ts';
import { acceptProposal, declineProposal, proposeOtherTime } from '../../planner/answer-proposal.ts';
import type { OtherTime } from '../../planner/changed-content.ts';
import type { Side } from '../../planner/sides.ts';
import type { Answered, Turn } from '../../planner/take-turn.ts';
import { acceptable } from '../acceptable.ts';
import { type Api, creating, withStatus } from '../api.ts';
import { actKeyIn, IdempotencyKey, IfMatch, requestHeaders, tagOf, versionIn } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { type ProposalOfHers, proposalInHerHands } from '../in-her-hands.ts';
import { type InputFinding, InvalidInput, refuseIfAny } from '../invalid-input.ts';
import { PROBLEM_TYPE } from '../problems.ts';
import { SAVES } from '../rate-limits.ts';
import { whyRefused } from '../walk-in-findings.ts';
import { hoursFromWire, missing } from '../walk-in-from-wire.ts';
import { ProposalInPath } from '../walk-in-in-path.ts';
import { toProposalOnWire } from '../walk-in-to-wire.ts';
import { writerOf } from '../writer.ts';
import { refuseWrongBody } from '../wrong-body.ts';
import { sendSaved } from './proposals.ts';

const writeStale = writerOf(StaleProposal);
/** Room for a year of special days, each with its times. */
const BODY_LIMIT = 128 * 1024;

/** `POST /proposals/{proposal}/answers`: yes, no or something else, by the side whose turn it is. */
export function proposalAnswersRoute(api: Api, { db, clock, baseUrl }: DeskApi): void {
  api.post(
    '/proposals/:proposal/answers',
    {
      schema: {
        operationId: 'answerProposal',
        tags: ['proposals'],
        summary: 'Answer a proposal, change it or withdraw it',
        description:
          'Once it is accepted visitors see it; the clashes that it brings come back with the answer. If it was ' +
          'answered or changed since it was read, the answer is 412 with the proposal as it is now.',
        params: ProposalInPath,
        headers: requestHeaders({ 'if-match': IfMatch, 'idempotency-key': IdempotencyKey }),
        body: NewAnswer,
        response: withStatus(
          412,
          StaleProposal,
          creating(SavedProposal, [400, 401, 404, 406, 409, 413, 422, 428, 429]),
        ),
      },
      attachValidation: true,
      bodyLimit: BODY_LIMIT,
      config: { act: 'openPlanner', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { proposal, sides } = proposalInHerHands(request, db, request.params.proposal);
      refuseWrongBody(request);
      const { answer, words = null } = request.body;
      refuseIfAny(fieldsOfOthers(request.body));
      const side = sideFor(answer, { proposal, sides });
      const version = versionIn(request);
      const what = ACT_KEYS[side][answer];
      const { caller } = request;
      const turn: Turn = {
        proposalId: proposal.id,
        ifVersion: version === null ? null : Number(version),
        words,
        personId: caller.kind === 'person' ? caller.person.id : null,
        actKey: actKeyIn(request, db, {
          what,
          placeSlug: String(proposal.id),
          besides: ALL_ANSWERS.filter((other) => other !== what),
        }),
        baseUrl,
      };
      const act = { who: pseudonymOf(caller), at: clock() };
      return sendAnswered(reply, answered(turn, side, request.body, act, proposal));
    },
  );

  function answered(
    turn: Turn,
    side: Side,
    body: NewAnswer,
    act: { readonly who: string; readonly at: number },
    proposal: Proposal,
  ): Answered {
    switch (body.answer) {
      case 'accept':
        return side === 'place' ? acceptProposal(db, turn, act) : acceptOtherTime(db, turn, act);
      case 'decline':
        return declineProposal(db, turn, act);
      case 'withdraw':
        return withdrawProposal(db, turn, act);
      case 'otherTime':
        return proposeOtherTime(db, { ...turn, other: otherIn(body, proposal) }, act);
      case 'proposeAgain':
        return proposeAgain(db, { ...turn, other: otherIn(body, proposal) }, act);
    }
  }
}

/** Under which an answer is done once; as the use cases have it. */
const ACT_KEYS = {
  place: {
    accept: 'acceptProposal',
    otherTime: 'otherTime',
    decline: 'declineProposal',
    proposeAgain: '',
    withdraw: '',
  },
  organisation: {
    accept: 'acceptOtherTime',
    otherTime: '',
    decline: '',
    proposeAgain: 'proposeAgain',
    withdraw: 'withdrawProposal',
  },
} as const satisfies { readonly [Name in Side]: { readonly [Given in NewAnswer['answer']]: string } };

const ALL_ANSWERS = Object.values(ACT_KEYS)
  .flatMap((bySide): string[] => Object.values(bySide))
  .filter((what) => what !== '');

/** What goes with another answer: left unsaid, somebody would think that it was agreed. */
function fieldsOfOthers({ answer, ...given }: NewAnswer): InputFinding[] {
  if (answer === 'otherTime' || answer === 'proposeAgain') return eitherOr(given);
  return (['hours', 'room', 'lastDate'] as const)
    .filter((field) => given[field] !== undefined)
    .map((field) => ({
      path: `/${field}`,
      code: 'notAllowed',
      message: `The answer "${answer}" is about what was proposed: it takes no ${field}.`,
      remedy: 'Leave it out, or answer with another time.',
    }));
}

/** Hours in a room, or a last date: of both at once nobody could say which was meant. */
function eitherOr({ hours, room, lastDate }: Omit<NewAnswer, 'answer'>): InputFinding[] {
  if (lastDate === undefined) return [];
  const others = (['hours', 'room'] as const).filter((field) => ({ hours, room })[field] !== undefined);
  const remedy = 'Give `hours`, with a `room` if it is another one, or only `lastDate`.';
  return (others.length === 0 ? [] : [...others, 'lastDate' as const]).map((field) => ({
    path: `/${field}`,
    code: 'notTogether',
    message: 'Other hours or room and a last date do not go together.',
    remedy,
  }));
}

/** For whom she answers. Throws NotAllowed for what is the other side's to say. */
function sideFor(answer: NewAnswer['answer'], { proposal, sides }: ProposalOfHers): Side {
  const saying = sides.filter((side) => ACT_KEYS[side][answer] !== '');
  // A coordinator is on both: then it is the side whose turn it is, or was when somebody answered.
  const { state, steps } = proposal;
  const last = state === 'open' ? 'place' : state === 'otherTime' ? 'organisation' : steps.at(-1)?.side;
  const turn = saying.find((side) => side === last);
  const side = turn ?? saying[0];
  if (side !== undefined) return side;
  throw new NotAllowed('That answer is for the other side to give.', 'Give one of those of your own side.');
}

function otherIn({ hours, room, lastDate }: NewAnswer, { content, kind }: Proposal): OtherTime {
  if (hours !== undefined) {
    const roomSlug = room === undefined ? content.roomSlug : room;
    return { hours: hoursFromWire(hours, '/hours'), roomSlug };
  }
  if (lastDate !== undefined) return { lastDate };
  const path = kind === 'end' ? '/lastDate' : '/hours';
  throw new InvalidInput([missing(path, 'Say what you would rather have.')]);
}

function sendAnswered(reply: FastifyReply, outcome: Answered): FastifyReply {
  if (outcome.kind === 'refused') throw whyRefused(outcome, '');
  if (outcome.kind === 'saved') return sendSaved(reply, outcome);
  const current = toProposalOnWire(outcome.proposal);
  const text = writeStale({ ...STALE, current });
  return reply
    .code(412)
    .headers({ etag: tagOf(String(outcome.proposal.version), text), 'cache-control': 'no-store' })
    .type(PROBLEM_TYPE)
    .send(text);
}

const STALE = {
  type: 'about:blank',
  title: 'Precondition Failed',
  status: 412,
  detail: 'It was answered or changed in the meantime. Look at `current`, then answer that with its ETag.',
  findings: [],
};
