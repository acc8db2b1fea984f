import { type Static, Type } from 'typebox';
import { GROUPS, STATES } from '../answer.ts';
import { ACCESSES, AUDIENCES, HOLIDAYS } from '../vocabulary.ts';
import { DateText, exactly, InstantText, nullable, oneOf, Slug, WallTime } from './basics.ts';
import { OccurrenceShape } from './occurrence-shape.ts';
import { cardFields } from './place-shapes.ts';
import { ReasonShape } from './timetable-shape.ts';

const SAYS = ['open', 'closed', 'unknown'] as const;

const DaySpanShape = exactly({
  opens: WallTime,
  closes: WallTime,
  nextDay: Type.Boolean({ description: 'The block ends on the following date.' }),
  state: oneOf(['open', 'unknown'], 'unknown: nobody knows whether the door is open then.'),
  access: oneOf(ACCESSES),
  audience: oneOf(AUDIENCES),
  note: nullable(Type.String()),
  room: nullable(Type.String()),
});

const DayShape = exactly({
  date: DateText,
  says: oneOf(SAYS),
  spans: Type.Array(DaySpanShape),
  why: nullable(ReasonShape),
  publicHoliday: nullable(oneOf(HOLIDAYS)),
  words: Type.String({ description: 'The day in one line, in the asked language.' }),
});

const SpecialDayShape = exactly({
  from: DateText,
  through: DateText,
  says: oneOf(SAYS),
  label: nullable(Type.String()),
  publicHoliday: nullable(oneOf(HOLIDAYS)),
  spans: Type.Array(DaySpanShape),
});

const NearbyShape = exactly({
  slug: Slug,
  name: Type.String(),
  neighbourhood: nullable(Type.String()),
  distanceMetres: nullable(Type.Integer({ description: 'Only between two exact points.' })),
  state: oneOf(STATES),
  until: nullable(InstantText),
  group: oneOf(GROUPS),
  countsAsOpen: Type.Boolean(),
  words: Type.String(),
});

export const PlaceDetails = exactly({
  ...cardFields,
  goneSince: nullable({
    ...DateText,
    description: 'Closed for good since this date: `state` is `closed`, and nothing opens next.',
  }),
  description: nullable(Type.String({ description: 'As the place wrote it, in Dutch.' })),
  website: nullable(Type.String()),
  rooms: Type.Array(exactly({ slug: Slug, name: Type.String() })),
  hosts: Type.Array(
    exactly({
      firstName: nullable(Type.String({ description: 'Only with her consent.' })),
      role: Type.String(),
      sample: Type.Boolean(),
    }),
  ),
  hoursInWords: Type.Array(exactly({ room: nullable(Type.String()), sentence: Type.String() }), {
    description: 'The fixed hours in a sentence, in the asked language; one for each room with hours.',
  }),
  days: Type.Array(DayShape, { description: 'Fourteen days, the asked day first.' }),
  specialDays: Type.Array(SpecialDayShape),
  walkIns: Type.Array(OccurrenceShape, {
    description: 'Walk-in hours and activities of the coming 14 days.',
  }),
  nearestOpen: nullable(NearbyShape),
  nearby: Type.Array(NearbyShape, { description: 'Nearest first.' }),
});
export type PlaceDetails = Static<typeof PlaceDetails>;
