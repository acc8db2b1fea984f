/** A house and a walk-in hour for tests, and short ways to write clashes down. */
import type { Interval } from '../../../server/contract/timetable.ts';
import type { Clash } from '../../../server/directory/clashes/clash.ts';
import { clashesOf, type House } from '../../../server/directory/clashes/clashes-of.ts';
import { addDays, instantOf, localOf } from '../../../server/hours/local-time.ts';
import type { IsoDate } from '../../../server/hours/model.ts';
import type { HoursTrust } from '../../../server/model/place.ts';
import type { WalkIn } from '../../../server/model/walk-in.ts';
import { NO_CALENDARS, on, weekly } from '../../hours/building-hours.ts';

/** Tuesdays from 13 to 15, for everybody, without an appointment. */
export const WALK_IN: WalkIn = {
  id: 1,
  slug: 'money',
  kind: 'walkIn',
  placeSlug: 'house',
  placeName: 'House',
  districtSlug: 'district',
  roomSlug: null,
  roomName: null,
  otherRooms: [],
  title: 'Hulp met geld',
  titleEn: 'Help with money',
  helpTopics: ['money'],
  themeSlug: null,
  audience: 'everyone',
  byAppointment: false,
  languages: ['nl'],
  organisationSlug: 'helpers',
  organisationName: 'Helpers',
  contact: { phone: null, email: null },
  ownContact: { phone: null, email: null },
  professionals: [],
  version: 1,
  updatedAt: Date.UTC(2026, 10, 1),
  visitorRole: null,
  sample: false,
  hours: weekly(on([2], '13:00-15:00')),
};

/** Open on Tuesdays from 9 to 17. */
export const HOUSE: House = {
  slug: 'house',
  hours: weekly(on([2], '09:00-17:00')),
  rooms: [],
  trust: null,
  goneSince: null,
  live: null,
  doorReport: null,
};

export const CHECKED: HoursTrust = {
  source: 'host',
  updatedAt: Date.UTC(2026, 9, 1),
  confirmedAt: Date.UTC(2026, 9, 1),
  confirmedBy: 'host',
  holdsThrough: null,
  rhythmDays: 28,
  oldAfterDays: 28,
  askWeekday: 4,
  askMinute: 960,
};

/** From the first midnight to the one after the last date. */
export function days(from: IsoDate, through: IsoDate = from): Interval {
  return { start: instantOf(from, 0), end: instantOf(addDays(through, 1), 0) };
}

/** "specialDay 2026-12-01 13:00-15:00 date", in order; the times are those at which it does not fit. */
export function clashesTold(
  walkIns: readonly WalkIn[],
  places: readonly House[],
  window: Interval,
  calendars = NO_CALENDARS,
): string[] {
  return clashesOf({ walkIns, places, calendars, window }).map(told);
}

export function told({ kind, date, during, reason, access, other }: Clash): string {
  const times = during.map(({ start, end }) => `${clock(start)}-${clock(end)}`).join(',');
  return [kind, date, times, reason?.kind, access, other?.slug].filter((part) => part != null).join(' ');
}

function clock(instant: number): string {
  const { minute } = localOf(instant);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
