import { expect, it } from 'vitest';
import { CLOSED, changed, hours, on, rule, span, week } from '../../seeds/write-hours.ts';
import { type EarlierHours, feedSlots } from '../../server/directory/feeds/feed-slots.ts';
import type { Calendars, IsoDate, OpeningHours, SpecialDay } from '../../server/hours/model.ts';
import { instantAt } from '../helpers/osm-intervals.ts';

const CALENDARS: Calendars = { schoolHolidays: [], knownFrom: null, knownThrough: null };
/** Two weeks from a Tuesday. */
const DATES = { from: '2026-12-01', through: '2026-12-14' };
const ONE_WEEK = { from: '2026-12-01', through: '2026-12-07' };

function every(weekdays: string, times: readonly string[], specialDays: SpecialDay[] = []): OpeningHours {
  const spans = times.map((each) => span(each));
  return hours([week(rule(on(weekdays), ...spans))], { otherHolidays: 'asAlways', specialDays });
}
const day = (date: IsoDate, says: SpecialDay['says'], reason: string | null = null): SpecialDay => ({
  ...{ from: date, through: date, says, reason },
});
const until = (moment: string, was: OpeningHours): EarlierHours => ({
  hours: was,
  until: instantAt(moment),
});
const TWICE = ['9:00-10:00', '13:00-15:00'];
const TUESDAYS = every('2', ['13:00-15:00']);

/** "2026-12-01 1 13:00", with a minus in front of what is gone. */
function told(present: OpeningHours, earlier: readonly EarlierHours[] = []): string[] {
  const { held, gone } = feedSlots(present, earlier, DATES, CALENDARS);
  const clock = (at: number) => new Date(at + 3_600_000).toISOString().slice(11, 16);
  return [
    ...held.map(({ date, nth, start }) => `${date} ${nth} ${clock(start)}`),
    ...gone.map(({ date, nth, start }) => `- ${date} ${nth} ${clock(start)}`),
  ];
}

it.each<readonly [string, OpeningHours, readonly EarlierHours[], readonly string[]]>([
  ['what is held', TUESDAYS, [], ['2026-12-01 1 13:00', '2026-12-08 1 13:00']],
  [
    'each of two on one date',
    every('2', ['9:00-10:00', '13:00-15:00']),
    [],
    ['2026-12-01 1 09:00', '2026-12-01 2 13:00', '2026-12-08 1 09:00', '2026-12-08 2 13:00'],
  ],
  [
    'a cancelled date as gone, also where the log says nothing of it',
    every('2', ['13:00-15:00'], [day('2026-12-08', CLOSED, 'ziek')]),
    [],
    ['2026-12-01 1 13:00', '- 2026-12-08 1 13:00'],
  ],
  [
    'other times on one date under the same number',
    every('2', ['13:00-15:00'], [day('2026-12-08', changed(span('9:00-10:00')))]),
    [until('2026-11-24T10:00', TUESDAYS)],
    ['2026-12-01 1 13:00', '2026-12-08 1 09:00'],
  ],
  [
    'another weekday as new, and the old one as gone',
    every('4', ['13:00-15:00']),
    [until('2026-11-24T10:00', TUESDAYS)],
    ['2026-12-03 1 13:00', '2026-12-10 1 13:00', '- 2026-12-01 1 13:00', '- 2026-12-08 1 13:00'],
  ],
  [
    'the second of a date as gone where only one is left',
    every('2', ['9:00-10:00']),
    [until('2026-11-24T10:00', every('2', ['9:00-10:00', '13:00-15:00']))],
    ['2026-12-01 1 09:00', '2026-12-08 1 09:00', '- 2026-12-01 2 13:00', '- 2026-12-08 2 13:00'],
  ],
  [
    'as gone only what calendars showed by then, eight weeks ahead',
    every('5', []),
    [until('2026-10-12T10:00', TUESDAYS)],
    ['- 2026-12-01 1 13:00'],
  ],
  [
    'what was changed twice as it was last',
    every('5', []),
    [
      until('2026-11-10T10:00', TUESDAYS),
      until('2026-11-24T10:00', every('2', ['9:00-10:00', '13:00-14:00'])),
    ],
    ['- 2026-12-01 2 09:00', '- 2026-12-01 1 13:00', '- 2026-12-08 2 09:00', '- 2026-12-08 1 13:00'],
  ],
  [
    'the one of two that stays under its own number, where one date drops the first',
    every('2', TWICE, [day('2026-12-08', changed(span('13:00-15:00')))]),
    [until('2026-11-24T10:00', every('2', TWICE))],
    ['2026-12-01 1 09:00', '2026-12-01 2 13:00', '2026-12-08 2 13:00', '- 2026-12-08 1 09:00'],
  ],
  [
    'the same where the log says nothing of it',
    every('2', TWICE, [day('2026-12-08', changed(span('13:00-15:00')))]),
    [],
    ['2026-12-01 1 09:00', '2026-12-01 2 13:00', '2026-12-08 2 13:00'],
  ],
  [
    'the one of two that stays under its own number, where the rhythm drops the first',
    every('2', ['13:00-15:00']),
    [until('2026-11-24T10:00', every('2', TWICE))],
    ['2026-12-01 2 13:00', '2026-12-08 2 13:00', '- 2026-12-01 1 09:00', '- 2026-12-08 1 09:00'],
  ],
  [
    'one that comes before the others under a new number, and as gone when it goes again',
    every('2', ['13:00-15:00']),
    [
      until('2026-11-10T10:00', TUESDAYS),
      until('2026-11-24T10:00', every('2', TWICE, [day('2026-12-01', CLOSED)])),
    ],
    ['2026-12-01 1 13:00', '2026-12-08 1 13:00', '- 2026-12-08 2 09:00'],
  ],
  [
    'a dropped one that comes back under the number that it had',
    every('2', TWICE),
    [until('2026-11-10T10:00', every('2', TWICE)), until('2026-11-24T10:00', every('2', ['13:00-15:00']))],
    ['2026-12-01 1 09:00', '2026-12-01 2 13:00', '2026-12-08 1 09:00', '2026-12-08 2 13:00'],
  ],
  [
    'both of two that move under their numbers, in order',
    every('2', TWICE, [day('2026-12-08', changed(span('12:00-13:00'), span('16:00-18:00')))]),
    [until('2026-11-24T10:00', every('2', TWICE))],
    ['2026-12-01 1 09:00', '2026-12-01 2 13:00', '2026-12-08 1 12:00', '2026-12-08 2 16:00'],
  ],
  [
    'a cancelled date at the time at which calendars last had it',
    every('2', ['13:00-15:00'], [day('2026-12-08', CLOSED)]),
    [
      until(
        '2026-11-24T10:00',
        every('2', ['13:00-15:00'], [day('2026-12-08', changed(span('15:00-17:00')))]),
      ),
    ],
    ['2026-12-01 1 13:00', '- 2026-12-08 1 15:00'],
  ],
  [
    'a date that moved onto one that has its own, beside it, and its old date as gone',
    every(
      '2,3',
      ['13:00-15:00'],
      [day('2026-12-08', CLOSED), day('2026-12-09', changed(span('9:00-11:00'), span('13:00-15:00')))],
    ),
    [until('2026-11-24T10:00', every('2,3', ['13:00-15:00']))],
    [
      ...['2026-12-01 1 13:00', '2026-12-02 1 13:00', '2026-12-09 2 09:00', '2026-12-09 1 13:00'],
      '- 2026-12-08 1 13:00',
    ],
  ],
  [
    'what moved to another date and back where it was, and the other date as gone',
    TUESDAYS,
    [
      until('2026-11-10T10:00', TUESDAYS),
      until(
        '2026-11-24T10:00',
        every(
          '2',
          ['13:00-15:00'],
          [day('2026-12-08', CLOSED), day('2026-12-10', changed(span('9:00-11:00')))],
        ),
      ),
    ],
    ['2026-12-01 1 13:00', '2026-12-08 1 13:00', '- 2026-12-10 1 09:00'],
  ],
  [
    'nothing twice that was changed and changed back',
    TUESDAYS,
    [until('2026-11-24T10:00', TUESDAYS)],
    ['2026-12-01 1 13:00', '2026-12-08 1 13:00'],
  ],
])('a calendar shows %s', (_, present, earlier, expected) => {
  expect(told(present, earlier)).toEqual(expected);
});

it('gives no date two of one number, and says of none that it goes on and is gone', () => {
  const times = ['9:00-10:00', '10:00-11:00', '13:00-15:00'];
  const subsets = Array.from({ length: 7 }, (_, bits) => times.filter((_time, at) => ((bits + 1) >> at) & 1));
  for (const first of subsets)
    for (const second of subsets)
      for (const third of subsets) {
        const earlier = [
          until('2026-11-10T10:00', every('2', first)),
          until('2026-11-17T10:00', every('2', second)),
        ];
        const before = feedSlots(every('2', second), earlier.slice(0, 1), ONE_WEEK, CALENDARS).held;
        const { held, gone } = feedSlots(every('2', third), earlier, ONE_WEEK, CALENDARS);
        const numbers = [...held, ...gone].map(({ nth }) => nth);
        expect(new Set(numbers).size).toBe(numbers.length);
        const starts = new Set(held.map(({ start }) => start));
        expect(gone.filter(({ start }) => starts.has(start))).toEqual([]);
        for (const { start, nth } of before.filter((slot) => starts.has(slot.start)))
          expect(held.find((slot) => slot.start === start)?.nth).toBe(nth);
      }
});
