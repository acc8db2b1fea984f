import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { ListedPlace, Occurrence } from '../../server/contract/page.ts';
import type { OpenInterval } from '../../server/contract/timetable.ts';
import { type PlaceCalendar, toICalendar } from '../../server/exports/icalendar.ts';
import { aListedPlace, anOccurrence } from '../helpers/page-values.ts';

const MADE_AT = Date.UTC(2026, 9, 20, 8);

const plain: Omit<OpenInterval, 'start' | 'end'> = {
  access: 'open',
  audience: 'everyone',
  note: null,
  reason: null,
};

const place: ListedPlace = {
  ...aListedPlace(),
  timetable: {
    ...aListedPlace().timetable,
    confirmedAt: MADE_AT,
    confirmedBy: 'host',
    confirmedUntil: null,
    oldFrom: null,
    unknown: [
      {
        start: Date.UTC(2026, 9, 27),
        end: Date.UTC(2026, 9, 28),
        reason: { kind: 'publicHoliday', label: null, date: null },
      },
    ],
  },
};
const walkIn = anOccurrence();

function calendarWith(changes: Partial<PlaceCalendar>): string {
  return toICalendar({
    place,
    openIntervals: [{ ...plain, start: Date.UTC(2026, 9, 23, 7), end: Date.UTC(2026, 9, 23, 15) }],
    walkIns: [],
    language: 'nl',
    baseUrl: 'https://binnenlopen.example',
    madeAt: MADE_AT,
    ...changes,
  });
}

function readBack(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = ICAL.Component.fromString(text);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, events };
}

function utc(time: ICAL.Time): string {
  return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
}

const YOUTH = { ...plain, audience: 'youth' } as const;

it.each([
  ['nl', plain, { confirmedUntil: null }, 'De Groene Stee is open'],
  ['nl', plain, { confirmedUntil: Date.UTC(2026, 9, 23) }, 'Waarschijnlijk open: De Groene Stee'],
  ['en', plain, { confirmedUntil: Date.UTC(2026, 9, 23) }, 'Probably open: De Groene Stee'],
  ['nl', plain, { imported: true }, 'Waarschijnlijk open: De Groene Stee'],
  ['nl', plain, { confirmedUntil: Date.UTC(2026, 9, 23, 8) }, 'De Groene Stee is open'],
  ['nl', plain, { oldFrom: Date.UTC(2026, 9, 23) }, 'Tijden zijn oud: De Groene Stee'],
  ['en', plain, { oldFrom: Date.UTC(2026, 9, 23) }, 'Times are old: De Groene Stee'],
  ['nl', YOUTH, { oldFrom: Date.UTC(2026, 9, 23) }, 'Tijden voor jongeren zijn oud: De Groene Stee'],
  ['en', YOUTH, { imported: true }, 'Probably open for young people: De Groene Stee'],
] as const)(
  '%s: a title claims no more than is known when it opens: %j %j',
  (language, interval, trust, title) => {
    const certain = { confirmedAt: MADE_AT, confirmedBy: 'host', imported: false, sample: false } as const;
    const timetable = { ...place.timetable, ...certain, confirmedUntil: null, oldFrom: null, ...trust };
    const openIntervals = [{ ...interval, start: Date.UTC(2026, 9, 23, 7), end: Date.UTC(2026, 9, 23, 15) }];
    const text = calendarWith({ place: { ...place, timetable }, openIntervals, language });
    expect(readBack(text).events[0]?.summary).toBe(title);
  },
);

describe('a calendar, read back by another library', () => {
  it('has the open hours with their instants, title and whereabouts', () => {
    const [event] = readBack(calendarWith({})).events;
    expect(event?.summary).toBe('De Groene Stee is open');
    expect(event?.location).toBe('De Groene Stee, Wiekslag 92, 3815 GS, Amersfoort');
    expect(event && utc(event.startDate)).toBe('2026-10-23T07:00:00Z');
    expect(event && utc(event.endDate)).toBe('2026-10-23T15:00:00Z');
    expect(event?.startDate.zone.tzid).toBe('Europe/Amsterdam');
    expect(event?.startDate.toString()).toBe('2026-10-23T09:00:00');
  });

  it.each([
    ['over the night in which the clock goes back', Date.UTC(2026, 9, 24, 18), Date.UTC(2026, 9, 25, 3)],
    ['over the night in which the clock goes forward', Date.UTC(2027, 2, 27, 19), Date.UTC(2027, 2, 28, 2)],
  ])('keeps the instants %s', (_name, start, end) => {
    const [event] = readBack(calendarWith({ openIntervals: [{ ...plain, start, end }] })).events;
    expect(event && event.startDate.toUnixTime() * 1000).toBe(start);
    expect(event && event.endDate.toUnixTime() * 1000).toBe(end);
  });

  it('says for whom and how where a door is not simply open', () => {
    const openIntervals: OpenInterval[] = [
      { ...plain, audience: 'youth', start: Date.UTC(2026, 9, 23, 17), end: Date.UTC(2026, 9, 23, 19) },
      { ...plain, access: 'byAppointment', start: Date.UTC(2026, 9, 24, 8), end: Date.UTC(2026, 9, 24, 9) },
    ];
    const titles = readBack(calendarWith({ openIntervals })).events.map(({ summary }) => summary);
    expect(titles).toEqual(['De Groene Stee is open voor jongeren', 'De Groene Stee is open (op afspraak)']);
  });

  it('has the walk-in hours behind an open door, and no others', () => {
    const walkIns: Occurrence[] = [
      walkIn,
      { ...walkIn, slug: 'dicht', door: 'closed' },
      { ...walkIn, slug: 'onzeker', door: 'unknown' },
    ];
    const { events } = readBack(calendarWith({ openIntervals: [], walkIns }));
    expect(events.map(({ summary }) => summary)).toEqual(['Hulp met geld (De Groene Stee)']);
    expect(events[0]?.description).toBe('schuldhulp\nZaal 2\nMaak eerst een afspraak.');
  });

  it('keeps the UID of an event from one reading to the next', () => {
    const uids = (text: string) => readBack(text).events.map(({ uid }) => uid);
    const first = uids(calendarWith({ walkIns: [walkIn] }));
    expect(first).toEqual(uids(calendarWith({ walkIns: [walkIn], madeAt: MADE_AT + 86_400_000 })));
    expect(new Set(first).size).toBe(2);
    expect(first[0]).toMatch(/@binnenlopen\.example$/);
  });

  it('does not keep anybody busy, is refreshed within the day and has its own time zone', () => {
    const { calendar, events } = readBack(calendarWith({}));
    expect(events[0]?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT6H');
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe(
      'Europe/Amsterdam',
    );
    expect(calendarWith({})).toContain('\r\nDTSTAMP:20261020T080000Z\r\n');
  });

  it('speaks English too', () => {
    const { calendar, events } = readBack(calendarWith({ language: 'en' }));
    expect(events[0]?.summary).toBe('De Groene Stee is open');
    expect(String(calendar.getFirstPropertyValue('url'))).toBe(
      'https://binnenlopen.example/en/plek/groene-stee',
    );
  });
});

describe('invented hours', () => {
  it.each(['nl', 'en'] as const)('start every title with VOORBEELD (%s)', (language) => {
    const sample: ListedPlace = { ...place, timetable: { ...place.timetable, sample: true } };
    const { calendar, events } = readBack(
      calendarWith({ place: sample, language, walkIns: [{ ...walkIn, sample: true }] }),
    );
    expect(events).toHaveLength(2);
    for (const { summary } of events) expect(summary).toMatch(/^VOORBEELD/);
    expect(calendar.getFirstPropertyValue('name')).toMatch(/^VOORBEELD/);
  });
});

describe('the text itself', () => {
  const hostile = 'Café "De\\Zon", ;\nBEGIN:VEVENT 😀 '.repeat(4);

  it('ends every line with CRLF and folds it at 75 octets', () => {
    const text = calendarWith({ place: { ...place, name: hostile } });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('shows a hostile name as text', () => {
    const { calendar, events } = readBack(calendarWith({ place: { ...place, name: hostile } }));
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toBe(`${hostile} is open`);
    // The reader does not know NAME and gives it as it is written.
    expect(calendar.getFirstPropertyValue('name')).toContain(String.raw`Café "De\\Zon"\, \;\nBEGIN`);
  });

  it('is the same whatever zone the process runs in', () => {
    const before = process.env.TZ;
    const texts = ['Europe/Amsterdam', 'Pacific/Auckland', 'America/New_York'].map((zone) => {
      process.env.TZ = zone;
      return calendarWith({ walkIns: [walkIn] });
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(texts).size).toBe(1);
  });
});

describe('how sure it is that the door is open by then', () => {
  const timetable = {
    ...place.timetable,
    confirmedAt: Date.parse('2026-10-20T10:00:00+02:00'),
    confirmedBy: 'coordinator',
    confirmedUntil: Date.parse('2026-10-27T10:00:00+01:00'),
  } as const;
  const opening = (start: string, note: string | null = null) => {
    const from = Date.parse(start);
    return { ...plain, note, start: from, end: from + 3_600_000 };
  };
  it.each([
    [opening('2026-10-23T09:00:00+02:00'), 'Bevestigd op dinsdag 20 oktober door de coördinator'],
    [
      opening('2026-10-23T09:00:00+02:00', 'achterom'),
      'achterom\nBevestigd op dinsdag 20 oktober door de coördinator',
    ],
    [opening('2026-10-30T09:00:00+01:00'), 'Laatst nagekeken op 20 oktober door de coördinator'],
  ])('stands in the event of %j', (interval, description) => {
    const [event] = readBack(
      calendarWith({ place: { ...place, timetable }, openIntervals: [interval] }),
    ).events;
    expect(event?.description).toBe(description);
  });

  it('but a sample only says that it is one', () => {
    const sample = { ...place, timetable: { ...timetable, sample: true } };
    expect(readBack(calendarWith({ place: sample })).events[0]?.description).toBeFalsy();
  });
});
