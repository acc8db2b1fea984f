/** One walk-in hour or activity, as it is written down, and what is sent to change it. */
import { type Static, Type } from 'typebox';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../vocabulary.ts';
import { DateText, exactly, InstantText, named, nullable, oneOf, Slug } from './basics.ts';
import { WalkInHoursShape } from './opening-hours-shape.ts';
import { FindingShape } from './problem-shape.ts';

/** Longer ones are found with a sentence of their own; this only bounds what is read. */
const Text = Type.String({ maxLength: 400 });
const Phone = nullable(
  Type.String({
    maxLength: 100,
    description: 'Of the organisation, never of a person; null: see `contact`.',
  }),
);
const Email = nullable(
  Type.String({ maxLength: 300, description: 'A mailbox of the organisation; as `phone`.' }),
);

const wordFields = {
  title: { ...Text, description: 'In plain Dutch words, at most 80 characters.' },
  titleEn: nullable(Text),
  helpTopics: Type.Array(Slug, { maxItems: 50, description: 'Slugs of /help-topics.' }),
  theme: nullable({ ...Slug, description: 'A slug of /themes.' }),
  audience: oneOf(AUDIENCES),
  byAppointment: Type.Boolean(),
  languages: Type.Array(oneOf(SPOKEN_LANGUAGES), { maxItems: SPOKEN_LANGUAGES.length }),
  phone: Phone,
  email: Email,
};

const Room = nullable({ ...Slug, description: 'A room of the place.' });

/** All that those who hold it decide about it. */
export const WalkInContentShape = named(
  'WalkInContent',
  exactly({ ...wordFields, room: Room, hours: WalkInHoursShape }),
);
export type WalkInContentOnWire = Static<typeof WalkInContentShape>;

export const WalkInToSave = exactly({
  ...wordFields,
  room: Type.Optional({
    ...Room,
    description: 'Of an activity only; of a walk-in hour it goes by a proposal.',
  }),
  hours: Type.Optional({ ...WalkInHoursShape, description: 'Of an activity only, as `room`.' }),
});
export type WalkInToSave = Static<typeof WalkInToSave>;

export const ActivityToAdd = exactly({ place: Slug, ...wordFields, room: Room, hours: WalkInHoursShape });
export type ActivityToAdd = Static<typeof ActivityToAdd>;

const Named = exactly({ slug: Slug, name: Type.String() });
export const OrganisationShape = nullable({
  ...Named,
  description: 'null: an activity of the place itself, or an invented example.',
});

export const ContactShape = exactly(
  { phone: nullable(Type.String()), email: nullable(Type.String()) },
  "Its own, or else the organisation's; never a person's.",
);

export const WalkInDocument = named(
  'WalkIn',
  exactly({
    slug: Slug,
    kind: oneOf(['walkIn', 'activity']),
    place: Named,
    organisation: OrganisationShape,
    ...wordFields,
    room: Room,
    contact: ContactShape,
    names: Type.Array(Type.String(), {
      description: 'First names of those who hold it, each given by herself for visitors to read.',
    }),
    sample: Type.Boolean(),
    version: Type.Integer({ description: 'One more for each change.' }),
    updatedAt: InstantText,
    hours: WalkInHoursShape,
  }),
);
export type WalkInDocument = Static<typeof WalkInDocument>;

const savedFields = {
  sequence: Type.Integer({ description: 'Of this change in the log.' }),
  alreadyDone: Type.Boolean({
    description: 'An earlier request with the same `Idempotency-Key` did it; nothing was done now.',
  }),
  findings: Type.Array(FindingShape, { description: 'What is odd, but was saved.' }),
};

export const SavedWalkIn = exactly({ ...savedFields, walkIn: WalkInDocument });
export type SavedWalkIn = Static<typeof SavedWalkIn>;

export const NewEnding = exactly({
  lastDate: { ...DateText, description: 'Held for the last time then, or before: today or later.' },
});
export type NewEnding = Static<typeof NewEnding>;

export const NewCancellation = exactly({
  from: DateText,
  through: Type.Optional({ ...DateText, description: 'Included; without it only `from`.' }),
  reason: Type.Optional(nullable({ ...Text, description: 'What visitors read, at most 80 characters.' })),
});
export type NewCancellation = Static<typeof NewCancellation>;
