/** What an answer tells besides its points: who is near, which other rooms will do, and what is not said. */
import { describe, expect, it } from 'vitest';
import { rankSlots } from '../../server/planner/slots/rank-slots.ts';
import type { PlaceFacts, Surroundings } from '../../server/planner/slots/slot-facts.ts';
import type { SlotQuestion } from '../../server/planner/slots/slot-question.ts';
import { expectSlots, MONDAYS, PLAIN, type Situation } from './expect-slots.ts';
import {
  around,
  asking,
  house,
  offered,
  roomOpen,
  shutInWords,
  times,
  whereabouts,
} from './slot-situations.ts';

function best(places: readonly PlaceFacts[], near: Surroundings, asked: Partial<SlotQuestion> = {}) {
  const [slot] = rankSlots(places, near, asking(asked));
  if (slot === undefined) throw new Error('Nothing was found.');
  return slot;
}

/** As it is told: "De club 300", or nothing. */
function nearest(near: Surroundings): string | null {
  const { reasons } = best([house('aula', MONDAYS)], near);
  const same = reasons.find(({ code }) => code === 'sameHelp');
  if (same?.code !== 'sameHelp' || same.nearest === null) return null;
  const { placeName, metres } = same.nearest;
  return `${placeName} ${metres === null ? 'somewhere near' : Math.round(metres / 10) * 10}`;
}

describe('who has the same help nearest', () => {
  const at = (slug: string, east: number, hours = MONDAYS) => offered(whereabouts(slug, east), hours);
  it.each([
    ['nobody', [], null],
    ['of two on these days the nearest', [at('verre', 700), at('club', 300)], 'De club 300'],
    ['in the house itself', [at('aula', 0), at('aap', 0)], 'De aula 0'],
    [
      'on these days before nearer in these weeks',
      [at('bij', 100, times('3', '9:00-10:00')), at('club', 300)],
      'De club 300',
    ],
    [
      'in these weeks where none is on these days',
      [at('verre', 700, times('3', '9:00-10:00')), at('bij', 100, times('4', '9:00-10:00'))],
      'De bij 100',
    ],
    ['at the same distance by name', [at('zaal', 200), at('bij', 200)], 'De bij 200'],
  ])('%s', (_, all, told) => {
    expect(nearest(around({ offered: all }))).toBe(told);
    expect(nearest(around({ offered: all.toReversed() }))).toBe(told);
  });
});

it('names the other rooms that will do at the same time, and no others', () => {
  const rooms = [
    { slug: 'zaal' },
    { slug: 'serre' },
    { slug: 'later', open: roomOpen(times('1', '14:00-17:00')) },
  ];
  const slot = best([house('aula', times('1', '13:00-15:00'), { rooms })], around());
  expect([slot.room?.slug, slot.alsoIn.map(({ slug }) => slug)]).toEqual(['serre', ['zaal']]);
});

it('says of a date on which the door is not for everyone that it is for others only', () => {
  const door = house('aula', times('1', '13:00-14:00', { closed: ['2026-12-07'] })).door;
  const own = { ...door, closures: [], openIntervals: [...door.openIntervals] };
  const youth = house('beun', times('1', '13:00-14:00', { audience: 'youth' })).door.openIntervals;
  const openIntervals = [...own.openIntervals, ...youth.slice(1, 2)].sort((a, b) => a.start - b.start);
  const slot = best([house('aula', MONDAYS, { door: { ...own, openIntervals } })], around());
  expect(shutInWords(slot)).toEqual(['2026-12-07 otherAccess']);
});

const NEEDS: readonly Situation[] = [
  {
    that: 'where a wheelchair must get in, a house that it does not get into is left out',
    places: [house('aula', MONDAYS), house('beun', MONDAYS, { wheelchair: true })],
    asked: { needs: { quietRoom: false, wheelchair: true, hostPresent: false } },
    finds: [`74 beun ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
  },
  {
    that: 'where neighbourhoods are asked, a house elsewhere or in none is left out',
    places: [
      house('aula', MONDAYS),
      house('beun', MONDAYS, { neighbourhoodCode: 'BU1' }),
      house('club', MONDAYS, { neighbourhoodCode: 'BU2' }),
    ],
    asked: { neighbourhoods: ['BU2', 'BU3'] },
    finds: [`74 club ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
  },
  {
    that: 'on the weekdays that will do and no others, and no more answers than asked for',
    places: [house('aula', times('1234', '13:00-14:00'))],
    asked: { weekdays: [2, 3, 4], limit: 2 },
    finds: ['di', 'wo'].map((day) => `74 aula ${day} 13:00: ${PLAIN} +sameHelp 15 +certainty 5`),
  },
  {
    that: 'never on a day on which that help is in the district, however far away',
    places: [house('aula', times('12', '13:00-14:00'))],
    around: around({ offered: [offered(whereabouts('club', 5_000), MONDAYS)] }),
    asked: { notSameDayAs: { helpTopic: 'money', organisationSlug: null } },
    finds: [`74 aula di 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
  },
  {
    that: 'until ten in the evening and no later',
    places: [house('aula', times('1', '20:30-23:30'))],
    asked: { minutes: 90 },
    finds: [`74 aula ma 20:30: ${PLAIN} +sameHelp 15 +certainty 5`],
    alsoAt: [],
  },
  {
    that: 'the second Monday of the month, and not the last',
    places: [house('aula', MONDAYS)],
    asked: { rhythm: { kind: 'nth', nth: 2 } },
    finds: [`74 aula ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
    firstDate: '2026-12-14',
  },
];

describe('free moments by what is asked of all of them', () => {
  it.each(NEEDS)('$that', expectSlots);
});
