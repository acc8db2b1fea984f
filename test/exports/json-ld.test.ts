import { describe, expect, it } from 'vitest';
import type { DayOfWeek, DaySpan, WalkInDate } from '../../server/contract/page.ts';
import { toJsonLd } from '../../server/exports/json-ld.ts';
import { aListedPlace, aWalkInDate } from '../helpers/page-values.ts';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');

const span: DaySpan = {
  opens: '09:00',
  closes: '17:00',
  nextDay: false,
  state: 'open',
  access: 'open',
  audience: 'everyone',
  note: null,
  roomName: null,
};

/** Fourteen days from Monday 23 November 2026; what is not given is closed. */
function daysWith(given: Record<string, Partial<DayOfWeek>>): DayOfWeek[] {
  return Array.from({ length: 14 }, (_, index) => {
    const date = new Date(Date.UTC(2026, 10, 23 + index)).toISOString().slice(0, 10);
    const closed: DayOfWeek = { date, says: 'closed', spans: [], reason: null, publicHoliday: null };
    return { ...closed, ...given[date] };
  });
}

function jsonLd(changes: {
  days?: DayOfWeek[];
  walkIns?: WalkInDate[];
  place?: Partial<ReturnType<typeof aListedPlace>>;
}) {
  const place = { ...aListedPlace(), ...changes.place };
  const { days = [], walkIns = [] } = changes;
  const facts = { place, goneSince: null, description: null, website: null, days, walkIns };
  return toJsonLd(facts, 'nl', 'https://binnenlopen.example', NOW);
}

function parsed(text: string | null) {
  return JSON.parse(text ?? 'null');
}

const open = (...spans: Partial<DaySpan>[]): Partial<DayOfWeek> => ({
  says: 'open',
  spans: spans.map((changes) => ({ ...span, ...changes })),
});

const day = (name: string) => `https://schema.org/${name}`;

describe('opening hours as schema.org data', () => {
  it('say the weekly pattern once, days with the same times together', () => {
    const days = daysWith({
      '2026-11-23': open({}),
      '2026-11-24': open({}, { opens: '19:00', closes: '21:00' }),
      '2026-11-30': open({}),
      '2026-12-01': open({}, { opens: '19:00', closes: '21:00' }),
    });
    expect(parsed(jsonLd({ days })).openingHoursSpecification).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: [day('Monday'), day('Tuesday')],
        opens: '09:00',
        closes: '17:00',
        validFrom: '2026-11-23',
        validThrough: '2026-12-01',
      },
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: [day('Tuesday')],
        opens: '19:00',
        closes: '21:00',
        validFrom: '2026-11-24',
        validThrough: '2026-12-01',
      },
    ]);
  });

  it('never tell a fortnightly day as a weekly one', () => {
    expect(
      parsed(jsonLd({ days: daysWith({ '2026-11-25': open({}) }) })).openingHoursSpecification,
    ).toMatchObject([{ dayOfWeek: [day('Wednesday')], validFrom: '2026-11-25', validThrough: '2026-11-25' }]);
  });

  it('tell a day that differs apart: other times, or closed as 00:00–00:00', () => {
    const reason = { kind: 'date', label: 'personeelsdag', date: null } as const;
    const days = daysWith({
      '2026-11-26': { says: 'closed', reason },
      '2026-11-27': { ...open({ opens: '10:00', closes: '12:00' }), reason },
    });
    const { openingHoursSpecification, specialOpeningHoursSpecification } = parsed(jsonLd({ days }));
    expect(openingHoursSpecification).toEqual([]);
    expect(specialOpeningHoursSpecification).toMatchObject([
      { opens: '00:00', closes: '00:00', validFrom: '2026-11-26', validThrough: '2026-11-26' },
      { opens: '10:00', closes: '12:00', validFrom: '2026-11-27', validThrough: '2026-11-27' },
    ]);
  });

  it('leave out a day that is unknown, and what is not for anybody who walks in', () => {
    const days = daysWith({
      '2026-11-23': { says: 'unknown', reason: { kind: 'publicHoliday', label: 'kingsDay', date: null } },
      '2026-11-24': open({ audience: 'youth' }, { access: 'byAppointment' }, { access: 'duringActivity' }),
    });
    const { openingHoursSpecification, specialOpeningHoursSpecification } = parsed(jsonLd({ days }));
    expect([...openingHoursSpecification, ...specialOpeningHoursSpecification]).toEqual([]);
  });

  it('say overlapping blocks once, whichever their room or note', () => {
    const days = daysWith({
      '2026-11-23': open(
        { closes: '13:00', note: 'koffie' },
        { opens: '12:00', roomName: 'De keuken' },
        { opens: '19:00', closes: '21:00' },
      ),
    });
    expect(parsed(jsonLd({ days })).openingHoursSpecification).toMatchObject([
      { opens: '09:00', closes: '17:00' },
      { opens: '19:00', closes: '21:00' },
    ]);
  });

  it('leave out a block of which nobody knows whether the door is open', () => {
    const days = daysWith({
      '2026-11-23': open({ closes: '12:00' }, { opens: '13:00', state: 'unknown' }),
    });
    expect(parsed(jsonLd({ days })).openingHoursSpecification).toMatchObject([
      { opens: '09:00', closes: '12:00' },
    ]);
  });

  it('say what begins after midnight for the date on which it does', () => {
    const days = daysWith({ '2026-11-27': open({ opens: '01:00', closes: '02:00', nextDay: true }) });
    expect(parsed(jsonLd({ days })).openingHoursSpecification).toMatchObject([
      { opens: '01:00', closes: '02:00', validFrom: '2026-11-28', validThrough: '2026-11-28' },
    ]);
  });

  it('say a day and a night on end for two dates', () => {
    const days = daysWith({
      '2026-11-27': open(
        { opens: '00:00', closes: '00:00', nextDay: true },
        { opens: '20:00', closes: '02:00', nextDay: true, roomName: 'De kelder' },
      ),
    });
    expect(parsed(jsonLd({ days })).openingHoursSpecification).toMatchObject([
      { opens: '00:00', closes: '23:59', validFrom: '2026-11-27' },
      { opens: '00:00', closes: '02:00', validFrom: '2026-11-28' },
    ]);
  });

  it.each([
    ['past midnight', { opens: '20:00', closes: '02:00', nextDay: true }, '20:00', '02:00'],
    ['to midnight', { opens: '20:00', closes: '00:00', nextDay: true }, '20:00', '23:59'],
    ['the whole day', { opens: '00:00', closes: '24:00' }, '00:00', '23:59'],
  ])('write %s as schema.org can read it', (_name, times, opens, closes) => {
    const days = daysWith({ '2026-11-27': open(times) });
    expect(parsed(jsonLd({ days })).openingHoursSpecification).toMatchObject([{ opens, closes }]);
  });
});

describe('walk-in hours as events', () => {
  const monday = Date.UTC(2026, 10, 23, 9);
  const week = 7 * 86_400_000;

  it('have the schedule that their dates follow', () => {
    const walkIns = [monday, monday + week].map((start) => ({
      ...aWalkInDate(),
      start,
      end: start + 7_200_000,
    }));
    expect(parsed(jsonLd({ walkIns })).event).toMatchObject([
      {
        '@type': 'Event',
        name: 'Hulp met geld',
        eventSchedule: [
          {
            '@type': 'Schedule',
            byDay: [day('Monday')],
            startTime: '10:00',
            endTime: '12:00',
            startDate: '2026-11-23',
            endDate: '2026-11-30',
            repeatFrequency: 'P1W',
            scheduleTimezone: 'Europe/Amsterdam',
          },
        ],
      },
    ]);
  });

  it('are left out when they are invented, or the door may be shut', () => {
    const walkIns: WalkInDate[] = [
      { ...aWalkInDate(), sample: true },
      { ...aWalkInDate(), door: 'closed' },
      { ...aWalkInDate(), door: 'unknown' },
    ];
    expect(parsed(jsonLd({ walkIns })).event).toEqual([]);
  });

  it('say apart which date is cancelled, and nothing of an invented one', () => {
    const cancelled = {
      start: Date.parse('2026-11-30T10:00:00+01:00'),
      end: Date.parse('2026-11-30T12:00:00+01:00'),
      door: 'closed',
      cancelled: { reason: 'ziek', movedTo: null },
    } as const;
    const walkIns = [aWalkInDate(), aWalkInDate(cancelled), aWalkInDate({ ...cancelled, sample: true })];
    const [held, ...others] = parsed(jsonLd({ walkIns })).event;
    expect(held.eventSchedule).toMatchObject([{ startDate: '2026-10-26', endDate: '2026-10-26' }]);
    expect(others).toEqual([
      {
        '@type': 'Event',
        name: 'Hulp met geld',
        url: 'https://binnenlopen.example/plek/groene-stee',
        location: { '@type': 'Place', name: 'Zaal 2' },
        organizer: { '@type': 'Organization', name: 'schuldhulp' },
        startDate: '2026-11-30T09:00:00.000Z',
        endDate: '2026-11-30T11:00:00.000Z',
        eventStatus: 'https://schema.org/EventCancelled',
      },
    ]);
  });
});

describe('the block', () => {
  it('is left out for invented hours', () => {
    const place = aListedPlace();
    expect(jsonLd({ place: { timetable: { ...place.timetable, sample: true } } })).toBeNull();
  });

  it('gives a point only where it is exact', () => {
    expect(parsed(jsonLd({})).geo).toMatchObject({ longitude: 5.4 });
    const coordinates = { lon: 5.4, lat: 52.16, precision: 'approximate', radiusMetres: 400 } as const;
    expect(parsed(jsonLd({ place: { coordinates } })).geo).toBeUndefined();
  });

  it('cannot be broken out of by a name', () => {
    const name = '</script><!--<script>alert(1)\u2028';
    const text = jsonLd({ place: { name } });
    expect(text).not.toMatch(/[<\u2028]/);
    expect(parsed(text).name).toBe(name);
  });
});

it('says nothing of hours that are old', () => {
  const days = daysWith({ '2026-11-24': open({}) });
  const { timetable } = aListedPlace();
  const told = (oldFrom: number) => parsed(jsonLd({ days, place: { timetable: { ...timetable, oldFrom } } }));
  expect(
    told(NOW + 1).specialOpeningHoursSpecification ?? told(NOW + 1).openingHoursSpecification,
  ).toBeDefined();
  expect(Object.keys(told(NOW))).not.toContain('openingHoursSpecification');
  expect(Object.keys(told(NOW))).not.toContain('event');
});
