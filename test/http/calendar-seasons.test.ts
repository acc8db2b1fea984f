/** Dates that are easily a day or an hour off, as a subscriber's app reads them. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addWalkIn } from '../../db/queries/save-walk-in.ts';
import { hoursOfTimes, type WalkInTimes } from '../../server/hours/walk-in-times.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import { readCalendar } from '../helpers/read-calendar.ts';
import { CONTENT, NOW, ORGANISATION, TUESDAYS } from '../planner/visiting.ts';

let api: TestApi;
beforeEach(() => {
  api = testApi();
});
afterEach(() => api.close());

it.each<readonly [string, string, Partial<WalkInTimes>, readonly string[]]>([
  [
    'over the day on which the clock goes forward',
    '2027-03-15T10:00:00+01:00',
    { weekday: 7, from: '2027-03-21', through: '2027-04-04', onHolidays: true },
    ['2027-03-21T13:00 12:00', '2027-03-28T13:00 11:00', '2027-04-04T13:00 11:00'],
  ],
  [
    'over the day on which the clock goes back',
    '2027-10-18T10:00:00+02:00',
    { weekday: 7, from: '2027-10-24', through: '2027-11-07' },
    ['2027-10-24T13:00 11:00', '2027-10-31T13:00 12:00', '2027-11-07T13:00 12:00'],
  ],
  [
    'every second week over the end of a year with 53 weeks',
    '2026-12-07T10:00:00+01:00',
    { rhythm: { kind: 'everyWeeks', weeks: 2 }, from: '2026-12-08', through: '2027-01-19' },
    ['2026-12-08T13:00 12:00', '2026-12-22T13:00 12:00', '2027-01-05T13:00 12:00', '2027-01-19T13:00 12:00'],
  ],
  [
    'each first Tuesday over the end of a year',
    '2026-12-21T10:00:00+01:00',
    { rhythm: { kind: 'nth', nth: 1 }, from: '2026-12-01', through: '2027-02-28' },
    ['2027-01-05T13:00 12:00', '2027-02-02T13:00 12:00'],
  ],
])('it is held %s', async (_, now, times, expected) => {
  api.now = Date.parse(now);
  const facts = { kind: 'walkIn', placeSlug: 'de-horsten', organisationSlug: ORGANISATION } as const;
  addWalkIn(
    api.db,
    {
      ...{ ...CONTENT, ...facts, slug: 'over-de-grens', visitorRole: null, sample: false },
      hours: hoursOfTimes({ ...TUESDAYS, ...times }),
    },
    { who: 'test', at: NOW },
  );
  const { events } = readCalendar((await api.app.inject(`/agenda/organisatie/${ORGANISATION}.ics`)).body);
  const utc = (at: number) => new Date(at * 1000).toISOString().slice(11, 16);
  const own = events.filter(({ uid }) => uid.startsWith('over-de-grens-'));
  // On Amsterdam's clocks, and in UTC.
  expect(
    own.map(({ startDate }) => `${startDate.toString().slice(0, 16)} ${utc(startDate.toUnixTime())}`),
  ).toEqual(expected);
  expect(own.map(({ uid }) => uid.slice('over-de-grens-'.length, -'@binnenlopen.example'.length))).toEqual(
    expected.map((each) => `${each.slice(0, 10)}-1`),
  );
});
