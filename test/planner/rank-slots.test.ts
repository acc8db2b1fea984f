/** What is asked of the house itself, and in which order answers come. */
import { describe, it } from 'vitest';
import { expectSlots, MONDAYS, PLAIN, type Situation } from './expect-slots.ts';
import { house, roomOpen, times } from './slot-situations.ts';

/** Of the thirteen of the quarter. */
const NINE_MONDAYS = ['07', '14', '21', '28']
  .map((day) => `2026-12-${day}`)
  .concat(
    ['04', '11', '18', '25'].map((day) => `2027-01-${day}`),
    '2027-02-01',
  );

const hostPresent = { quietRoom: false, wheelchair: false, hostPresent: true };
const quietRoom = { quietRoom: true, wheelchair: false, hostPresent: false };

const DOORS: readonly Situation[] = [
  {
    that: 'a door that is open on every date goes before one that a day closes',
    places: [house('aula', times('1', '13:00-14:00', { closed: ['2026-12-07'] })), house('beun', MONDAYS)],
    finds: [
      `74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
      '70 aula ma 13:00: +doorOpen 37 +hostPresent 9 -roomToAgree 4 +sameHelp 15 +certainty 5',
    ],
  },
  {
    that: 'the dates behind a closed door are told, each with what closes it',
    places: [house('aula', times('5', '13:00-14:00', { closed: ['2026-12-04'], holidays: 'notKnownYet' }))],
    finds: ['63 aula vr 13:00: -doorOpen 31 -hostPresent 8 -roomToAgree 4 +sameHelp 15 +certainty 5'],
    firstDate: '2026-12-11',
    shut: [
      '2026-12-04 specialDay verbouwing',
      '2026-12-25 notKnown christmasDay',
      '2027-01-01 notKnown newYear',
    ],
  },
  {
    that: 'a door that is open on a few of the dates only is no proposal',
    places: [
      house('aula', times('1', '13:00-14:00', { more: { everyWeeks: { n: 4, anchor: '2026-11-30' } } })),
    ],
    finds: [],
  },
  {
    that: 'during an activity there is somebody to come in to, and no host: it says so',
    places: [house('aula', times('1', '13:00-14:00', { access: 'duringActivity' }))],
    finds: ['64 aula ma 13:00: +doorOpen 40 -hostPresent 0 -roomToAgree 4 +sameHelp 15 +certainty 5'],
  },
  {
    that: 'nor does that do where a host is needed',
    places: [house('aula', times('1', '13:00-14:00', { access: 'duringActivity' })), house('beun', MONDAYS)],
    asked: { needs: hostPresent },
    finds: [`74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
  },
  {
    that: 'by appointment, and where one lets oneself in, nobody can walk in',
    places: [
      house('aula', times('1', '13:00-14:00', { access: 'byAppointment' })),
      house('beun', times('1', '13:00-14:00', { access: 'selfService' })),
    ],
    finds: [],
  },
  {
    that: 'a door for young people is closed to everyone',
    places: [house('aula', times('1', '13:00-14:00', { audience: 'youth' }))],
    finds: [],
  },
  {
    that: 'and open to a walk-in hour for young people',
    places: [house('aula', times('1', '13:00-14:00', { audience: 'youth' }))],
    asked: { audience: 'youth' },
    finds: [`74 aula ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
  },
];

const ROOMS: readonly Situation[] = [
  {
    that: 'a room of its own goes before none in particular, and a taken room is no proposal',
    places: [
      house('aula', MONDAYS, { rooms: [{ slug: 'zaal' }, { slug: 'serre' }], taken: { zaal: MONDAYS } }),
      house('beun', MONDAYS),
    ],
    finds: [
      '80 aula/serre ma 13:00: +doorOpen 40 +hostPresent 10 +roomFree 10 +sameHelp 15 +certainty 5',
      `74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
    ],
  },
  {
    that: 'where others without a room are there already, it says so',
    places: [house('aula', MONDAYS, { taken: { '': MONDAYS } })],
    finds: ['70 aula ma 13:00: +doorOpen 40 +hostPresent 10 -roomToAgree 0 +sameHelp 15 +certainty 5'],
  },
  {
    that: 'where every room is taken there may be a corner, and it comes after what was checked less and has a room',
    places: [
      house('aula', MONDAYS, { rooms: [{ slug: 'zaal' }], taken: { zaal: MONDAYS } }),
      house('beun', MONDAYS, { rooms: [{ slug: 'zaal' }], certainty: 'imported' }),
      house('club', MONDAYS, { certainty: 'unconfirmed' }),
    ],
    finds: [
      '77 beun/zaal ma 13:00: +doorOpen 40 +hostPresent 10 +roomFree 10 +sameHelp 15 -certainty 2',
      `71 club ma 13:00: ${PLAIN} +sameHelp 15 -certainty 2`,
      '60 aula ma 13:00: +doorOpen 40 +hostPresent 10 -roomToAgree -10 +sameHelp 15 +certainty 5',
    ],
  },
  {
    that: 'a date without a free room costs the share of that date',
    places: [
      house('aula', MONDAYS, {
        rooms: [{ slug: 'zaal' }],
        taken: { zaal: times('1', '13:00-14:00', { closed: NINE_MONDAYS }) },
        quietSomewhere: true,
      }),
    ],
    finds: ['77 aula/zaal ma 13:00: +doorOpen 40 +hostPresent 10 -roomFree 7 +sameHelp 15 +certainty 5'],
  },
  {
    that: 'a room with hours of its own is free only within them',
    places: [
      house('aula', times('1', '9:00-17:00'), {
        rooms: [{ slug: 'zaal', open: roomOpen(times('1', '15:00-17:00')) }],
      }),
    ],
    finds: ['80 aula/zaal ma 15:00: +doorOpen 40 +hostPresent 10 +roomFree 10 +sameHelp 15 +certainty 5'],
    alsoAt: ['15:15', '15:30', '15:45', '16:00'],
  },
  {
    that: 'a quiet room counts where nobody else should hear it',
    places: [house('aula', MONDAYS, { rooms: [{ slug: 'zaal' }, { slug: 'stilte', quiet: true }] })],
    asked: { sensitive: true },
    finds: [
      '85 aula/stilte ma 13:00: +doorOpen 40 +hostPresent 10 +roomFree 10 +quietRoom 5 +sameHelp 15 +certainty 5',
    ],
  },
  {
    that: 'where a quiet room is needed, only those do; a house that does not say which one comes last',
    places: [
      house('aula', MONDAYS, { rooms: [{ slug: 'zaal' }], quietSomewhere: true }),
      house('beun', MONDAYS, { rooms: [{ slug: 'stilte', quiet: true }], quietSomewhere: true }),
      house('club', MONDAYS, { rooms: [{ slug: 'zaal' }] }),
    ],
    asked: { needs: quietRoom },
    finds: [
      '85 beun/stilte ma 13:00: +doorOpen 40 +hostPresent 10 +roomFree 10 +quietRoom 5 +sameHelp 15 +certainty 5',
      `76 aula ma 13:00: ${PLAIN} -quietRoom 2 +sameHelp 15 +certainty 5`,
    ],
  },
];

const ORDER: readonly Situation[] = [
  {
    that: 'where one place is asked, the others are left out',
    places: [house('aula', MONDAYS), house('beun', MONDAYS)],
    asked: { placeSlug: 'beun' },
    finds: [`74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
  },
  {
    that: 'confirmed hours go before those that nobody checked lately, and invented ones come last',
    places: [
      house('aula', MONDAYS, { certainty: 'sample' }),
      house('beun', MONDAYS, { certainty: 'unconfirmed' }),
      house('club', MONDAYS, { certainty: 'confirmed' }),
      house('deel', MONDAYS, { certainty: 'imported' }),
    ],
    finds: [
      `74 club ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
      `71 beun ma 13:00: ${PLAIN} +sameHelp 15 -certainty 2`,
      `71 deel ma 13:00: ${PLAIN} +sameHelp 15 -certainty 2`,
      `69 aula ma 13:00: ${PLAIN} +sameHelp 15 -certainty 0`,
    ],
  },
  {
    that: 'what was made up comes after what is real, with however many points',
    places: [
      house('aula', MONDAYS, { certainty: 'sample', rooms: [{ slug: 'zaal' }] }),
      house('beun', MONDAYS),
    ],
    finds: [
      `74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
      '75 aula/zaal ma 13:00: +doorOpen 40 +hostPresent 10 +roomFree 10 +sameHelp 15 -certainty 0',
    ],
  },
  {
    that: 'equals go by first date, then by hour, then by name',
    places: [house('club', MONDAYS), house('beun', times('12', '9:00-10:00')), house('aula', MONDAYS)],
    finds: ['beun ma 9:00', 'aula ma 13:00', 'club ma 13:00', 'beun di 9:00'].map(
      (slot) => `74 ${slot}: ${PLAIN} +sameHelp 15 +certainty 5`,
    ),
  },
  {
    that: 'starts side by side are one answer, and a closed hour between them makes two',
    places: [house('aula', times('1', '9:00-10:30 11:00-12:15'))],
    finds: ['aula ma 9:00', 'aula ma 11:00'].map((slot) => `74 ${slot}: ${PLAIN} +sameHelp 15 +certainty 5`),
    alsoAt: ['9:15', '9:30'],
  },
  {
    that: 'it lies within the parts of the day that will do, and those that adjoin are one',
    places: [house('aula', times('1', '11:00-13:00'))],
    asked: { minutes: 90, partsOfDay: ['morning', 'afternoon'] },
    finds: [`74 aula ma 11:00: ${PLAIN} +sameHelp 15 +certainty 5`],
    alsoAt: ['11:15', '11:30'],
  },
  {
    that: 'what does not fit in one part of the day is not found in it',
    places: [house('aula', times('1', '11:00-13:00'))],
    asked: { minutes: 90, partsOfDay: ['morning'] },
    finds: [],
  },
  {
    that: 'a door that opens at ten past is open from the next quarter',
    places: [house('aula', times('1', '13:10-14:50'))],
    finds: [`74 aula ma 13:15: ${PLAIN} +sameHelp 15 +certainty 5`],
    alsoAt: ['13:30', '13:45'],
  },
  {
    that: 'once is held on the first date that will do, and tells which were passed over',
    places: [house('aula', times('1', '13:00-14:00', { closed: ['2026-11-30', '2026-12-07'] }))],
    asked: { rhythm: { kind: 'once' } },
    finds: [`74 aula ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
    firstDate: '2026-12-14',
    shut: ['2026-11-30 specialDay verbouwing', '2026-12-07 specialDay verbouwing'],
  },
  {
    that: 'the last Friday of the month has three dates, of which Christmas takes one',
    places: [house('aula', times('5', '13:00-14:00', { holidays: 'closed' }))],
    asked: { rhythm: { kind: 'nth', nth: -1 } },
    finds: ['58 aula vr 13:00: -doorOpen 27 -hostPresent 7 -roomToAgree 4 +sameHelp 15 +certainty 5'],
    firstDate: '2027-01-29',
    shut: ['2026-12-25 specialDay christmasDay'],
  },
];

describe.each([
  ['the door', DOORS],
  ['the room', ROOMS],
  ['the order', ORDER],
])('free moments by %s', (_about, situations) => {
  it.each(situations)('$that', expectSlots);
});
