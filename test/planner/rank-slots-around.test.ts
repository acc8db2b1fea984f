/** What there is around a house: the same help, other walk-in hours, and what residents asked for. */
import { describe, it } from 'vitest';
import { expectSlots, MONDAYS, PLAIN, type Situation } from './expect-slots.ts';
import { around, house, offered, proposedAt, times, whereabouts, wished } from './slot-situations.ts';

const PROPOSALS: readonly Situation[] = [
  {
    that: 'what somebody proposed already stays, below the same elsewhere',
    places: [house('aula', MONDAYS), house('beun', MONDAYS)],
    around: around({ proposed: proposedAt('aula', null, MONDAYS) }),
    finds: [
      `74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
      `64 aula ma 13:00: ${PLAIN} -alreadyProposed -10 +sameHelp 15 +certainty 5`,
    ],
  },
  {
    that: 'it weighs by the share of its dates, and only while it lasts',
    places: [house('aula', MONDAYS), house('beun', MONDAYS), house('club', MONDAYS)],
    around: around({
      proposed: [
        ...proposedAt('aula', null, times('1', '13:30-15:00', { closed: ['2026-12-07'] })),
        ...proposedAt('beun', null, times('1', '14:00-15:00')),
        ...proposedAt('beun', null, times('2', '13:00-14:00')),
      ],
    }),
    finds: [
      `74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
      `74 club ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
      `65 aula ma 13:00: ${PLAIN} -alreadyProposed -9 +sameHelp 15 +certainty 5`,
    ],
  },
  {
    that: 'another room of the same house goes before the one that is asked for',
    places: [house('aula', MONDAYS, { rooms: [{ slug: 'atelier' }, { slug: 'zaal' }] })],
    around: around({ proposed: proposedAt('aula', 'atelier', MONDAYS) }),
    finds: ['80 aula/zaal ma 13:00: +doorOpen 40 +hostPresent 10 +roomFree 10 +sameHelp 15 +certainty 5'],
  },
];

const NEIGHBOURS: readonly Situation[] = [
  {
    that: 'the same help within 800 metres on that day weighs, and beyond it does not',
    places: [house('aula', MONDAYS, { east: 790 }), house('beun', MONDAYS, { east: 810 })],
    around: around({ offered: [offered(whereabouts('club'), MONDAYS)] }),
    finds: [
      `74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
      `59 aula ma 13:00: ${PLAIN} -sameHelp 0 +certainty 5`,
    ],
  },
  {
    that: 'the same help weighs as much across the border of the district',
    places: [house('aula', MONDAYS, { east: 790 }), house('beun', MONDAYS, { east: 810 })],
    around: around({ beyond: [offered(whereabouts('club'), MONDAYS)] }),
    finds: [
      `74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
      `59 aula ma 13:00: ${PLAIN} -sameHelp 0 +certainty 5`,
    ],
  },
  {
    that: 'a neighbourhood with fewer walk-in hours than the one across the border goes before others',
    places: [
      house('aula', MONDAYS, { neighbourhoodCode: 'BU1', neighbourhoodName: 'Noord', east: 2_000 }),
      house('beun', MONDAYS, { neighbourhoodCode: null, east: 4_000 }),
    ],
    around: around({
      beyond: [offered({ ...whereabouts('club'), neighbourhoodCode: 'BU9' }, MONDAYS, { helpTopics: [] })],
      neighbourhoodCodes: ['BU1', 'BU9'],
    }),
    finds: [
      `79 aula ma 13:00: ${PLAIN} +sameHelp 15 +spread 5 +certainty 5`,
      `74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
    ],
  },
  {
    that: 'an organisation may be across the border on the same day',
    places: [house('aula', MONDAYS)],
    around: around({
      beyond: [
        offered(whereabouts('club', 5_000), MONDAYS, { organisationSlug: 'geldloket', helpTopics: ['work'] }),
      ],
    }),
    asked: { notSameDayAs: { helpTopic: null, organisationSlug: 'geldloket' } },
    finds: [`74 aula ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
  },
  {
    that: 'the same help on another day of that week weighs less',
    places: [house('aula', times('12', '13:00-14:00'))],
    around: around({ offered: [offered(whereabouts('club'), times('2', '9:00-10:00'))] }),
    finds: [
      `69 aula ma 13:00: ${PLAIN} +sameHelp 10 +certainty 5`,
      `59 aula di 13:00: ${PLAIN} -sameHelp 0 +certainty 5`,
    ],
  },
  {
    that: 'where no point is exact, the same neighbourhood is near',
    places: [
      house('aula', MONDAYS, { east: null, neighbourhoodCode: 'BU1' }),
      house('beun', MONDAYS, { east: null, neighbourhoodCode: 'BU2' }),
    ],
    around: around({
      offered: [offered({ ...whereabouts('club', null), neighbourhoodCode: 'BU1' }, MONDAYS)],
    }),
    finds: [
      `74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`,
      `59 aula ma 13:00: ${PLAIN} -sameHelp 0 +certainty 5`,
    ],
  },
  {
    that: 'every second week can be held in the weeks in which the same help is not there',
    places: [house('aula', MONDAYS)],
    around: around({
      offered: [
        offered(
          whereabouts('club'),
          times('1', '9:00-10:00', { more: { everyWeeks: { n: 2, anchor: '2026-11-30' } } }),
        ),
      ],
    }),
    asked: { rhythm: { kind: 'everyWeeks', weeks: 2 } },
    finds: [`74 aula ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
    firstDate: '2026-12-07',
  },
  {
    that: 'other help does not weigh, and where nothing is named no help does',
    places: [house('aula', MONDAYS)],
    around: around({ offered: [offered(whereabouts('club'), MONDAYS, { helpTopics: ['language'] })] }),
    asked: { helpTopic: null },
    finds: [`59 aula ma 13:00: ${PLAIN} +certainty 5`],
  },
  {
    that: 'what stands under no kind of help is compared by its theme',
    places: [house('aula', MONDAYS)],
    around: around({ offered: [offered(whereabouts('club'), MONDAYS, { themeSlug: 'rondkomen' })] }),
    asked: { helpTopic: null, themeSlug: 'rondkomen' },
    finds: [`59 aula ma 13:00: ${PLAIN} -sameHelp 0 +certainty 5`],
  },
  {
    that: 'a neighbourhood with fewer walk-in hours goes before one with more',
    places: [
      house('aula', MONDAYS, { neighbourhoodCode: 'BU1', neighbourhoodName: 'Noord', east: 2_000 }),
      house('beun', MONDAYS, { neighbourhoodCode: 'BU2', neighbourhoodName: 'Zuid', east: 4_000 }),
    ],
    around: around({
      offered: [
        offered({ ...whereabouts('club'), neighbourhoodCode: 'BU1' }, MONDAYS, { helpTopics: ['language'] }),
      ],
      neighbourhoodCodes: ['BU1', 'BU2'],
    }),
    finds: [
      `79 beun ma 13:00: ${PLAIN} +sameHelp 15 +spread 5 +certainty 5`,
      `74 aula ma 13:00: ${PLAIN} +sameHelp 15 -spread 0 +certainty 5`,
    ],
  },
  {
    that: 'never on a day on which the organisation is elsewhere',
    places: [house('aula', times('12', '13:00-14:00'))],
    around: around({
      offered: [
        offered(whereabouts('club', 5_000), MONDAYS, { organisationSlug: 'geldloket', helpTopics: ['work'] }),
      ],
    }),
    asked: { notSameDayAs: { helpTopic: null, organisationSlug: 'geldloket' } },
    finds: [`74 aula di 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
  },
];

const WISHES: readonly Situation[] = [
  {
    that: 'the hour that residents asked for goes first in a stretch',
    places: [house('aula', times('1', '13:00-17:00'))],
    around: around({ wishes: [wished(whereabouts('aula'), { weekday: 1, hour: 15, times: 10 })] }),
    finds: [`84 aula ma 14:15: ${PLAIN} +sameHelp 15 +wishes 10 +certainty 5`],
    alsoAt: ['14:30', '14:45', '15:00', '15:15', '15:30', '15:45'],
  },
  {
    that: 'a wish for the hour alone counts half, and so does one for the help in another hour',
    places: [house('aula', times('12', '13:00-14:00'))],
    around: around({
      wishes: [
        wished(whereabouts('aula'), { weekday: 1, hour: 13, times: 8 }, null),
        wished(whereabouts('aula'), { weekday: 5, hour: 20, times: 2 }),
      ],
    }),
    finds: [
      `81 aula ma 13:00: ${PLAIN} +sameHelp 15 +wishes 7 +certainty 5`,
      `78 aula di 13:00: ${PLAIN} +sameHelp 15 +wishes 4 +certainty 5`,
    ],
  },
  {
    that: 'wishes for other help, and wishes far away, do not count',
    places: [house('aula', MONDAYS)],
    around: around({
      wishes: [
        wished(whereabouts('aula'), { weekday: 1, hour: 13, times: 30 }, 'language'),
        wished(whereabouts('club', 1_000), { weekday: 1, hour: 13, times: 30 }),
      ],
    }),
    finds: [`74 aula ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
  },
];

describe.each([
  ['what is proposed already', PROPOSALS],
  ['the neighbours', NEIGHBOURS],
  ['the wishes', WISHES],
])('free moments by %s', (_about, situations) => {
  it.each(situations)('$that', expectSlots);
});
