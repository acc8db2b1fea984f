import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../db/open-database.ts';
import { saveHours } from '../../db/queries/save-hours.ts';
import { checkerOf } from '../../server/desk/checker-of.ts';
import { commonTimes } from '../../server/desk/common-times.ts';
import { allHoursVersion } from '../../server/desk/hours-version.ts';
import { previewDays } from '../../server/desk/preview-days.ts';
import { walkInsHit } from '../../server/desk/walk-ins-hit.ts';
import { mondayToConfirm, weekToConfirm } from '../../server/desk/week-to-confirm.ts';
import { NotFound } from '../../server/errors.ts';
import type { Caller } from '../../server/model/caller.ts';
import { winter } from '../helpers/api.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { callerFor, personWith } from '../helpers/signed-in.ts';
import { CLOSED, hours, on, special, weekly } from '../hours/building-hours.ts';
import { deskDatabase, placeIn } from './real-place.ts';

const db = deskDatabase();

describe('the week that is asked about', () => {
  it.each([
    ['Monday 0:00', '2026-11-23T00:00:00+01:00', '2026-11-23'],
    ['Tuesday', '2026-11-24T10:00:00+01:00', '2026-11-23'],
    ['the last minute of Wednesday', '2026-11-25T23:59:59+01:00', '2026-11-23'],
    ['Thursday 0:00', '2026-11-26T00:00:00+01:00', '2026-11-30'],
    ['Sunday', '2026-11-29T23:59:00+01:00', '2026-11-30'],
    ['Wednesday in UTC, Thursday in Amsterdam', '2026-11-25T23:30:00Z', '2026-11-30'],
    ['the Sunday on which the clocks go back', '2026-10-25T02:30:00+01:00', '2026-10-26'],
    ['the Sunday on which they go forward', '2027-03-28T03:00:00+02:00', '2027-03-29'],
    ['week 53', '2026-12-31T12:00:00+01:00', '2027-01-04'],
    ['the Monday of week 53', '2026-12-28T12:00:00+01:00', '2026-12-28'],
  ])('%s', (_when, now, monday) => {
    expect(mondayToConfirm(Date.parse(now))).toBe(monday);
  });

  it('gives seven days as visitors read them, with what clashes on its day', () => {
    const week = weekToConfirm(db, 'groene-stee', '2026-11-23');
    expect([week.from, week.through, week.days.length, week.sample]).toEqual([
      '2026-11-23',
      '2026-11-29',
      7,
      false,
    ]);
    expect(week.version).toBe(allHoursVersion(placeIn(db, 'groene-stee')));
    expect(week.days.map(({ says }) => says)).toEqual([
      'open',
      'open',
      'open',
      'open',
      'open',
      'closed',
      'closed',
    ]);
    expect(week.days.flatMap(({ clashes }) => clashes)).toEqual([]);
    expect(weekToConfirm(db, 'madiba', '2026-11-23').sample).toBe(true);
    expect(() => weekToConfirm(db, 'nergens', '2026-11-23')).toThrow(NotFound);
  });

  it('names a walk-in hour before a closed door, on its own day', () => {
    const other = deskDatabase();
    const { id, hours: given } = placeIn(other, 'groene-stee');
    if (given === null) throw new Error('it has hours');
    const closedOnTuesday = { ...given, specialDays: [special('2026-11-24', CLOSED)] };
    inTransaction(other, () => saveHours(other, 'place', id, closedOnTuesday));
    const { days } = weekToConfirm(other, 'groene-stee', '2026-11-23');
    expect(days.map(({ date, clashes }) => [date, clashes.map(({ walkIn }) => walkIn.slug)])).toContainEqual([
      '2026-11-24',
      ['voorbeeld-brieven'],
    ]);
  });
});

describe('what a change would do', () => {
  const present = placeIn(db, 'groene-stee').hours ?? hours([]);
  const hit = (given: typeof present) =>
    walkInsHit(db, 'groene-stee', given, TUESDAY_MORNING).map(
      ({ walkIn, start }) => `${walkIn.slug} ${new Date(start).toISOString().slice(0, 10)}`,
    );

  it('names each walk-in hour of the coming 28 days that would lose its open door', () => {
    expect(hit(present)).toEqual([]);
    expect(hit({ ...present, specialDays: [special('2026-12-02', CLOSED)] })).toEqual([
      'voorbeeld-geld 2026-12-02',
    ]);
    const { length, 0: first } = hit(weekly(on([1, 2, 4, 5], '09:00-17:00')));
    expect([length, first]).toEqual([4, 'voorbeeld-geld 2026-11-25']);
  });

  it('and not those that are further away, or over', () => {
    expect(hit({ ...present, specialDays: [special('2026-12-23', CLOSED)] })).toEqual([]);
    expect(hit({ ...present, specialDays: [special('2026-11-23', CLOSED)] })).toEqual([]);
  });

  it('shows the days as they would be, also of a place whose samples would go', () => {
    const days = previewDays(db, 'de-horsten', weekly(on([2], '09:00-17:00')), {
      from: '2026-11-23',
      count: 3,
    });
    expect(days.map(({ date, says, spans }) => [date, says, spans.length])).toEqual([
      ['2026-11-23', 'closed', 0],
      ['2026-11-24', 'open', 1],
      ['2026-11-25', 'closed', 0],
    ]);
    expect(previewDays(db, 'madiba', null, { from: '2026-11-24', count: 1 })[0]?.says).toBe('unknown');
  });
});

describe('common times', () => {
  const shown = (slug: string, most?: number) =>
    commonTimes(db, slug, most).map(({ opens, closes }) => `${opens / 60}-${closes / 60}`);

  it('begin with the place’s own, the most frequent first, and are each there once', () => {
    expect(shown('groene-stee', 20).slice(0, 4)).toEqual(['9-17', '9-12', '9-12.5', '13.5-17']);
    expect(new Set(shown('groene-stee', 20)).size).toBe(shown('groene-stee', 20).length);
    expect(shown('groene-stee')).toHaveLength(6);
  });

  it('are those of the neighbours where the place has none, and the same each time', () => {
    expect(shown('fixture-zonder-uren')).toHaveLength(6);
    expect(shown('fixture-zonder-uren')).toEqual(shown('fixture-zonder-uren'));
    expect(shown('fixture-zonder-uren')[0]).toBe('9-17');
  });
});

it.each<readonly [string, Caller, string]>([
  ['a host of the place', callerFor(personWith(db, [{ role: 'host', placeSlug: 'madiba' }])), 'host'],
  [
    'a coordinator who is host elsewhere',
    callerFor(
      personWith(db, [
        { role: 'host', placeSlug: 'groene-stee' },
        { role: 'coordinator', districtSlug: 'liendert-rustenburg' },
      ]),
    ),
    'coordinator',
  ],
  ['an administrator', callerFor(personWith(db, [{ role: 'administrator' }])), 'administrator'],
  ['the phone behind the bar', { kind: 'barPhone', placeSlug: 'madiba', sessionId: 1 }, 'barPhone'],
  ['the link in a message', { kind: 'placeLink', placeSlug: 'madiba', pseudonym: 'host-1' }, 'host'],
  ['the command line', { kind: 'operator' }, 'administrator'],
])('%s checks as that', (_who, caller, role) => {
  expect(checkerOf(caller, 'madiba')).toBe(role);
});

it('looks at the seconds of no clock but the one that is given', () => {
  expect(mondayToConfirm(winter('2026-11-26T00:00:00') - 1)).toBe('2026-11-23');
});
