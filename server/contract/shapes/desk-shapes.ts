/** What those who keep a place send and get. */
import { type Static, Type } from 'typebox';
import { DateText, exactly, InstantText, nullable, oneOf } from './basics.ts';
import { OpeningHoursDocument, SpecialDayShape } from './opening-hours-shape.ts';
import { FindingShape, Problem } from './problem-shape.ts';

const savedFields = {
  sequence: Type.Integer({ description: 'Of this change in the history.' }),
  alreadyDone: Type.Boolean({
    description: 'An earlier request with the same `Idempotency-Key` did it; nothing was done now.',
  }),
  findings: Type.Array(FindingShape, { description: 'What is odd, but was saved.' }),
};

export const SavedHours = exactly({ ...savedFields, openingHours: OpeningHoursDocument });
export type SavedHours = Static<typeof SavedHours>;

export const SpecialDayToAnnounce = exactly({
  from: DateText,
  through: DateText,
  says: oneOf(['asAlways', 'closed', 'notKnownYet', 'changed'], '`changed`: other times, those of `spans`.'),
  spans: Type.Optional(SpecialDayShape.properties.spans),
  reason: Type.Optional(SpecialDayShape.properties.reason),
});
export type SpecialDayToAnnounce = Static<typeof SpecialDayToAnnounce>;

export const AnnouncedDays = exactly({
  ...savedFields,
  replaced: Type.Array(SpecialDayShape, {
    description: 'What earlier announcements said of these days and no longer do.',
  }),
});
export type AnnouncedDays = Static<typeof AnnouncedDays>;

export const HOLDS = ['rhythm', 'fourWeeks', 'afterHoliday', 'through'] as const;

export const NewConfirmation = exactly({
  holds: Type.Optional(
    oneOf(
      HOLDS,
      'How long the check holds: the rhythm of the place (the default), four weeks, a week past the school ' +
        'holiday that is near, or `through` a date.',
    ),
  ),
  through: Type.Optional(DateText),
});
export type NewConfirmation = Static<typeof NewConfirmation>;

export const ConfirmationAnswer = exactly({
  sequence: savedFields.sequence,
  alreadyDone: savedFields.alreadyDone,
  confirmedUntil: InstantText,
});
export type ConfirmationAnswer = Static<typeof ConfirmationAnswer>;

export const HistoryAnswer = exactly({
  entries: Type.Array(
    exactly({
      sequence: Type.Integer(),
      at: InstantText,
      who: Type.String({ description: 'A role in words.' }),
      name: nullable(
        Type.String({ description: 'For colleagues, as long as the person is there and gave a name.' }),
      ),
      what: Type.String(),
      title: Type.String({ description: 'The same in words.' }),
      changes: Type.Array(Type.String(), { description: 'What changed, one sentence each.' }),
      restorable: Type.Boolean({ description: 'The hours as this change left them can be restored.' }),
    }),
    { description: 'Latest first.' },
  ),
  next: nullable(Type.Integer({ description: '`before` of the following page; null on the last one.' })),
});
export type HistoryAnswer = Static<typeof HistoryAnswer>;

export const StaleHours = exactly(
  {
    ...Problem.properties,
    changedBy: Type.String({ description: 'A role in words.' }),
    changedAt: InstantText,
    current: OpeningHoursDocument,
  },
  'Somebody else saved in the meantime: what they saved, to compare with what was sent.',
);
export type StaleHours = Static<typeof StaleHours>;
