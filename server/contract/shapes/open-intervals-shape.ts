import { type Static, Type } from 'typebox';
import { ACCESSES, AUDIENCES } from '../vocabulary.ts';
import { exactly, InstantText, oneOf } from './basics.ts';

export const OpenIntervalsAnswer = exactly({
  openIntervals: Type.Array(
    exactly({
      start: InstantText,
      end: InstantText,
      access: oneOf(ACCESSES),
      audience: oneOf(AUDIENCES),
    }),
  ),
  unknown: Type.Array(exactly({ start: InstantText, end: InstantText })),
});
export type OpenIntervalsAnswer = Static<typeof OpenIntervalsAnswer>;
