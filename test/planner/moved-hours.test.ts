import { describe, expect, it } from 'vitest';
import { hoursOnDate } from '../../server/hours/hours-on-date.ts';
import { instantOf } from '../../server/hours/local-time.ts';
import type { Calendars, IsoDate } from '../../server/hours/model.ts';
import type { WalkInDay, WalkInHours } from '../../server/model/walk-in.ts';
import { endedHours, firstDateOf, lastDateOf, movedHours } from '../../server/planner/moved-hours.ts';
import { momentInWords, timesAhead } from '../../server/planner/times-ahead.ts';
import { CLOSED, changed, walkInDay } from '../hours/building-hours.ts';
import { timesOn } from './visiting.ts';

const TODAY = '2026-11-24';
const at = (date: IsoDate) => instantOf(date, 600);
const NOW = at(TODAY);
/** The Christmas holidays of 2026 in the middle of the country. */
const CALENDARS: Calendars = {
  schoolHolidays: [{ name: 'kerstvakantie', from: '2026-12-19', through: '2027-01-03' }],
  knownFrom: '2026-08-01',
  knownThrough: '2027-08-01',
};

const heldOn = (hours: WalkInHours, date: IsoDate) => {
  const says = hoursOnDate(hours, date, CALENDARS);
  return says.kind === 'spans'
    ? says.spans.map(({ opens, closes }) => `${opens}-${closes}`).join()
    : says.kind;
};
const weekly = (specialDays: readonly WalkInDay[] = []) => ({
  ...timesOn({ from: '2026-09-01' }),
  specialDays,
});
/** Always in the same room. */
const moved = (present: WalkInHours, proposed: WalkInHours, now = NOW) =>
  movedHours({ hours: present, roomSlug: null }, { hours: proposed, roomSlug: null }, now, CALENDARS);
/** Thursdays from 7 January on. */
const THURSDAYS = timesOn({ weekday: 4, from: '2027-01-07' });

describe('a walk-in hour that moves', () => {
  it.each<readonly [string, WalkInHours, WalkInHours, IsoDate, string]>([
    ['as it was until then', weekly(), THURSDAYS, '2027-01-05', '780-900'],
    ['not yet on the new day before', weekly(), THURSDAYS, '2026-12-31', 'closed'],
    ['on the new day from then on', weekly(), THURSDAYS, '2027-01-07', '780-900'],
    ['no more on the old day', weekly(), THURSDAYS, '2027-01-12', 'closed'],
    [
      'today as visitors expect, where it moves today to another day',
      weekly(),
      timesOn({ weekday: 4, from: TODAY }),
      '2026-11-24',
      '780-900',
    ],
    ['at the new time today', weekly(), timesOn({ opens: 840, from: TODAY }), '2026-11-24', '840-900'],
    [
      'at the old time today, where the new one has been already',
      weekly(),
      timesOn({ opens: 540, from: TODAY }),
      '2026-11-24',
      '780-900',
    ],
    [
      'at the new time from the first date after a late yes',
      weekly(),
      timesOn({ opens: 540, from: '2026-11-10' }),
      '2026-12-01',
      '540-900',
    ],
    [
      'as it was before a late yes',
      weekly(),
      timesOn({ opens: 540, from: '2026-11-10' }),
      '2026-11-17',
      '780-900',
    ],
    [
      'still not held on a date that was cancelled',
      weekly([walkInDay('2026-12-08', CLOSED, { reason: 'ziek' })]),
      THURSDAYS,
      '2026-12-08',
      'closed',
    ],
    [
      'cancelled also after it moved, for somebody who is away',
      weekly([walkInDay('2027-01-04 2027-01-10', CLOSED, { reason: 'vrij' })]),
      THURSDAYS,
      '2027-01-07',
      'closed',
    ],
    [
      'at the other times that were agreed for a date before',
      weekly([walkInDay('2026-12-08', changed('9:00-10:00'))]),
      THURSDAYS,
      '2026-12-08',
      '540-600',
    ],
    [
      'not at other times of the old rhythm afterwards',
      weekly([walkInDay('2027-01-12', changed('9:00-10:00'))]),
      THURSDAYS,
      '2027-01-12',
      'closed',
    ],
    [
      'in a school holiday as the old rhythm says, until the new one begins',
      weekly(),
      { ...timesOn({ weekday: 2, opens: 600, from: '2027-01-12', inSchoolHolidays: false }) },
      '2026-12-22',
      '780-900',
    ],
    [
      'not in a school holiday as the old rhythm says, though the new one would',
      timesOn({ from: '2026-09-01', inSchoolHolidays: false }),
      timesOn({ opens: 600, from: '2027-01-12' }),
      '2026-12-22',
      'closed',
    ],
    [
      'on one date only, where only that is proposed',
      weekly([walkInDay('2026-12-01', CLOSED)]),
      weekly([walkInDay('2026-12-08', changed('9:00-10:00'))]),
      '2026-12-08',
      '540-600',
    ],
    [
      'with what was cancelled before left cancelled',
      weekly([walkInDay('2026-12-01', CLOSED)]),
      weekly([walkInDay('2026-12-08', changed('9:00-10:00'))]),
      '2026-12-01',
      'closed',
    ],
    [
      'on a date that was cancelled, where other times are agreed for it',
      weekly([walkInDay('2026-12-08', CLOSED)]),
      weekly([walkInDay('2026-12-08', changed('9:00-10:00'))]),
      '2026-12-08',
      '540-600',
    ],
  ])('is held %s', (_, present, proposed, date, says) => {
    expect(heldOn(moved(present, proposed), date)).toBe(says);
  });

  it('can move again before it has moved, and leaves nothing that was over long ago', () => {
    const once = moved(weekly(), THURSDAYS);
    const fridays = timesOn({ weekday: 5, from: '2027-02-05' });
    const twice = moved(once, fridays, at('2027-01-20'));
    expect(heldOn(twice, '2027-01-05')).toBe('780-900');
    expect(moved(once, fridays, at('2027-04-20')).layers).toHaveLength(2);
    expect(heldOn(twice, '2027-01-28')).toBe('780-900');
    expect(heldOn(twice, '2027-02-11')).toBe('closed');
    expect(heldOn(twice, '2027-02-05')).toBe('780-900');
  });

  it('is told with both rhythms until the first is over', () => {
    const both = moved(weekly(), THURSDAYS);
    expect(timesAhead(both, TODAY)?.map(({ weekday }) => weekday)).toEqual([2, 4]);
    expect(momentInWords(both, TODAY, 'nl')).toBe(
      'Elke dinsdag van 13:00 tot 15:00, tot en met 6 januari 2027. Niet op feestdagen. ' +
        'Elke donderdag van 13:00 tot 15:00, vanaf 7 januari 2027. Niet op feestdagen.',
    );
    expect(timesAhead(both, '2027-02-01')?.map(({ weekday }) => weekday)).toEqual([4]);
  });
});

describe('a walk-in hour that ends', () => {
  it.each<readonly [string, WalkInHours, IsoDate, IsoDate, string]>([
    ['on its last date', weekly(), '2026-12-15', '2026-12-15', '780-900'],
    ['no more a week later', weekly(), '2026-12-15', '2026-12-22', 'closed'],
    [
      'nor on a date with other times after it',
      weekly([walkInDay('2026-12-16', changed('9:00-10:00'))]),
      '2026-12-15',
      '2026-12-16',
      'closed',
    ],
    [
      'never, where it ends before it begins',
      timesOn({ from: '2027-03-02' }),
      '2026-12-15',
      '2027-03-02',
      'closed',
    ],
    [
      'no longer where it would have ended before',
      timesOn({ from: '2026-09-01', through: '2026-12-01' }),
      '2026-12-15',
      '2026-12-08',
      'closed',
    ],
  ])('is held %s', (_, hours, lastDate, date, says) => {
    const ended = endedHours(hours, lastDate);
    expect(heldOn(ended, date)).toBe(says);
    expect(lastDateOf(ended) ?? '').toMatch(/^2026-12-(15|01)$/);
  });
});

describe('the first and last date', () => {
  it.each<readonly [string, WalkInHours, IsoDate | null, IsoDate | null]>([
    [
      'of a rhythm that leaves school holidays out',
      timesOn({ from: '2026-12-01', inSchoolHolidays: false }),
      '2026-12-01',
      null,
    ],
    ['of a rhythm without an end', timesOn({ from: '2026-12-01' }), '2026-12-01', null],
    ['of one date', timesOn({ from: '2026-12-01', rhythm: { kind: 'once' } }), '2026-12-01', '2026-12-01'],
    [
      'of one date that moved to another',
      {
        ...timesOn({ from: '2026-12-01', rhythm: { kind: 'once' } }),
        specialDays: [walkInDay('2026-12-03', changed('9:00-10:00'))],
      },
      '2026-12-01',
      '2026-12-03',
    ],
  ])('%s', (_, hours, first, last) => {
    expect([firstDateOf(hours), lastDateOf(hours)]).toEqual([first, last]);
  });
});
