import { describe, expect, it } from 'vitest';
import { type PlaceHours, timetableOf } from '../../server/directory/timetable-of.ts';
import type { Calendars, OpeningHours, TimeSpan } from '../../server/hours/model.ts';
import type { HoursTrust } from '../../server/model/place.ts';

const NO_CALENDARS: Calendars = { schoolHolidays: [], knownFrom: null, knownThrough: null };
const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const text = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

const everyDay = (opens: number, closes: number): OpeningHours => {
  const span: TimeSpan = { opens, closes, access: 'open', audience: 'everyone', note: null, state: 'open' };
  return {
    layers: [
      {
        kind: 'week',
        label: null,
        validity: { kind: 'always' },
        effect: 'replace',
        rules: [{ on: {}, spans: [span] }],
        otherDays: 'closed',
      },
    ],
    specialDays: [],
    holidayPolicies: {},
    otherHolidays: 'asAlways',
  };
};

const place = (rest: Partial<PlaceHours>): PlaceHours => ({
  hours: null,
  rooms: [],
  trust: null,
  goneSince: null,
  live: null,
  doorReport: null,
  ...rest,
});

const trust = (rest: Partial<HoursTrust>): HoursTrust => ({
  source: 'host',
  updatedAt: NOW,
  confirmedAt: null,
  confirmedBy: null,
  holdsThrough: null,
  rhythmDays: 28,
  oldAfterDays: 28,
  askWeekday: 4,
  askMinute: 960,
  ...rest,
});

describe('what reaches the visitor of a place and its hours', () => {
  it('runs from yesterday through thirteen days after today, whole Amsterdam days', () => {
    const timetable = timetableOf(place({ hours: everyDay(540, 1020) }), NO_CALENDARS, NOW);
    expect(text(timetable.horizonStart)).toBe('2026-11-22T23:00:00.000Z');
    expect(text(timetable.horizonEnd)).toBe('2026-12-07T23:00:00.000Z');
    expect(timetable.openIntervals).toHaveLength(15);
  });

  it('unites a place with its rooms', () => {
    const rooms = [
      { slug: 'a', name: 'A', quiet: false, hours: everyDay(540, 720) },
      { slug: 'b', name: 'B', quiet: false, hours: everyDay(660, 780) },
      { slug: 'c', name: 'C', quiet: false, hours: null },
    ];
    const { openIntervals, unknown } = timetableOf(place({ rooms }), NO_CALENDARS, NOW);
    expect(text(openIntervals[1]?.start ?? null)).toBe('2026-11-24T08:00:00.000Z');
    expect(text(openIntervals[1]?.end ?? null)).toBe('2026-11-24T12:00:00.000Z');
    // A room without hours of its own follows the place; it does not make it doubtful.
    expect(unknown).toEqual([]);
  });

  it('is unknown without hours, and empty when the place is gone', () => {
    const unknown = timetableOf(place({}), NO_CALENDARS, NOW);
    expect(unknown.unknown).toMatchObject([{ reason: { kind: 'noHours' } }]);
    const gone = timetableOf(
      place({ hours: everyDay(540, 1020), goneSince: '2026-09-01' }),
      NO_CALENDARS,
      NOW,
    );
    expect([gone.openIntervals, gone.unknown, gone.closures]).toEqual([[], [], []]);
  });

  it('a place that is gone never becomes doubtful', () => {
    const checked = { trust: trust({ confirmedAt: NOW }), hours: everyDay(540, 1020) };
    expect(timetableOf(place(checked), NO_CALENDARS, NOW).oldFrom).not.toBeNull();
    expect(timetableOf(place({ ...checked, goneSince: '2026-09-01' }), NO_CALENDARS, NOW).oldFrom).toBeNull();
  });
});

describe('how far hours are to be trusted', () => {
  const trustOf = (given: HoursTrust | null) => {
    const timetable = timetableOf(place({ hours: everyDay(540, 1020), trust: given }), NO_CALENDARS, NOW);
    const { confirmedUntil, oldFrom, sample, imported } = timetable;
    return { confirmedUntil: text(confirmedUntil), oldFrom: text(oldFrom), sample, imported };
  };
  const never = { confirmedUntil: null, oldFrom: null };

  it('weakens after the rhythm, and is old after as much again', () => {
    const confirmedAt = Date.parse('2026-11-02T12:00:00+01:00');
    expect(trustOf(trust({ confirmedAt }))).toEqual({
      confirmedUntil: '2026-11-30T11:00:00.000Z',
      oldFrom: '2026-12-28T11:00:00.000Z',
      sample: false,
      imported: false,
    });
  });

  it('counts days on the calendar, also over a change of the clocks', () => {
    const confirmedAt = Date.parse('2026-10-20T12:00:00+02:00');
    expect(trustOf(trust({ confirmedAt, rhythmDays: 7 })).confirmedUntil).toBe('2026-10-27T11:00:00.000Z');
  });

  it('never decays what was invented, nor confirms it', () => {
    expect(trustOf(trust({ source: 'sample', confirmedAt: NOW }))).toEqual({
      ...never,
      sample: true,
      imported: false,
    });
  });

  it('calls an import so until somebody checks it', () => {
    expect(trustOf(trust({ source: 'import' }))).toEqual({ ...never, sample: false, imported: true });
    expect(trustOf(trust({ source: 'import', confirmedAt: NOW })).imported).toBe(false);
    expect(trustOf(null)).toEqual({ ...never, sample: false, imported: false });
  });
});
