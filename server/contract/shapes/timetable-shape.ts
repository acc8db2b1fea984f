import { Type } from 'typebox';
import { ACCESSES, AUDIENCES, REASON_KINDS } from '../vocabulary.ts';
import { DateText, exactly, InstantText, nullable, oneOf } from './basics.ts';

export const ReasonShape = exactly(
  {
    kind: oneOf(REASON_KINDS),
    label: nullable(Type.String({ description: "A holiday's name, or the words of the editor." })),
    date: nullable(DateText),
  },
  'Which layer of the opening hours decided.',
);

export const OpenIntervalShape = exactly({
  start: InstantText,
  end: InstantText,
  access: oneOf(ACCESSES),
  audience: oneOf(AUDIENCES),
  note: nullable(Type.String()),
  reason: nullable(ReasonShape),
});

export const ExplainedIntervalShape = exactly({ start: InstantText, end: InstantText, reason: ReasonShape });

export const TimetableShape = exactly(
  {
    openIntervals: Type.Array(OpenIntervalShape),
    unknown: Type.Array(ExplainedIntervalShape, {
      description: 'Stretches about which nothing is known: neither open nor closed.',
    }),
    closures: Type.Array(ExplainedIntervalShape, {
      description: 'Stretches that a special day or holiday closed although the pattern had hours.',
    }),
    horizonStart: InstantText,
    horizonEnd: InstantText,
    confirmedAt: nullable(InstantText),
    confirmedUntil: nullable(InstantText),
    oldFrom: nullable(InstantText),
    sample: Type.Boolean({ description: 'Invented hours that ship with the product.' }),
    imported: Type.Boolean({ description: 'Taken over from open data and not yet checked by anybody.' }),
  },
  'All that is needed to go on saying whether the place is open, until `horizonEnd`, without asking again. ' +
    'Intervals are half-open and sorted by start.',
);
