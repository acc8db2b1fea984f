/** What visitors say of a place, over the API. */
import { type Static, Type } from 'typebox';
import { REPORT_KINDS } from '../vocabulary.ts';
import { DateText, exactly, InstantText, nullable, oneOf, Slug } from './basics.ts';

export const NewReport = exactly({
  kind: oneOf(REPORT_KINDS, '`closedDoor`: I stand before a closed door; `wrong`: something is not right.'),
  words: Type.Optional(
    Type.String({
      maxLength: 280,
      description: 'Plain text for whoever keeps the place. No names of people, please.',
    }),
  ),
});

export const ReportAnswer = exactly({
  kind: oneOf(REPORT_KINDS),
  weighsUntil: nullable({
    ...InstantText,
    description: 'Until then it is told beside the state; null where it changes no answer and is only kept.',
  }),
});
export type ReportAnswer = Static<typeof ReportAnswer>;

export const NewWish = exactly({
  date: Type.Optional({ ...DateText, description: 'In Amsterdam; by default today.' }),
  hour: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 23,
      description: 'As the clock in Amsterdam shows it; by default now.',
    }),
  ),
  helpTopic: Type.Optional({ ...Slug, description: 'What help was wanted; one of `/help-topics`.' }),
});

export const WishAnswer = exactly({
  date: DateText,
  hour: Type.Integer(),
  helpTopic: nullable(Slug),
});
export type WishAnswer = Static<typeof WishAnswer>;
