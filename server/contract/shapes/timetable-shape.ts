import { Type } from 'typebox';
import { ACCESSES, AUDIENCES, CHECKERS, REASON_KINDS } from '../vocabulary.ts';
import { DateText, exactly, InstantText, named, nullable, oneOf } from './basics.ts';

export const ReasonShape = named(
  'Reason',
  exactly(
    {
      kind: oneOf(REASON_KINDS),
      label: nullable(Type.String({ description: "A holiday's name, or the words of the editor." })),
      date: nullable(DateText),
    },
    'Which layer of the opening hours decided; `live`: a host, by hand; `reported`: visitors found the door closed.',
  ),
);

export const OpenIntervalShape = named(
  'OpenInterval',
  exactly({
    start: InstantText,
    end: InstantText,
    access: oneOf(ACCESSES),
    audience: oneOf(AUDIENCES),
    note: nullable(Type.String()),
    reason: nullable(ReasonShape),
  }),
);

export const ExplainedIntervalShape = exactly({ start: InstantText, end: InstantText, reason: ReasonShape });

export const ConfirmedAt = nullable({ ...InstantText, description: 'When somebody last checked the hours.' });
export const ConfirmedBy = nullable(oneOf(CHECKERS, 'Who that was, as a role; never a person.'));

export const DoorReportShape = exactly(
  {
    at: InstantText,
    until: { ...InstantText, description: 'The end of the block in which it was reported; then it is over.' },
    closes: Type.Boolean({
      description: 'It was reported from two networks: the place counts as closed until then.',
    }),
  },
  'Visitors found the door closed while the place should be open.',
);

export const TimetableShape = named(
  'Timetable',
  exactly(
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
      confirmedAt: ConfirmedAt,
      confirmedBy: ConfirmedBy,
      confirmedUntil: nullable({ ...InstantText, description: 'From then on the answer is unconfirmed.' }),
      oldFrom: nullable({
        ...InstantText,
        description: 'From then on the times are old: never counted open.',
      }),
      switchedBy: Type.Optional(
        oneOf(CHECKERS, 'Who switched the door by hand, as a role; absent where nobody did.'),
      ),
      sample: Type.Boolean({ description: 'Invented hours that ship with the product.' }),
      imported: Type.Boolean({ description: 'Taken over from open data and not yet checked by anybody.' }),
      report: nullable(DoorReportShape),
    },
    'All that is needed to go on saying whether the place is open, until `horizonEnd`, without asking again. ' +
      'Intervals are half-open and sorted by start.',
  ),
);
