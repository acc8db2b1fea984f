import { type Static, Type } from 'typebox';
import { exactly, named } from './basics.ts';

export const FindingShape = named(
  'Finding',
  exactly({
    path: Type.String({
      description: 'The name of the parameter or header, or a JSON pointer into the body.',
    }),
    code: Type.String(),
    message: Type.String(),
    remedy: Type.String(),
  }),
);

/** Problem details for HTTP APIs (RFC 9457), with every finding at once. */
export const Problem = named(
  'Problem',
  exactly(
    {
      type: Type.String({ format: 'uri-reference' }),
      title: Type.String(),
      status: Type.Integer(),
      detail: Type.String(),
      findings: Type.Array(FindingShape),
    },
    'What is wrong, and for each finding how to put it right.',
  ),
);
export type Problem = Static<typeof Problem>;
