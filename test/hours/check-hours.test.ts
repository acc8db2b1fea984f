import { describe, expect, it } from 'vitest';
import { checkHours } from '../../server/hours/check-hours.ts';
import type { Layer, OpeningHours } from '../../server/hours/model.ts';
import {
  CLOSED,
  changed,
  EVERY_DAY,
  hours,
  layer,
  on,
  onDays,
  season,
  span,
  special,
  weekly,
} from './building-hours.ts';

const atNine = (closes: number) => ({ ...span('09:00-10:00'), closes });
const summer: Layer['validity'] = { kind: 'dates', from: '2026-06-01', through: '2026-08-31' };

describe('mistakes are found, with what a sentence about them needs', () => {
  const table: readonly [string, OpeningHours, object][] = [
    [
      'end before start: did you mean 2:00 at night?',
      weekly(on([1], { ...span('20:00-21:00'), closes: 120 })),
      { code: 'endBeforeStart', path: '/layers/0/rules/0/spans/0', suggested: { opens: 1200, closes: 1560 } },
    ],
    [
      '00:00–00:00: closed, or open all day?',
      weekly(on([1], { ...span('00:00-01:00'), closes: 0 })),
      { code: 'closedOrAllDay', suggested: { opens: 0, closes: 1440 } },
    ],
    ['more than 14 hours', weekly(on([1], atNine(540 + 841))), { code: 'overFourteenHours' }],
    [
      'a time that no clock shows',
      weekly(on([1], { ...span('09:00-10:00'), opens: -1 })),
      { code: 'timesOutOfRange' },
    ],
    ['a block of more than a day', weekly(on([1], atNine(540 + 1441))), { code: 'timesOutOfRange' }],
    [
      'overlap: make it 9:00 to 17:00?',
      weekly(on([1, 2], '09:00-14:00'), on([2], '13:00-17:00')),
      {
        code: 'overlap',
        path: '/layers/0/rules/1/spans/0',
        other: '/layers/0/rules/0/spans/0',
        date: '2024-01-02',
        suggested: { opens: 540, closes: 1020 },
      },
    ],
    [
      'overlap on the one Monday that two rhythms share',
      weekly(
        onDays({ weekdays: [1], nth: [1] }, '09:00-12:00'),
        onDays({ weekdays: [1], everyWeeks: { n: 2, anchor: '2026-12-14' } }, '11:00-13:00'),
      ),
      { code: 'overlap', date: '2027-04-05' },
    ],
    [
      'two of equal length for one audience',
      weekly(on([1], '09:00-12:00', span('10:00-13:00', { access: 'byAppointment' }))),
      { code: 'equalRivals' },
    ],
    [
      'a long note',
      weekly(on([1], span('09:00-12:00', { note: 'x'.repeat(81) }))),
      { code: 'noteTooLong', length: 81 },
    ],
    [
      'two seasons on one date',
      hours([season('10-01', '03-31', []), season('03-15', '06-30', [])]),
      { code: 'layersCollide', kind: 'season', path: '/layers/1', other: '/layers/0', date: '2024-03-15' },
    ],
    [
      'a new week pattern beside one without an end',
      hours([layer([on([1], '09:00-12:00')]), layer([on([1], '10:00-13:00')], { validity: summer })]),
      { code: 'layersCollide', kind: 'week', date: '2026-06-01' },
    ],
    [
      'a season that ends before it starts',
      hours([layer([], { validity: { kind: 'dates', from: '2026-08-31', through: '2026-06-01' } })]),
      { code: 'endDateBeforeStart', path: '/layers/0' },
    ],
    [
      'two special days of equal length',
      hours([], {
        specialDays: [special('2026-12-24', CLOSED), special('2026-12-24', changed('10:00-12:00'))],
      }),
      { code: 'specialDaysCollide', path: '/specialDays/1', other: '/specialDays/0', date: '2026-12-24' },
    ],
    [
      'overlap on a special day',
      hours([], { specialDays: [special('2026-12-24', changed('10:00-12:00', '11:00-13:00'))] }),
      { code: 'overlap', path: '/specialDays/0/says/spans/1', date: '2026-12-24' },
    ],
    [
      'overlap on a holiday',
      hours([], { holidayPolicies: { kingsDay: changed('10:00-12:00', '11:00-13:00') } }),
      { code: 'overlap', path: '/holidayPolicies/kingsDay/spans/1' },
    ],
  ];
  it.each(table)('%s', (_, of, finding) => {
    expect(checkHours(of)).toEqual([expect.objectContaining(finding)]);
  });
});

describe('nothing is found where nothing is wrong', () => {
  const weekPattern = layer([on([1], '09:00-12:00')], {
    validity: { kind: 'dates', from: null, through: '2026-05-31' },
  });
  const table: readonly [string, OpeningHours][] = [
    ['touching blocks', weekly(on([1], '09:00-12:00', '12:00-17:00'))],
    ['the same times on other days', weekly(on([1], '09:00-12:00'), on([2], '09:00-12:00'))],
    [
      'by appointment within a longer open block',
      weekly(on([1], '09:00-17:00', span('12:00-14:00', { access: 'byAppointment' }))),
    ],
    ['youth beside everyone', weekly(on([1], '09:00-17:00', span('09:00-17:00', { audience: 'youth' })))],
    ['round the clock', weekly(on(EVERY_DAY, '00:00-24:00'))],
    ['a tail past midnight', weekly(on([5], '20:00-02:00'))],
    [
      'week patterns that follow on each other',
      hours([weekPattern, layer([on([1], '10:00-13:00')], { validity: summer })]),
    ],
    [
      'layers of one kind that leave days to each other',
      hours([
        layer([on([1], '09:00-12:00')], { otherDays: 'asBelow' }),
        layer([on([2], '09:00-12:00')], { otherDays: 'asBelow' }),
      ]),
    ],
    [
      'a single date within a closed holiday',
      hours([], {
        specialDays: [
          special('2026-12-24 2027-01-03', CLOSED),
          special('2026-12-29', changed('10:00-12:00')),
        ],
      }),
    ],
    [
      'the first and the last Monday of the month',
      weekly(
        onDays({ weekdays: [1], nth: [1] }, '09:00-12:00'),
        onDays({ weekdays: [1], nth: [-1] }, '10:00-12:00'),
      ),
    ],
  ];
  it.each(table)('%s', (_, of) => {
    expect(checkHours(of)).toEqual([]);
  });
});
