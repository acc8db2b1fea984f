/** In which room a walk-in hour is that moves to another one, on either side of that. */
import { describe, expect, it } from 'vitest';
import { roomSlugOn } from '../../server/directory/room-on.ts';
import { instantOf } from '../../server/hours/local-time.ts';
import type { Calendars, IsoDate } from '../../server/hours/model.ts';
import type { WalkInDay } from '../../server/model/walk-in.ts';
import { isHeldBetween } from '../../server/planner/is-held.ts';
import { movedHours } from '../../server/planner/moved-hours.ts';
import { withoutCancelled } from '../../server/planner/on-top.ts';
import { CLOSED, changed, walkInDay } from '../hours/building-hours.ts';
import { NOW, timesOn } from './visiting.ts';

const CALENDARS: Calendars = { schoolHolidays: [], knownFrom: '2026-08-01', knownThrough: '2027-08-01' };
const weekly = (specialDays: readonly WalkInDay[] = []) => ({
  ...timesOn({ from: '2026-09-01' }),
  specialDays,
});
const THURSDAYS = timesOn({ weekday: 4, from: '2027-01-07' });

describe('a walk-in hour that moves to another room from a later date on', () => {
  const [OLD, NEW] = ['havikshorst', 'arendshorst'];
  type Days = readonly WalkInDay[];
  it.each<readonly [string, string | null, string | null, Days, IsoDate, string | null]>([
    ['the old one until then', OLD, NEW, [], '2026-12-29', OLD],
    ['the new one from then on', OLD, NEW, [], '2027-01-07', NEW],
    ['the old one as it has been', OLD, NEW, [], '2026-11-17', OLD],
    [
      'the old one on a date with other times',
      ...([OLD, NEW] as const),
      [walkInDay('2026-12-08', changed('9:00-10:00'))],
      ...(['2026-12-08', OLD] as const),
    ],
    [
      'its own one on a date that has one',
      ...([OLD, NEW] as const),
      [walkInDay('2026-12-08', changed('13:00-15:00'), { roomSlug: 'eigen' })],
      ...(['2026-12-08', 'eigen'] as const),
    ],
    ['the old one until it is in no room in particular', OLD, null, [], '2026-12-29', OLD],
    ['no room in particular from then on', OLD, null, [], '2027-01-07', null],
    // No date can say "no room in particular".
    ['the new one where the old one was none in particular', null, NEW, [], '2026-12-29', NEW],
  ])('is in %s', (_, from, to, days, date, room) => {
    const was = { hours: weekly(days), roomSlug: from };
    const hours = movedHours(was, { hours: THURSDAYS, roomSlug: to }, NOW, CALENDARS);
    expect(roomSlugOn({ hours, roomSlug: to }, date)).toBe(room);
    expect(isHeldBetween(hours, { from: date, through: date }, CALENDARS)).toBe(true);
  });

  it('is in the old room on a date that was cancelled, once that is taken back', () => {
    const cancelled = weekly([walkInDay('2026-12-08', CLOSED, { reason: 'ziek' })]);
    const becomes = { hours: THURSDAYS, roomSlug: NEW };
    const hours = movedHours({ hours: cancelled, roomSlug: OLD }, becomes, NOW, CALENDARS);
    const day = { from: '2026-12-08', through: '2026-12-08' };
    expect(isHeldBetween(hours, day, CALENDARS)).toBe(false);
    const back = withoutCancelled(hours, [day]);
    expect(roomSlugOn({ ...becomes, hours: back.hours }, '2026-12-08')).toBe(OLD);
  });

  it('is in each room until it moves again', () => {
    const once = { hours: weekly(), roomSlug: OLD };
    const twice = { hours: THURSDAYS, roomSlug: NEW };
    const now = { ...twice, hours: movedHours(once, twice, NOW, CALENDARS) };
    const last = { hours: timesOn({ weekday: 5, from: '2027-02-05' }), roomSlug: 'eigen' };
    const moves = { ...last, hours: movedHours(now, last, instantOf('2026-12-01', 600), CALENDARS) };
    const dates = ['2026-12-29', '2027-01-28', '2027-02-05'];
    expect(dates.map((date) => roomSlugOn(moves, date))).toEqual([OLD, NEW, 'eigen']);
  });
});
