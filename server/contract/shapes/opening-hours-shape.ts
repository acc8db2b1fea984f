/** Opening hours as they are written down: rules, not the intervals that follow from them. */
import { type Static, type TSchema, Type } from 'typebox';
import { ACCESSES, AUDIENCES, CHECKERS, type HOLIDAYS } from '../vocabulary.ts';
import { DateText, exactly, InstantText, named, nullable, oneOf, Slug, WallTime } from './basics.ts';

const MonthDay = Type.String({ pattern: '^\\d{2}-\\d{2}$', examples: ['10-01'] });
const DateOrMonthDay = Type.String({
  pattern: '^(\\d{4}-)?\\d{2}-\\d{2}$',
  description: 'A date, or MM-DD for every year.',
  examples: ['10-01'],
});
const Weekday = Type.Unsafe<1 | 2 | 3 | 4 | 5 | 6 | 7>({
  type: 'integer',
  minimum: 1,
  maximum: 7,
  description: 'ISO 8601: Monday is 1.',
});
const Nth = Type.Integer({ minimum: -5, maximum: 5, description: 'From the end below zero; never 0.' });
const Week = Type.Integer({ minimum: 1, maximum: 53 });
/** Longer ones are found with a sentence of their own; this only bounds what is read. */
const Words = nullable(Type.String({ maxLength: 200 }));

export const SpanShape = named(
  'Span',
  exactly(
    {
      opens: WallTime,
      closes: WallTime,
      nextDay: Type.Boolean({
        description: 'The block ends on the following date; midnight at the end is 00:00:00 with this mark.',
      }),
      access: oneOf(ACCESSES),
      audience: oneOf(AUDIENCES),
      note: Words,
      state: oneOf(['open', 'unknown'], 'unknown: nobody knows whether the door is open then.'),
    },
    'A block of a service day in Amsterdam wall time, in whole minutes.',
  ),
);
export type SpanOnWire = Static<typeof SpanShape>;

const Spans = Type.Array(SpanShape, { maxItems: 50 });

const NthWeekday = exactly({
  month: Type.Integer({ minimum: 1, maximum: 12 }),
  weekday: Weekday,
  nth: Nth,
});
/** One of the two is null. */
const MovableEdge = named(
  'MovableEdge',
  exactly({ day: nullable(MonthDay), nthWeekday: nullable(NthWeekday) }),
);

const conditions = {
  weekdays: Type.Optional(Type.Array(Weekday, { minItems: 1, maxItems: 7, uniqueItems: true })),
  nth: Type.Optional(
    Type.Array(Nth, {
      minItems: 1,
      maxItems: 10,
      uniqueItems: true,
      description: 'The how-manieth of its weekday in the month: 1 … 5, or −1 … −5 from the end.',
    }),
  ),
  everyWeeks: Type.Optional(
    exactly(
      { n: Week, anchor: DateText },
      'Every n calendar weeks from the week of the anchor; never before it.',
    ),
  ),
  isoWeeks: Type.Optional(
    Type.Array(exactly({ from: Week, through: Week, step: Week }), { minItems: 1, maxItems: 60 }),
  ),
  dates: Type.Optional(
    Type.Array(exactly({ from: DateOrMonthDay, through: DateOrMonthDay }), { minItems: 1, maxItems: 60 }),
  ),
  movableRanges: Type.Optional(
    Type.Array(exactly({ from: MovableEdge, through: MovableEdge }), { minItems: 1, maxItems: 60 }),
  ),
  holiday: Type.Optional(
    exactly({
      kind: oneOf(['public', 'school']),
      offsetDays: Type.Optional(Type.Integer({ minimum: -366, maximum: 366 })),
    }),
  ),
};

/** Exceptions may have exceptions; an import's go two deep. */
function selector<Except extends TSchema>(except: Except, description?: string) {
  return exactly(
    { ...conditions, except: Type.Optional(Type.Array(except, { minItems: 1, maxItems: 60 })) },
    description,
  );
}

const Innermost = named('InnermostDaySelector', exactly(conditions));
const DaySelectorShape = named(
  'DaySelector',
  selector(
    selector(selector(Innermost)),
    'The days on which a rule speaks: all given conditions hold. `isoWeeks`, `dates`, `movableRanges`, `holiday` ' +
      'and `except` come from imports.',
  ),
);
export type DaySelectorOnWire = Static<typeof DaySelectorShape>;

const LayerShape = named(
  'Layer',
  exactly(
    {
      kind: oneOf(['week', 'season', 'schoolHoliday', 'date']),
      label: Words,
      validity: exactly(
        {
          kind: oneOf(['always', 'dates', 'yearly', 'schoolHoliday']),
          from: nullable(DateOrMonthDay),
          through: nullable(DateOrMonthDay),
          schoolHoliday: nullable(Type.String({ maxLength: 80 })),
        },
        'When the layer speaks at all. `dates`: two dates, null where it is open-ended. `yearly`: two days MM-DD. ' +
          '`schoolHoliday`: the one of that name, null for any. What does not belong to the kind is null.',
      ),
      effect: oneOf(['replace', 'add', 'takeAway'], 'What it does to the layers beneath.'),
      rules: Type.Array(exactly({ on: DaySelectorShape, spans: Spans }), { maxItems: 60 }),
      otherDays: oneOf(
        ['closed', 'asBelow'],
        'What a date says within the validity when no rule matches it.',
      ),
    },
    'Priority follows from the kind, never from the order: date, school holiday, season, week.',
  ),
);
export type LayerOnWire = Static<typeof LayerShape>;

const SAYS = ['asAlways', 'closed', 'notKnownYet', 'changed'] as const;
const says = oneOf(SAYS, '`changed`: other times, those of `spans`.');

const specialDayFields = {
  from: DateText,
  through: DateText,
  says,
  spans: Type.Array(SpanShape, { maxItems: 50, description: 'Empty, unless it says `changed`.' }),
  reason: Words,
};
export const SpecialDayShape = named('SpecialDay', exactly(specialDayFields));
export type SpecialDayOnWire = Static<typeof SpecialDayShape>;

const WalkInDayShape = named(
  'WalkInDay',
  exactly({
    ...specialDayFields,
    movedTo: Type.Optional(
      nullable({
        ...DateText,
        description: 'Of `closed`: it is held on that date instead. Always there when read.',
      }),
    ),
    room: Type.Optional(
      nullable({
        ...Slug,
        description:
          'Of `changed`: in this room on these dates, at the times of `spans`; null: in its usual one. Always there when read.',
      }),
    ),
  }),
);
export type WalkInDayOnWire = Static<typeof WalkInDayShape>;

const PolicyShape = named('DayPolicy', exactly({ says, spans: Spans }));
export type PolicyOnWire = Static<typeof PolicyShape>;

const PoliciesShape = named(
  'HolidayPolicies',
  exactly({
    newYear: Type.Optional(PolicyShape),
    goodFriday: Type.Optional(PolicyShape),
    easterSunday: Type.Optional(PolicyShape),
    easterMonday: Type.Optional(PolicyShape),
    kingsDay: Type.Optional(PolicyShape),
    liberationDay: Type.Optional(PolicyShape),
    ascensionDay: Type.Optional(PolicyShape),
    whitSunday: Type.Optional(PolicyShape),
    whitMonday: Type.Optional(PolicyShape),
    christmasDay: Type.Optional(PolicyShape),
    secondChristmasDay: Type.Optional(PolicyShape),
  } satisfies Record<(typeof HOLIDAYS)[number], TSchema>),
);

function hoursWith<Day extends TSchema>(day: Day) {
  return exactly(
    {
      layers: Type.Array(LayerShape, { maxItems: 24 }),
      specialDays: Type.Array(day, { maxItems: 500 }),
      holidayPolicies: PoliciesShape,
      otherHolidays: oneOf(
        ['notKnownYet', 'asAlways', 'closed'],
        'What the public holidays say that have no policy of their own.',
      ),
    },
    'A single date decides before a range of dates (the shorter one first), then a named public holiday, a school ' +
      'holiday, a season, and the week.',
  );
}

export const HoursShape = named('OpeningHours', hoursWith(SpecialDayShape));
export type HoursOnWire = Static<typeof HoursShape>;

/** The same of a walk-in hour. */
export const WalkInHoursShape = named('WalkInHours', hoursWith(WalkInDayShape));
export type WalkInHoursOnWire = Static<typeof WalkInHoursShape>;

export const OpeningHoursDocument = named(
  'OpeningHoursOfPlace',
  exactly({
    sample: Type.Boolean({
      description: 'Invented hours that ship with the product: true of no real place.',
    }),
    source: nullable(oneOf(['sample', 'import', 'host'], 'Where the hours come from; null: there are none.')),
    updatedAt: nullable(InstantText),
    confirmedAt: nullable(InstantText),
    confirmedBy: nullable(oneOf(CHECKERS, 'A role, never a person.')),
    room: nullable({ ...Slug, description: 'The room whose own hours these are; null: those of the place.' }),
    rooms: Type.Array(exactly({ slug: Slug, name: Type.String(), hasHours: Type.Boolean() }), {
      description: 'The rooms of the place. A place is open where one of its rooms is.',
    }),
    hours: nullable(HoursShape),
  }),
);
export type OpeningHoursDocument = Static<typeof OpeningHoursDocument>;

/** Only the hours are for others to set. */
export const OpeningHoursToSave = exactly({ hours: HoursShape });
export type OpeningHoursToSave = Static<typeof OpeningHoursToSave>;
