import { describe, expect, it } from 'vitest';
import { mergeSchedules } from '../../server/hours/merge-intervals.ts';
import { openIntervals } from '../../server/hours/open-intervals.ts';
import {
  CLOSED,
  days,
  hours,
  layer,
  NO_CALENDARS,
  on,
  span,
  special,
  weekly,
  withoutOffsets,
} from './building-hours.ts';

const monday = days('2026-11-23', '2026-11-23');
const scheduleOf = (of: Parameters<typeof openIntervals>[0]) => openIntervals(of, monday, NO_CALENDARS);

describe('a place and its rooms', () => {
  it('are open where one of them is, and made one where they touch', () => {
    const merged = mergeSchedules([
      scheduleOf(weekly(on([1], '09:00-12:00'))),
      scheduleOf(weekly(on([1], '12:00-14:00', '16:00-17:00'))),
    ]);
    expect(merged.openIntervals.map(withoutOffsets)).toEqual([
      '2026-11-23 09:00/14:00',
      '2026-11-23 16:00/17:00',
    ]);
  });

  it('do not cut each other: an appointment in one room leaves the other open', () => {
    const byAppointment = span('10:00-11:00', { access: 'byAppointment' });
    const merged = mergeSchedules([
      scheduleOf(weekly(on([1], '09:00-12:00'))),
      scheduleOf(weekly(on([1], byAppointment))),
    ]);
    expect(merged.openIntervals.map((each) => [withoutOffsets(each), each.access])).toEqual([
      ['2026-11-23 09:00/12:00', 'open'],
      ['2026-11-23 10:00/11:00', 'byAppointment'],
    ]);
  });

  it('are unknown only while none is open, and a closed room leaves what is open or unknown', () => {
    const closedRoom = hours([layer([on([1], '08:00-20:00')])], {
      specialDays: [special('2026-11-23', CLOSED)],
    });
    const merged = mergeSchedules([
      scheduleOf(weekly(on([1], '09:00-12:00', span('12:00-14:00', { state: 'unknown' })))),
      scheduleOf(closedRoom),
    ]);
    expect(merged.unknown.map(withoutOffsets)).toEqual(['2026-11-23 12:00/14:00']);
    expect(merged.closures.map(withoutOffsets)).toEqual(['2026-11-23 08:00/09:00', '2026-11-23 14:00/20:00']);
  });

  it('a room without known hours is unknown around the open door of another', () => {
    const merged = mergeSchedules([scheduleOf(null), scheduleOf(weekly(on([1], '09:00-12:00')))]);
    expect(merged.unknown.map(withoutOffsets)).toEqual([
      '2026-11-23 00:00/09:00',
      '2026-11-23 12:00/2026-11-24 00:00',
    ]);
  });
});
