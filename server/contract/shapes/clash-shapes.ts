/** What is in the way of walk-in hours, on the wire. */
import { type Static, Type } from 'typebox';
import { CLASH_KINDS } from '../clash.ts';
import { ACCESSES, AUDIENCES, LANGUAGES } from '../vocabulary.ts';
import { DateText, exactly, InstantText, named, nullable, oneOf, Slug } from './basics.ts';
import { ReasonShape } from './timetable-shape.ts';

const Named = exactly({ slug: Slug, name: Type.String() });
const organisation = Type.Unsafe<Static<typeof Named> | null>({
  ...Named,
  type: ['object', 'null'],
  description: 'null: an activity of the place itself, or a sample.',
});

const ClashingWalkIn = named(
  'ClashingWalkIn',
  exactly({
    slug: Slug,
    title: Type.String(),
    titleLanguage: oneOf(LANGUAGES, 'Dutch where nobody wrote the title in the asked language.'),
    place: Named,
    room: nullable(Type.String()),
    organisation,
    sample: Type.Boolean(),
  }),
);
export type ClashingWalkInOnWire = Static<typeof ClashingWalkIn>;

export const ClashShape = named(
  'Clash',
  exactly({
    kind: oneOf(
      CLASH_KINDS,
      '`outsideDoor`: no door is open then by the ordinary hours; `specialDay`: an announced day, a public holiday or the ' +
        'switch on the door closes it; `holidayNotKnown`: nobody knows whether the door opens on that public holiday; ' +
        '`notKnown`: nobody knows for another reason; `otherAccess`: open, but not so that everybody it is for can walk ' +
        'in; `roomNotAvailable`: the room has hours of its own that do not cover it; `roomTaken`: two in one room; ' +
        '`twoPlaces`: somebody would be in two places at once.',
    ),
    walkIn: ClashingWalkIn,
    date: DateText,
    start: InstantText,
    end: InstantText,
    uncovered: Type.Array(exactly({ start: InstantText, end: InstantText }), {
      description: 'Exactly the stretches in which it does not fit, sorted and disjoint.',
    }),
    reason: nullable(ReasonShape),
    access: nullable(oneOf(ACCESSES, 'Of `otherAccess`: how one gets in then.')),
    audience: nullable(oneOf(AUDIENCES, 'Of `otherAccess`: for whom the door is open then.')),
    other: Type.Unsafe<ClashingWalkInOnWire | null>({
      ...ClashingWalkIn,
      type: ['object', 'null'],
      description: 'Of `roomTaken` and `twoPlaces`: the other one.',
    }),
    words: Type.String({ description: 'A whole sentence in the asked language.' }),
  }),
);
export type ClashOnWire = Static<typeof ClashShape>;

export const ClashesAnswer = exactly({
  clashes: Type.Array(ClashShape, { description: 'By start; one for each kind and date of a walk-in hour.' }),
});
export type ClashesAnswer = Static<typeof ClashesAnswer>;
