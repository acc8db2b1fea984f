/** Opening hours as the API writes them: wall times with their seconds, and a mark for the following date. */
import type {
  DaySelectorOnWire,
  HoursOnWire,
  LayerOnWire,
  OpeningHoursDocument,
  PolicyOnWire,
  SpanOnWire,
  SpecialDayOnWire,
  WalkInHoursOnWire,
} from '../contract/shapes/opening-hours-shape.ts';
import type {
  DayPolicy,
  DaySelector,
  Layer,
  MovableRange,
  OpeningHours,
  SpecialDay,
  TimeSpan,
  Validity,
} from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import type { WalkInHours } from '../model/walk-in.ts';
import { toInstantOrNull } from './to-wire.ts';

type Documented = Pick<Place, 'hours' | 'rooms' | 'trust'>;

/** `room`: whose own hours these are; null: those of the place. */
export function toDocument({ hours, rooms, trust }: Documented, room: string | null): OpeningHoursDocument {
  const own = room === null ? hours : (rooms.find(({ slug }) => slug === room)?.hours ?? null);
  return {
    sample: trust?.source === 'sample',
    source: trust?.source ?? null,
    updatedAt: toInstantOrNull(trust?.updatedAt ?? null),
    confirmedAt: toInstantOrNull(trust?.confirmedAt ?? null),
    confirmedBy: trust?.confirmedBy ?? null,
    room,
    rooms: rooms.map((each) => ({ slug: each.slug, name: each.name, hasHours: each.hours !== null })),
    hours: own && toHoursOnWire(own),
  };
}

export function toHoursOnWire(hours: OpeningHours): HoursOnWire {
  return {
    ...toOthers(hours),
    specialDays: hours.specialDays.map(toSpecialDayOnWire),
  };
}

export function toWalkInHoursOnWire(hours: WalkInHours): WalkInHoursOnWire {
  return {
    ...toOthers(hours),
    specialDays: hours.specialDays.map((day) => ({
      ...toSpecialDayOnWire(day),
      movedTo: day.movedTo,
      room: day.roomSlug,
    })),
  };
}

function toOthers(hours: OpeningHours): Omit<HoursOnWire, 'specialDays'> {
  return {
    layers: hours.layers.map(toLayer),
    holidayPolicies: Object.fromEntries(
      Object.entries(hours.holidayPolicies).map(([name, policy]) => [name, toPolicy(policy)]),
    ),
    otherHolidays: hours.otherHolidays,
  };
}

export function toSpecialDayOnWire({ from, through, says, reason }: SpecialDay): SpecialDayOnWire {
  return { from, through, ...toPolicy(says), reason };
}

function toPolicy(policy: DayPolicy): PolicyOnWire {
  return { says: policy.kind, spans: policy.kind === 'changed' ? policy.spans.map(toSpan) : [] };
}

function toLayer({ validity, rules, ...layer }: Layer): LayerOnWire {
  return {
    ...layer,
    validity: toValidity(validity),
    rules: rules.map(({ on, spans }) => ({ on: toSelector(on), spans: spans.map(toSpan) })),
  };
}

function toValidity(validity: Validity): LayerOnWire['validity'] {
  const nothing = { from: null, through: null, schoolHoliday: null };
  if (validity.kind === 'schoolHoliday')
    return { ...nothing, kind: validity.kind, schoolHoliday: validity.name };
  return { ...nothing, ...validity };
}

function toSelector({ movableDates, except, ...conditions }: DaySelector): DaySelectorOnWire {
  const { weekdays, nth, everyWeeks, isoWeeks, dates, holiday } = conditions;
  return {
    ...(weekdays && { weekdays: [...weekdays] }),
    ...(nth && { nth: [...nth] }),
    ...(everyWeeks && { everyWeeks }),
    ...(isoWeeks && { isoWeeks: [...isoWeeks] }),
    ...(dates && { dates: [...dates] }),
    ...(holiday && { holiday }),
    ...(movableDates && { movableRanges: movableDates.map(toMovableRange) }),
    ...(except && { except: except.map(toSelector) }),
  };
}

type MovableOnWire = NonNullable<DaySelectorOnWire['movableRanges']>[number];

function toMovableRange({ from, through }: MovableRange): MovableOnWire {
  const edge = (each: MovableRange['from']) =>
    typeof each === 'string' ? { day: each, nthWeekday: null } : { day: null, nthWeekday: each };
  return { from: edge(from), through: edge(through) };
}

function toSpan({ opens, closes, access, audience, note, state }: TimeSpan): SpanOnWire {
  const times = { opens: wallTime(opens), closes: wallTime(closes), nextDay: closes >= MINUTES_A_DAY };
  return { ...times, access, audience, note, state };
}

const MINUTES_A_DAY = 1440;

function wallTime(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00`;
}
