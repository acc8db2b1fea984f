/** What organisations ask of hosts, and what either answers. */
import { type Static, Type } from 'typebox';
import { DateText, exactly, InstantText, named, nullable, oneOf, Slug } from './basics.ts';
import { WalkInHoursShape } from './opening-hours-shape.ts';
import { FindingShape, Problem } from './problem-shape.ts';
import { WalkInContentShape } from './walk-in-shapes.ts';

export const PROPOSAL_KINDS = ['start', 'move', 'end'] as const;
export const PROPOSAL_STATES = ['open', 'otherTime', 'accepted', 'declined', 'withdrawn'] as const;
const STEPS = ['proposed', 'changed', 'otherTime', 'accepted', 'declined', 'withdrawn'] as const;
const LAPSES = ['ended', 'otherwiseAgreed'] as const;
const SIDES = ['organisation', 'place'] as const;
export const ANSWERS = ['accept', 'otherTime', 'decline', 'proposeAgain', 'withdraw'] as const;

const Named = exactly({ slug: Slug, name: Type.String() });
const Words = nullable(
  Type.String({ maxLength: 1_000, description: 'A few words to the other side, at most 280 characters.' }),
);

export const ProposalShape = named(
  'Proposal',
  exactly({
    id: Type.Integer(),
    kind: oneOf(PROPOSAL_KINDS, 'A walk-in hour that starts, moves or ends.'),
    state: oneOf(
      PROPOSAL_STATES,
      '`open`: those who keep the place are to answer. `otherTime`: the organisation is.',
    ),
    version: Type.Integer({ description: 'One more for each step.' }),
    walkIn: nullable({
      ...Slug,
      description: 'What it is about; null: it is not there before it is accepted.',
    }),
    place: Named,
    organisation: Named,
    content: {
      ...WalkInContentShape,
      description:
        'What is proposed now. Of a move the special days are only those that it brings; of an end the hours have ' +
        'their last day.',
    },
    madeAt: InstantText,
    changedAt: InstantText,
    steps: Type.Array(
      exactly({
        step: oneOf(STEPS),
        side: oneOf(SIDES),
        at: InstantText,
        words: nullable(Type.String()),
        lapsed: nullable(
          oneOf(
            LAPSES,
            'Of `declined`: nobody did that. `ended`: it was agreed that the walk-in hour stops. `otherwiseAgreed`: something else was agreed about it.',
          ),
        ),
        hours: WalkInHoursShape,
        room: nullable(Slug),
      }),
      { description: 'What was said about it, in order: both sides read the same.' },
    ),
  }),
);
export type ProposalOnWire = Static<typeof ProposalShape>;

export const ProposalsAnswer = exactly({
  proposals: Type.Array(ProposalShape, { description: 'Latest changed first.' }),
  next: nullable(Type.String({ description: 'The `cursor` of the following page; null on the last one.' })),
});
export type ProposalsAnswer = Static<typeof ProposalsAnswer>;

/** Which fields belong to which kind is checked by the route, with every finding at once. */
export const NewProposalShape = exactly({
  kind: oneOf(PROPOSAL_KINDS),
  place: Type.Optional({ ...Slug, description: 'Of `start`: where.' }),
  organisation: Type.Optional({ ...Slug, description: 'Of `start`: whose.' }),
  content: Type.Optional({ ...WalkInContentShape, description: 'Of `start`: all of it.' }),
  walkIn: Type.Optional({ ...Slug, description: 'Of `move` and `end`: which.' }),
  hours: Type.Optional({
    ...WalkInHoursShape,
    description:
      'Of `move`: its hours from their first date on. The present layers with other special days: other times on a date.',
  }),
  room: Type.Optional(nullable({ ...Slug, description: 'Of `move`; without it the room stays.' })),
  lastDate: Type.Optional({ ...DateText, description: 'Of `end`: held for the last time then, or before.' }),
  words: Type.Optional(Words),
});
export type NewProposalShape = Static<typeof NewProposalShape>;

export const NewAnswer = exactly({
  answer: oneOf(
    ANSWERS,
    'Of the place: `accept`, `otherTime`, `decline`. Of the organisation: `accept` another time, `proposeAgain`, `withdraw`.',
  ),
  hours: Type.Optional({
    ...WalkInHoursShape,
    description: 'Of `otherTime` and `proposeAgain`; not with `lastDate`.',
  }),
  room: Type.Optional(nullable({ ...Slug, description: 'With `hours`; without it the room stays.' })),
  lastDate: Type.Optional({
    ...DateText,
    description: 'Instead of `hours` and `room`: with either of them the answer is 400.',
  }),
  words: Type.Optional(Words),
});
export type NewAnswer = Static<typeof NewAnswer>;

export const SavedProposal = exactly({
  sequence: Type.Integer({ description: 'Of this change in the log.' }),
  alreadyDone: Type.Boolean({
    description: 'An earlier request with the same `Idempotency-Key` did it; nothing was done now.',
  }),
  findings: Type.Array(FindingShape, { description: 'What is odd, but was kept.' }),
  proposal: ProposalShape,
  clashes: Type.Array(
    exactly({ kind: Type.String(), date: DateText, start: InstantText, end: InstantText }),
    {
      description:
        'What the walk-in hour runs into in the coming weeks, now that it is agreed. It never stands in the way.',
    },
  ),
});
export type SavedProposal = Static<typeof SavedProposal>;

export const StaleProposal = exactly(
  { ...Problem.properties, current: ProposalShape },
  'It was answered or changed in the meantime: as it is now.',
);
export type StaleProposal = Static<typeof StaleProposal>;
