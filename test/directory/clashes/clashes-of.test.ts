import { describe, expect, it } from 'vitest';
import { clashesOf, type House } from '../../../server/directory/clashes/clashes-of.ts';
import { instantOf } from '../../../server/hours/local-time.ts';
import type { OpeningHours } from '../../../server/hours/model.ts';
import type { WalkIn } from '../../../server/model/walk-in.ts';
import {
  AS_ALWAYS,
  CLOSED,
  changed,
  EVERY_DAY,
  hours,
  layer,
  NO_CALENDARS,
  NOT_KNOWN_YET,
  on,
  season,
  span,
  special,
  walkInDay,
  weekly,
} from '../../hours/building-hours.ts';
import { CHECKED, clashesTold, days, HOUSE, WALK_IN } from './house-and-walk-in.ts';

const TUESDAY = '2026-12-01';
const tuesdays = (...times: Parameters<typeof on>[1][]) => weekly(on([2], ...times));
const plain = tuesdays('09:00-17:00');

describe('a walk-in hour on Tuesdays from 13 to 15', () => {
  it.each<[string, OpeningHours | null, string[]]>([
    ['open all day', plain, []],
    ['open just then', tuesdays('13:00-15:00'), []],
    ['open in two blocks that touch', tuesdays('09:00-14:00', '14:00-17:00'), []],
    ['closed on Tuesdays', weekly(on([1], '09:00-17:00')), [`outsideDoor ${TUESDAY} 13:00-15:00`]],
    ['open an hour too short', tuesdays('09:00-14:00'), [`outsideDoor ${TUESDAY} 14:00-15:00`]],
    ['with a break', tuesdays('09:00-13:30', '14:00-17:00'), [`outsideDoor ${TUESDAY} 13:30-14:00`]],
    [
      'with two breaks',
      tuesdays('13:10-13:50', '14:00-17:00'),
      [`outsideDoor ${TUESDAY} 13:00-13:10,13:50-14:00`],
    ],
    ['without any hours', null, [`notKnown ${TUESDAY} 13:00-15:00 noHours`]],
    [
      'on a closed day',
      { ...plain, specialDays: [special(TUESDAY, CLOSED, 'personeelsdag')] },
      [`specialDay ${TUESDAY} 13:00-15:00 date`],
    ],
    [
      'on a day with other times',
      { ...plain, specialDays: [special(TUESDAY, changed('09:00-14:30'))] },
      [`specialDay ${TUESDAY} 14:30-15:00 date`],
    ],
    [
      'closed that day, but longer before it as always',
      { ...tuesdays('09:00-14:00'), specialDays: [special(TUESDAY, CLOSED)] },
      [`outsideDoor ${TUESDAY} 14:00-15:00`, `specialDay ${TUESDAY} 13:00-14:00 date`],
    ],
    [
      'closed for the week, but as always on the day',
      { ...plain, specialDays: [special('2026-11-30 2026-12-06', CLOSED), special(TUESDAY, AS_ALWAYS)] },
      [],
    ],
    [
      'on a day of which nobody knows',
      { ...plain, specialDays: [special(TUESDAY, NOT_KNOWN_YET)] },
      [`notKnown ${TUESDAY} 13:00-15:00 date`],
    ],
    [
      'where an import says that nobody knows',
      tuesdays('09:00-14:00', span('14:00-17:00', { state: 'unknown' })),
      [`notKnown ${TUESDAY} 14:00-15:00 week`],
    ],
    [
      'closed in winter',
      hours([layer([on([2], '09:00-17:00')]), season('11-01', '03-01', [])]),
      [`outsideDoor ${TUESDAY} 13:00-15:00`],
    ],
    [
      'where one lets oneself in',
      tuesdays(span('09:00-17:00', { access: 'selfService' })),
      [`otherAccess ${TUESDAY} 13:00-15:00 selfService`],
    ],
    [
      'open by appointment from two',
      tuesdays('09:00-14:00', span('14:00-17:00', { access: 'byAppointment' })),
      [`otherAccess ${TUESDAY} 14:00-15:00 byAppointment`],
    ],
    ['open for what goes on', tuesdays(span('13:00-15:00', { access: 'duringActivity' })), []],
    [
      'open for another group',
      tuesdays(span('13:00-15:00', { audience: 'youth' })),
      [`otherAccess ${TUESDAY} 13:00-15:00 open`],
    ],
    [
      'open for another group and for everybody',
      tuesdays(span('13:00-15:00', { audience: 'youth' }), '12:00-16:00'),
      [],
    ],
  ])('%s', (_house, given, expected) => {
    expect(clashesTold([WALK_IN], [{ ...HOUSE, hours: given }], days(TUESDAY))).toEqual(expected.toSorted());
  });

  it.each<[string, Partial<WalkIn>, OpeningHours, string[]]>([
    [
      'by appointment too',
      { byAppointment: true },
      tuesdays(span('09:00-17:00', { access: 'byAppointment' })),
      [],
    ],
    ['for the same group', { audience: 'youth' }, tuesdays(span('09:00-17:00', { audience: 'youth' })), []],
    ['an activity', { kind: 'activity' }, tuesdays(span('09:00-17:00', { access: 'duringActivity' })), []],
    [
      'an activity where one lets oneself in',
      { kind: 'activity' },
      tuesdays(span('09:00-17:00', { access: 'selfService' })),
      [`otherAccess ${TUESDAY} 13:00-15:00 selfService`],
    ],
    ['a sample', { sample: true }, weekly(), [`outsideDoor ${TUESDAY} 13:00-15:00`]],
  ])('%s', (_what, rest, given, expected) => {
    expect(clashesTold([{ ...WALK_IN, ...rest }], [{ ...HOUSE, hours: given }], days(TUESDAY))).toEqual(
      expected,
    );
  });
});

describe('a public holiday', () => {
  const SATURDAY = weekly(on([6], '13:00-15:00'));
  const each = (policy: Partial<OpeningHours>): House => ({
    ...HOUSE,
    hours: hours([layer([on(EVERY_DAY, '09:00-17:00')])], policy),
  });

  it.each<[string, Partial<OpeningHours>, string[]]>([
    [
      'not known yet',
      { otherHolidays: 'notKnownYet' },
      ['holidayNotKnown 2026-12-26 13:00-15:00 publicHoliday'],
    ],
    ['closed', { otherHolidays: 'closed' }, ['specialDay 2026-12-26 13:00-15:00 publicHoliday']],
    ['as always', { otherHolidays: 'asAlways' }, []],
    [
      'with other hours',
      { holidayPolicies: { secondChristmasDay: changed('13:30-15:00') } },
      ['specialDay 2026-12-26 13:00-13:30 publicHoliday'],
    ],
    [
      'announced by itself',
      { otherHolidays: 'notKnownYet', specialDays: [special('2026-12-26', AS_ALWAYS)] },
      [],
    ],
  ])('%s', (_policy, policy, expected) => {
    const held = { ...WALK_IN, hours: SATURDAY };
    expect(clashesTold([held], [each(policy)], days('2026-12-20', '2026-12-31'))).toEqual(expected);
  });

  it('on which the walk-in hour itself is not held is no clash', () => {
    const held = { ...WALK_IN, hours: { ...SATURDAY, otherHolidays: 'closed' as const } };
    expect(clashesTold([held], [each({ otherHolidays: 'closed' })], days('2026-12-26'))).toEqual([]);
  });
});

it('a school holiday that has hours of its own is a part of the ordinary hours, and one of no certainty a doubt', () => {
  const closed = layer([], { kind: 'schoolHoliday', validity: { kind: 'schoolHoliday', name: null } });
  const house = { ...HOUSE, hours: hours([layer([on([2], '09:00-17:00')]), closed]) };
  const held = { ...WALK_IN, hours: weekly(on([2], '13:00-15:00')) };
  const calendars = {
    schoolHolidays: [{ name: 'kerstvakantie', from: '2026-12-19', through: '2027-01-03' }],
    knownFrom: '2026-08-01',
    knownThrough: '2027-01-31',
  };
  expect(clashesTold([held], [house], days('2026-12-15', '2026-12-22'), calendars)).toEqual([
    'outsideDoor 2026-12-22 13:00-15:00 schoolHoliday',
  ]);
  expect(clashesTold([held], [house], days('2027-02-02'), calendars)).toEqual([
    'notKnown 2027-02-02 13:00-15:00 schoolHoliday',
  ]);
});

it('dates that were cancelled never clash, and one that was moved does where it is', () => {
  const specialDays = [walkInDay('2026-12-01', CLOSED), walkInDay('2026-12-08', changed('17:00-18:00'))];
  const held = { ...WALK_IN, hours: { ...WALK_IN.hours, specialDays } };
  const closedOn = { ...HOUSE, hours: { ...plain, specialDays: [special('2026-12-01', CLOSED)] } };
  expect(clashesTold([held], [closedOn], days('2026-12-01', '2026-12-15'))).toEqual([
    'outsideDoor 2026-12-08 17:00-18:00',
  ]);
});

describe('old hours', () => {
  const oldOn = '2026-11-26';
  const house = { ...HOUSE, trust: CHECKED };

  it('tell nothing from the day on which they grow old', () => {
    expect(clashesTold([WALK_IN], [house], days('2026-11-17', '2026-12-01'))).toEqual([
      'notKnown 2026-12-01 13:00-15:00',
    ]);
    expect(instantOf(oldOn, 0)).toBeLessThan(instantOf('2026-12-01', 0));
  });

  it.each<['open' | 'closed', string[]]>([
    ['open', ['notKnown 2026-12-01 14:00-15:00']],
    ['closed', ['notKnown 2026-12-01 14:00-15:00', 'specialDay 2026-12-01 13:00-14:00 live']],
  ])('the switch that says %s does', (says, expected) => {
    const live = {
      says,
      since: instantOf(TUESDAY, 720),
      until: instantOf(TUESDAY, 840),
      by: 'host',
    } as const;
    expect(clashesTold([WALK_IN], [{ ...house, live }], days(TUESDAY)).toSorted()).toEqual(expected);
  });
});

it('a door that was closed by hand is a clash until the switch is over', () => {
  const live = {
    says: 'closed',
    since: instantOf(TUESDAY, 600),
    until: instantOf(TUESDAY, 14 * 60),
    by: 'host',
  } as const;
  expect(clashesTold([WALK_IN], [{ ...HOUSE, live }], days(TUESDAY))).toEqual([
    `specialDay ${TUESDAY} 13:00-14:00 live`,
  ]);
});

describe('a room', () => {
  const inRoom = { ...WALK_IN, roomSlug: 'quiet', roomName: 'Stilteruimte' };
  const house = (roomHours: OpeningHours | null): House => ({
    ...HOUSE,
    rooms: [{ slug: 'quiet', name: 'Stilteruimte', quiet: true, hours: roomHours }],
  });

  it.each<[string, OpeningHours | null, string[]]>([
    ['without hours of its own', null, []],
    ['with the same hours', plain, []],
    ['from two', tuesdays('14:00-17:00'), [`roomNotAvailable ${TUESDAY} 13:00-14:00`]],
    [
      'closed that day',
      { ...plain, specialDays: [special(TUESDAY, CLOSED, 'verbouwing')] },
      [`roomNotAvailable ${TUESDAY} 13:00-15:00 date`],
    ],
    [
      'by appointment',
      tuesdays(span('09:00-17:00', { access: 'byAppointment' })),
      [`roomNotAvailable ${TUESDAY} 13:00-15:00`],
    ],
  ])('%s', (_room, roomHours, expected) => {
    expect(clashesTold([inRoom], [house(roomHours)], days(TUESDAY))).toEqual(expected);
  });

  it('without hours of its own follows the house, however long another room is open', () => {
    const longer = { slug: 'hall', name: 'Zaal', quiet: false, hours: tuesdays('13:00-17:00') };
    const withBoth = { ...house(null), hours: tuesdays('09:00-14:00') };
    const two = { ...withBoth, rooms: [...withBoth.rooms, longer] };
    const inHall = { ...inRoom, roomSlug: 'hall' };
    expect(clashesTold([inRoom], [two], days(TUESDAY))).toEqual([`roomNotAvailable ${TUESDAY} 14:00-15:00`]);
    expect(clashesTold([inHall], [two], days(TUESDAY))).toEqual([]);
  });

  it('is not told of where the door is the trouble', () => {
    const shut = { ...house(tuesdays('09:00-14:00')), hours: tuesdays('09:00-13:30') };
    expect(clashesTold([inRoom], [shut], days(TUESDAY))).toEqual([`outsideDoor ${TUESDAY} 14:00-15:00`]);
  });

  it('taken by another is a clash of both, for as long as they meet', () => {
    const other = { ...inRoom, id: 2, slug: 'letters', sample: true, hours: tuesdays('14:30-16:00') };
    const next = { ...inRoom, id: 3, slug: 'work', hours: tuesdays('16:00-17:00') };
    expect(clashesTold([inRoom, other, next], [house(null)], days(TUESDAY))).toEqual([
      `roomTaken ${TUESDAY} 14:30-15:00 letters`,
      `roomTaken ${TUESDAY} 14:30-15:00 money`,
    ]);
  });

  it('taken by two others is one clash', () => {
    const others = [2, 3].map((id) => ({
      ...inRoom,
      id,
      slug: `other-${id}`,
      hours: tuesdays(`1${id + 1}:30-1${id + 1}:45`),
    }));
    expect(clashesTold([inRoom, ...others], [house(null)], days(TUESDAY))).toEqual([
      `roomTaken ${TUESDAY} 13:30-13:45,14:30-14:45 other-2`,
      `roomTaken ${TUESDAY} 13:30-13:45 money`,
      `roomTaken ${TUESDAY} 14:30-14:45 money`,
    ]);
  });

  it.each([
    ['no room was named', { roomSlug: null }, { roomSlug: null }],
    ['it is another room', { roomSlug: 'quiet' }, { roomSlug: 'hall' }],
    ['it is another house', { roomSlug: 'quiet' }, { roomSlug: 'quiet', placeSlug: 'elsewhere' }],
  ])('is not taken where %s', (_why, one, another) => {
    const both = [
      { ...WALK_IN, ...one },
      { ...WALK_IN, id: 2, slug: 'letters', ...another },
    ];
    expect(clashesTold(both, [house(null)], days(TUESDAY))).toEqual([]);
  });
});

describe('a professional', () => {
  const hers = (rest: Partial<WalkIn>): WalkIn => ({
    ...WALK_IN,
    professionals: [{ personId: 7, shownName: null }],
    ...rest,
  });
  const elsewhere = { id: 2, slug: 'letters', placeSlug: 'elsewhere' };

  it.each<[string, WalkIn, string[]]>([
    [
      'at two places at once',
      hers({ ...elsewhere, hours: tuesdays('14:00-16:00') }),
      [`twoPlaces ${TUESDAY} 14:00-15:00 letters`, `twoPlaces ${TUESDAY} 14:00-15:00 money`],
    ],
    ['who goes from one place to the next', hers({ ...elsewhere, hours: tuesdays('15:00-16:00') }), []],
    [
      'in two rooms at once',
      hers({ id: 2, slug: 'letters', roomSlug: 'hall' }),
      [`twoPlaces ${TUESDAY} 13:00-15:00 money`, `twoPlaces ${TUESDAY} 13:00-15:00 letters`],
    ],
    ['who holds two in one house', hers({ id: 2, slug: 'letters' }), []],
    ['beside a colleague', hers({ ...elsewhere, professionals: [{ personId: 8, shownName: null }] }), []],
  ])('%s', (_who, other, expected) => {
    const roomSlug = other.roomSlug === null ? null : 'quiet';
    expect(clashesTold([hers({ roomSlug }), other], [HOUSE], days(TUESDAY))).toEqual(expected);
  });
});

it.each([
  ['quiet', null],
  [null, 'quiet'],
])(
  'a professional who holds one in room %s and one in room %s of a house may combine them',
  (one, another) => {
    const hers = { ...WALK_IN, professionals: [{ personId: 7, shownName: null }], roomSlug: one };
    const other = { ...hers, id: 2, slug: 'letters', roomSlug: another };
    expect(clashesTold([hers, other], [HOUSE], days(TUESDAY))).toEqual([]);
  },
);

it('a door of which nobody knows whether one room opens it is in doubt, though the house itself is closed', () => {
  const open = on(EVERY_DAY, '09:00-17:00');
  const rooms = [
    {
      slug: 'hall',
      name: 'Zaal',
      quiet: false,
      hours: hours([layer([open])], { otherHolidays: 'notKnownYet' }),
    },
  ];
  const house = { ...HOUSE, hours: hours([layer([open])], { otherHolidays: 'closed' }), rooms };
  const held = { ...WALK_IN, hours: weekly(on([6], '13:00-15:00')) };
  expect(clashesTold([held], [house], days('2026-12-26'))).toEqual([
    'holidayNotKnown 2026-12-26 13:00-15:00 publicHoliday',
  ]);
});

describe('around a change of the clock and midnight', () => {
  const NIGHT = weekly(on([6], '22:00-04:00'));

  it.each<[string, string, OpeningHours, string[]]>([
    [
      'the clocks go back',
      '2026-10-24',
      weekly(on([6], '20:00-03:00')),
      ['outsideDoor 2026-10-24 03:00-04:00'],
    ],
    [
      'the clocks go forward',
      '2027-03-27',
      weekly(on([6], '20:00-02:30')),
      ['outsideDoor 2027-03-27 03:30-04:00'],
    ],
    ['no change', '2026-11-21', weekly(on([6], '20:00-03:00')), ['outsideDoor 2026-11-21 03:00-04:00']],
    [
      'open round midnight in two blocks',
      '2026-11-21',
      weekly(on([6], '20:00-24:00'), on([7], '00:00-05:00')),
      [],
    ],
    [
      'closed on the day after',
      '2026-11-21',
      {
        ...weekly(on([6], '20:00-24:00'), on([7], '00:00-05:00')),
        specialDays: [special('2026-11-22', CLOSED)],
      },
      ['specialDay 2026-11-21 00:00-04:00 date'],
    ],
  ])('%s', (_night, date, given, expected) => {
    const held = { ...WALK_IN, hours: NIGHT };
    expect(clashesTold([held], [{ ...HOUSE, hours: given }], days(date))).toEqual(expected);
  });

  it('an hour that the clocks repeat is one hour longer, and both of them need a door', () => {
    const held = { ...WALK_IN, hours: weekly(on([7], '01:00-04:00')) };
    const house = { ...HOUSE, hours: weekly(on([7], '03:00-05:00')) };
    const window = days('2026-10-25');
    const [clash] = clashesOf({ walkIns: [held], places: [house], calendars: NO_CALENDARS, window });
    expect(clash?.during).toEqual([
      { start: Date.parse('2026-10-25T01:00:00+02:00'), end: Date.parse('2026-10-25T03:00:00+01:00') },
    ]);
  });

  it('whatever touches the window is told of as a whole', () => {
    const window = { start: instantOf(TUESDAY, 14 * 60 + 59), end: instantOf(TUESDAY, 15 * 60) };
    expect(clashesTold([WALK_IN], [{ ...HOUSE, hours: weekly() }], window)).toEqual([
      `outsideDoor ${TUESDAY} 13:00-15:00`,
    ]);
    const past = { start: instantOf(TUESDAY, 15 * 60), end: instantOf(TUESDAY, 16 * 60) };
    expect(clashesTold([WALK_IN], [{ ...HOUSE, hours: weekly() }], past)).toEqual([]);
  });
});

it('is sorted by start', () => {
  const later = { ...WALK_IN, id: 2, slug: 'a-later', hours: weekly(on([3], '09:00-10:00')) };
  expect(
    clashesTold(
      [later, WALK_IN],
      [{ ...HOUSE, hours: weekly() }],
      days('2026-12-01', '2026-12-09'),
      NO_CALENDARS,
    ),
  ).toEqual([
    'outsideDoor 2026-12-01 13:00-15:00',
    'outsideDoor 2026-12-02 09:00-10:00',
    'outsideDoor 2026-12-08 13:00-15:00',
    'outsideDoor 2026-12-09 09:00-10:00',
  ]);
});
