import { type Static, Type } from 'typebox';
import { AUDIENCES, LANGUAGES, SPOKEN_LANGUAGES } from '../vocabulary.ts';
import { exactly, InstantText, nullable, oneOf, Slug } from './basics.ts';

export const occurrenceFields = {
  slug: Slug,
  kind: oneOf(['walkIn', 'activity'], "A visitor's walk-in hour, or an activity of the place itself."),
  title: Type.String(),
  titleLanguage: oneOf(LANGUAGES, 'Dutch where nobody wrote the title in the asked language.'),
  start: InstantText,
  end: InstantText,
  room: nullable(Type.String()),
  who: nullable(Type.String({ description: "A role or an organisation, never a person's name." })),
  audience: oneOf(AUDIENCES),
  byAppointment: Type.Boolean(),
  helpTopics: Type.Array(Type.String()),
  languages: Type.Array(oneOf(SPOKEN_LANGUAGES)),
  door: oneOf(['open', 'closed', 'unknown'], 'Whether the door is open for the whole of it.'),
  sample: Type.Boolean(),
};

export const OccurrenceShape = exactly(occurrenceFields);
export type OccurrenceOnWire = Static<typeof OccurrenceShape>;

export const WalkInsAnswer = exactly({
  walkIns: Type.Array(
    exactly({
      ...occurrenceFields,
      place: exactly({ slug: Slug, name: Type.String() }),
      theme: nullable(Slug),
    }),
  ),
});
export type WalkInsAnswer = Static<typeof WalkInsAnswer>;
