import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpecialItem } from '../../../server/contract/desk/special-days.ts';
import { specialItems } from '../../../server/desk/special-days/special-items.ts';
import { withSpecialDays } from '../../../server/desk/special-days/with-special-days.ts';
import { hoursOnDate } from '../../../server/hours/hours-on-date.ts';
import type { OpeningHours } from '../../../server/hours/model.ts';
import { CALENDARS, openingHours } from '../../hours/arbitrary-hours.ts';
import { CLOSED, EVERY_DAY, hours, layer, on, special } from '../../hours/building-hours.ts';
import '../../helpers/property-seed.ts';

const TODAY = '2026-11-24';
const OPEN_DAILY = hours([layer([on(EVERY_DAY, '9:00-17:00')])], { otherHolidays: 'notKnownYet' });
const NINE_TO_NOON = {
  opens: '09:00',
  closes: '12:00',
  nextDay: false,
  access: 'open',
  audience: 'everyone',
  note: '',
  unsure: false,
} as const;

const itemsOf = (of: OpeningHours) => specialItems(of, CALENDARS, TODAY);

/** The hours after one item was answered so. */
function answered(of: OpeningHours, key: string, answer: Partial<SpecialItem>): OpeningHours {
  const before = itemsOf(of);
  expect(before.map((item) => item.key)).toContain(key);
  return withSpecialDays(
    of,
    before,
    before.map((item) => (item.key === key ? { ...item, ...answer } : item)),
  );
}

const saysOn = (of: OpeningHours, date: string) => {
  const day = hoursOnDate(of, date, CALENDARS);
  return day.kind === 'spans' ? day.spans.map(({ opens, closes }) => `${opens}-${closes}`).join() : day.kind;
};

describe('answers about special days', () => {
  it('change nothing when nobody changed an answer, whatever the hours hold', () => {
    fc.assert(
      fc.property(openingHours, (given) => {
        expect(withSpecialDays(given, itemsOf(given), itemsOf(given))).toEqual(given);
      }),
    );
  });

  it('are asked in the order of the calendar, each public holiday of the coming year once', () => {
    expect(itemsOf(OPEN_DAILY).map(({ key, from, says }) => `${from} ${key} ${says}`)).toEqual([
      '2026-12-19 kerstvakantie asAlways',
      '2026-12-25 christmasDay notKnownYet',
      '2026-12-26 secondChristmasDay notKnownYet',
      '2027-01-01 newYear notKnownYet',
      '2027-03-26 goodFriday asAlways',
      '2027-03-28 easterSunday notKnownYet',
      '2027-03-29 easterMonday notKnownYet',
      '2027-04-27 kingsDay notKnownYet',
      '2027-05-05 liberationDay asAlways',
      '2027-05-06 ascensionDay notKnownYet',
      '2027-05-16 whitSunday notKnownYet',
      '2027-05-17 whitMonday notKnownYet',
    ]);
  });

  it.each([
    ['christmasDay', { says: 'closed' }, '2026-12-25', 'closed'],
    ['christmasDay', { says: 'asAlways' }, '2026-12-25', '540-1020'],
    ['christmasDay', { says: 'changed', blocks: [NINE_TO_NOON] }, '2026-12-25', '540-720'],
    // A public holiday is answered for every year.
    ['christmasDay', { says: 'closed' }, '2028-12-25', 'closed'],
    // The other holidays stay unknown.
    ['christmasDay', { says: 'closed' }, '2026-12-26', 'unknown'],
    // A school holiday that is closed is that one; it goes before the public holidays in it.
    ['kerstvakantie', { says: 'closed' }, '2026-12-21', 'closed'],
    ['kerstvakantie', { says: 'closed' }, '2026-12-25', 'closed'],
    ['kerstvakantie', { says: 'closed' }, '2027-01-04', '540-1020'],
    ['kerstvakantie', { says: 'notKnownYet' }, '2026-12-21', 'unknown'],
    // Other times in it hold on the chosen weekdays; public holidays in it keep their own answer.
    ['kerstvakantie', { says: 'changed', weekdays: [3], blocks: [NINE_TO_NOON] }, '2026-12-23', '540-720'],
    ['kerstvakantie', { says: 'changed', weekdays: [3], blocks: [NINE_TO_NOON] }, '2026-12-22', 'closed'],
    ['kerstvakantie', { says: 'changed', weekdays: [5], blocks: [NINE_TO_NOON] }, '2026-12-25', 'unknown'],
  ] as const)('%s answered with %o makes %s %s', (key, answer, date, says) => {
    expect(saysOn(answered(OPEN_DAILY, key, answer), date)).toBe(says);
  });

  it('can be taken back: a school holiday is as always again', () => {
    const closed = answered(OPEN_DAILY, 'kerstvakantie', { says: 'closed' });
    const changed = answered(closed, 'kerstvakantie', {
      says: 'changed',
      weekdays: [3],
      blocks: [NINE_TO_NOON],
    });
    expect(changed.specialDays).toEqual([]);
    expect(answered(changed, 'kerstvakantie', { says: 'asAlways' })).toEqual(OPEN_DAILY);
  });

  it('add, change and remove days of ones own', () => {
    const none = itemsOf(OPEN_DAILY);
    const feast: SpecialItem = {
      kind: 'day',
      key: '',
      name: 'Suikerfeest',
      from: '2027-03-10',
      through: '',
      says: 'closed',
      weekdays: [],
      blocks: [],
    };
    const added = withSpecialDays(OPEN_DAILY, none, [...none, feast]);
    expect(added.specialDays).toEqual([special('2027-03-10', CLOSED, 'Suikerfeest')]);
    const moved = answered(added, '2027-03-10/2027-03-10', { from: '2027-03-09', through: '2027-03-11' });
    expect(moved.specialDays).toEqual([special('2027-03-09 2027-03-11', CLOSED, 'Suikerfeest')]);
    const kept = itemsOf(moved).filter(({ kind }) => kind !== 'day');
    expect(withSpecialDays(moved, itemsOf(moved), kept)).toEqual(OPEN_DAILY);
  });
});
