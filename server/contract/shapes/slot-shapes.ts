/** Free moments for a walk-in hour, on the wire. */
import { type Static, Type } from 'typebox';
import { SHUT_WHYS, SLOT_NEEDS, SLOT_REASONS } from '../planner/slot.ts';
import { DateText, exactly, named, nullable, oneOf, Slug, WallTime } from './basics.ts';

const Named = exactly({ slug: Slug, name: Type.String() });

const ReasonShape = exactly({
  code: oneOf(SLOT_REASONS),
  tone: oneOf(['plus', 'minus'], 'Whether it speaks for the moment.'),
  points: Type.Integer({
    description:
      'Below zero for `alreadyProposed`, `elsewhere`, and `roomToAgree` where no room is free: those are taken away.',
  }),
  most: Type.Integer({ description: 'The most points that this reason can give.' }),
  words: Type.String(),
});

const ClosedDateShape = exactly({
  date: DateText,
  why: oneOf(
    SHUT_WHYS,
    '`specialDay`: a special day or holiday closes it; `notKnown`: nobody knows; `otherAccess`: one cannot just ' +
      'walk in; `ordinaryHours`: not open at this time; `elsewhere`: the door is open, and you hold a walk-in hour yourself.',
  ),
  placeName: nullable(Type.String({ description: 'Where you are then.' })),
  words: Type.String(),
});

const SlotShape = named(
  'Slot',
  exactly({
    place: Named,
    neighbourhood: nullable(Type.String()),
    room: Type.Unsafe<Static<typeof Named> | null>({
      ...Named,
      type: ['object', 'null'],
      description: 'null: no room in particular, to be agreed on with the place.',
    }),
    weekday: Type.Integer({ minimum: 1, maximum: 7, description: 'ISO 8601: Monday is 1.' }),
    opens: WallTime,
    closes: WallTime,
    firstDate: DateText,
    dates: Type.Array(DateText, {
      description: 'Within the horizon, with an open door, while you are not elsewhere.',
    }),
    behindClosedDoor: Type.Array(ClosedDateShape, {
      description: 'On which it would have fallen behind a closed door, or while you are elsewhere.',
    }),
    score: Type.Integer({ description: 'Out of a hundred: the points of the reasons together.' }),
    sample: Type.Boolean({ description: 'The hours of the place are invented.' }),
    reasons: Type.Array(ReasonShape),
    alsoAt: Type.Array(WallTime, { description: 'Other starts in the same stretch that are just as good.' }),
    alsoIn: Type.Array(Named, { description: 'Other rooms that will do at this time.' }),
  }),
);
export type SlotOnWire = Static<typeof SlotShape>;

export const SlotsAnswer = exactly({
  slots: Type.Array(SlotShape, { description: 'The best first.' }),
  leavesNothing: Type.Array(
    exactly({
      need: oneOf(SLOT_NEEDS),
      places: Type.Integer({ description: 'At how many places there is a moment without this need.' }),
      words: Type.String(),
    }),
    {
      description:
        'Where there are no slots: what may be dropped. Empty too where no single need is to blame.',
    },
  ),
  throughDate: Type.Unsafe<string>({ ...DateText, description: 'The last date that was looked at.' }),
});
export type SlotsAnswer = Static<typeof SlotsAnswer>;
