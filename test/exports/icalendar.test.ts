import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { OpenInterval } from '../../server/contract/timetable.ts';
import type { FeedDate } from '../../server/model/feed.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { calendarWith, dated, MADE_AT, place, plain, timetable, walkIn } from '../helpers/feed-values.ts';
import { readCalendar as readBack } from '../helpers/read-calendar.ts';

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
    const trusted = { ...timetable, ...certain, confirmedUntil: null, oldFrom: null, ...trust };
    const openIntervals = [{ ...interval, start: Date.UTC(2026, 9, 23, 7), end: Date.UTC(2026, 9, 23, 15) }];
    const text = calendarWith({ timetable: trusted, openIntervals, language });
    expect(readBack(text).events[0]?.summary).toBe(title);
  },
);

const ABOUT = 'schuldhulp\nRuimte: Zaal 2.\nMaak eerst een afspraak. Vraag erom bij de plek zelf.';

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

  it.each<readonly [string, Partial<FeedDate>, string, string, string]>([
    ['behind an open door', {}, 'CONFIRMED', 'Hulp met geld (De Groene Stee)', ABOUT],
    [
      'behind a closed door',
      { trouble: { kind: 'closed', reason: { kind: 'date', label: 'personeelsdag', date: '2026-10-26' } } },
      'TENTATIVE',
      'Plek dicht? Hulp met geld (De Groene Stee)',
      `Let op: de plek is dan dicht. Dit gaat misschien niet door.\nWaarom: personeelsdag.\n${ABOUT}`,
    ],
    [
      'behind a door of which nobody knows',
      { trouble: { kind: 'unknown', reason: null } },
      'TENTATIVE',
      'Niet zeker: Hulp met geld (De Groene Stee)',
      `Let op: we weten niet of de plek dan open is.\n${ABOUT}`,
    ],
    [
      'that is not held',
      { cancelled: { reason: 'ziek', movedTo: null } },
      'CANCELLED',
      'Gaat niet door: Hulp met geld (De Groene Stee)',
      `Dit gaat niet door: ziek.\n${ABOUT}`,
    ],
    [
      'that is not held, nobody says why',
      { cancelled: { reason: null, movedTo: null } },
      'CANCELLED',
      'Gaat niet door: Hulp met geld (De Groene Stee)',
      `Dit gaat niet door.\n${ABOUT}`,
    ],
    [
      'that is held on another date instead',
      { cancelled: { reason: null, movedTo: '2026-10-28' } },
      'CANCELLED',
      'Gaat niet door: Hulp met geld (De Groene Stee)',
      `Dit is verplaatst naar woensdag 28 oktober.\n${ABOUT}`,
    ],
  ])('has a walk-in hour %s', (_, more, status, title, description) => {
    const { byUid } = readBack(calendarWith({ openIntervals: [], walkIns: [dated(more)] }));
    expect([...byUid]).toEqual([
      [
        'geldzaken-2026-10-26-1@binnenlopen.example',
        {
          ...{ title, status, description, sequence: 3 },
          ...{ start: '2026-10-26T10:00:00', end: '2026-10-26T12:00:00' },
        },
      ],
    ]);
  });

  it('says for whom it is, in which languages, who is there by her own choice, and how to reach them', () => {
    const more: Partial<WalkIn> = {
      ...{ audience: 'youth', languages: ['nl', 'tr'], byAppointment: false },
      contact: { phone: '033 000 00 09', email: 'hulp@fixture.example' },
      professionals: [
        { personId: 1, shownName: 'Fixtura' },
        { personId: 2, shownName: null },
      ],
    };
    const walkIns = [dated({ walkIn: { ...walkIn, ...more }, roomName: null })];
    expect(readBack(calendarWith({ openIntervals: [], walkIns })).events[0]?.description).toBe(
      [
        ...['schuldhulp', 'Voor jongeren.', 'Talen: Nederlands en Turks.', 'Wie er is: Fixtura.'],
        ...['Bel 033 000 00 09', 'Mail hulp@fixture.example'],
      ].join('\n'),
    );
  });

  it('says that the door is closed on a day on which it usually is open', () => {
    const closedFor = { kind: 'date', label: 'personeelsdag', date: '2026-10-23' } as const;
    const openIntervals = [
      { ...plain, start: Date.UTC(2026, 9, 23, 7), end: Date.UTC(2026, 9, 23, 15), closedFor },
    ];
    const { byUid } = readBack(calendarWith({ openIntervals }));
    const [uid] = readBack(calendarWith({})).byUid.keys();
    expect(byUid.get(uid ?? '')).toMatchObject({
      ...{ status: 'CANCELLED', title: 'Dicht: De Groene Stee' },
      description: 'De plek is dan dicht (personeelsdag).',
    });
  });

  it('keeps the UID of an event from one reading to the next', () => {
    const uids = (text: string) => readBack(text).events.map(({ uid }) => uid);
    const first = uids(calendarWith({ walkIns: [dated()] }));
    expect(first).toEqual(uids(calendarWith({ walkIns: [dated()], madeAt: MADE_AT + 86_400_000 })));
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
    const sample = { ...timetable, sample: true };
    const { calendar, events } = readBack(
      calendarWith({
        ...{ place: { ...place, sample: true }, timetable: sample, language },
        walkIns: [dated({ walkIn: { ...walkIn, sample: true } })],
      }),
    );
    expect(events).toHaveLength(2);
    for (const { summary } of events) expect(summary).toMatch(/^VOORBEELD/);
    expect(calendar.getFirstPropertyValue('name')).toMatch(/^VOORBEELD/);
  });
});

describe('a real walk-in hour behind a door with invented hours', () => {
  it('is no sample, and not certain', () => {
    const { events } = readBack(
      calendarWith({ place: { ...place, sample: true }, walkIns: [dated({ walkIn })] }),
    );
    const found = events.find(({ summary }) => summary.includes(walkIn.title));
    expect(found?.summary).toMatch(/^Niet zeker: /);
    expect(found?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(found?.description).toContain('Let op: we weten niet of de plek dan open is.');
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
      return calendarWith({ walkIns: [dated()] });
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(texts).size).toBe(1);
  });
});

describe('how sure it is that the door is open by then', () => {
  const checked = {
    ...timetable,
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
    const [event] = readBack(calendarWith({ timetable: checked, openIntervals: [interval] })).events;
    expect(event?.description).toBe(description);
  });

  it('but a sample only says that it is one', () => {
    const sample = { ...checked, sample: true };
    expect(
      readBack(calendarWith({ timetable: sample, place: { ...place, sample: true } })).events[0]?.description,
    ).toBeFalsy();
  });
});
