/** What whoever asks holds herself: nobody is in two places. */
import { describe, it } from 'vitest';
import { expectSlots, MONDAYS, PLAIN, type Situation } from './expect-slots.ts';
import { around, house, ownTimes, times } from './slot-situations.ts';

const FORTNIGHT = { n: 2, anchor: '2026-11-30' };
const WEEK_OF_DECEMBER = { n: 4, anchor: '2026-12-07' };

const ASKER: readonly Situation[] = [
  {
    that: 'a date on which she holds something herself counts as one behind a closed door',
    places: [house('aula', MONDAYS), house('beun', times('1', '14:00-15:00'))],
    around: around({ own: ownTimes(times('1', '13:45-14:00', { more: { everyWeeks: WEEK_OF_DECEMBER } })) }),
    finds: [
      `74 beun ma 14:00: ${PLAIN} +sameHelp 15 +certainty 5`,
      `65 aula ma 13:00: ${PLAIN} -elsewhere -9 +sameHelp 15 +certainty 5`,
    ],
  },
  {
    that: 'and on most of the dates it is no proposal',
    places: [house('aula', MONDAYS)],
    around: around({ own: ownTimes(times('1', '13:45-15:00')) }),
    finds: [],
  },
  {
    that: 'every two weeks it is in the other week',
    places: [house('aula', MONDAYS)],
    around: around({ own: ownTimes(times('1', '13:00-14:00', { more: { everyWeeks: FORTNIGHT } })) }),
    asked: { rhythm: { kind: 'everyWeeks', weeks: 2 } },
    finds: [`74 aula ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
    firstDate: '2026-12-07',
  },
  {
    that: 'once is on the first date on which she can come, and it says where she is before',
    places: [house('aula', times('1', '13:00-14:00', { closed: ['2026-11-30'] }))],
    around: around({ own: ownTimes(times('1', '13:00-14:00', { closed: ['2026-12-14'] })) }),
    asked: { rhythm: { kind: 'once' } },
    finds: [`74 aula ma 13:00: ${PLAIN} +sameHelp 15 +certainty 5`],
    firstDate: '2026-12-14',
    shut: ['2026-11-30 specialDay verbouwing', '2026-12-07 elsewhere De Elders'],
  },
];

describe('free moments by what whoever asks holds herself', () => {
  it.each(ASKER)('$that', expectSlots);
});
