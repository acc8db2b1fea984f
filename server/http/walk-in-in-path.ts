import { Type } from 'typebox';
import { exactly } from '../contract/shapes/basics.ts';
import { Problem } from '../contract/shapes/problem-shape.ts';
import { WalkInDocument } from '../contract/shapes/walk-in-shapes.ts';

/** Whatever its form: an address with a name that nothing has is not found, rather than wrong. */
export const WalkInInPath = Type.Object({
  walkIn: Type.String({ description: 'The slug of the walk-in hour or activity.' }),
});

export const CancellationInPath = Type.Object({
  ...WalkInInPath.properties,
  from: Type.String({ description: 'The date that was cancelled; of a range its first.' }),
});

export const ProposalInPath = Type.Object({
  proposal: Type.String({ description: 'The `id` of the proposal.' }),
});

export const StaleWalkIn = exactly(
  { ...Problem.properties, current: WalkInDocument },
  'Somebody else saved in the meantime: what they saved, to compare with what was sent.',
);
