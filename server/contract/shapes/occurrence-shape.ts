import { type Static, Type } from 'typebox';
import { AUDIENCES, LANGUAGES, SPOKEN_LANGUAGES } from '../vocabulary.ts';
import { DateText, exactly, InstantText, named, nullable, oneOf, Slug } from './basics.ts';

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

export const OccurrenceShape = named('Occurrence', exactly(occurrenceFields));
export type OccurrenceOnWire = Static<typeof OccurrenceShape>;

const Named = exactly({ slug: Slug, name: Type.String() });

const aroundFields = {
  place: Named,
  organisation: nullable({ ...Named, description: 'null: an activity of the place itself, or an example.' }),
  theme: nullable(Slug),
};

export const WalkInsAnswer = exactly({
  walkIns: Type.Array(
    exactly({
      ...occurrenceFields,
      ...aroundFields,
      contact: exactly(
        { phone: nullable(Type.String()), email: nullable(Type.String()) },
        "Of the walk-in hour or of its organisation; never a person's.",
      ),
    }),
  ),
  cancelled: Type.Array(
    exactly({
      slug: occurrenceFields.slug,
      kind: occurrenceFields.kind,
      title: occurrenceFields.title,
      titleLanguage: occurrenceFields.titleLanguage,
      start: InstantText,
      end: InstantText,
      helpTopics: occurrenceFields.helpTopics,
      ...aroundFields,
      reason: nullable(Type.String()),
      movedTo: nullable({ ...DateText, description: 'Held on that date instead.' }),
      sample: Type.Boolean(),
    }),
    { description: 'Dates on which one would have been held, and is not; none of them is in `walkIns`.' },
  ),
});
export type WalkInsAnswer = Static<typeof WalkInsAnswer>;
