/** Plain values of the calendars that are written; a test changes what it is about. */
import type { OpenInterval, Timetable } from '../../server/contract/timetable.ts';
import type { Language } from '../../server/contract/vocabulary.ts';
import { writeCalendar } from '../../server/exports/icalendar.ts';
import { blockEvents, marked, placeUrl, walkInEvents } from '../../server/exports/icalendar-events.ts';
import { calendarSentences } from '../../server/exports/icalendar-sentences.ts';
import type { FeedBlock, FeedDate, FeedPlace } from '../../server/model/feed.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { aListedPlace } from './page-values.ts';
import { finished } from './read-calendar.ts';

export const MADE_AT = Date.UTC(2026, 9, 20, 8);

export const plain: Omit<OpenInterval, 'start' | 'end'> = {
  access: 'open',
  audience: 'everyone',
  note: null,
  reason: null,
};

export const place: FeedPlace = {
  slug: 'groene-stee',
  name: 'De Groene Stee',
  address: { street: 'Wiekslag 92', postalCode: '3815 GS', locality: 'Amersfoort' },
  rooms: [],
  sample: false,
};

export const timetable: Timetable = {
  ...aListedPlace().timetable,
  confirmedAt: MADE_AT,
  confirmedBy: 'host',
  unknown: [
    {
      start: Date.UTC(2026, 9, 27),
      end: Date.UTC(2026, 9, 28),
      reason: { kind: 'publicHoliday', label: null, date: null },
    },
  ],
};

export const walkIn: WalkIn = {
  ...{ id: 1, slug: 'geldzaken', kind: 'walkIn', placeSlug: 'groene-stee', placeName: 'De Groene Stee' },
  ...{
    districtSlug: 'liendert',
    roomSlug: 'zaal-2',
    roomName: 'Zaal 2',
    otherRooms: [],
    title: 'Hulp met geld',
  },
  ...{ titleEn: null, helpTopics: ['money'], themeSlug: null, audience: 'everyone', byAppointment: true },
  ...{ languages: [], organisationSlug: null, organisationName: null, visitorRole: 'schuldhulp' },
  contact: { phone: null, email: null },
  ownContact: { phone: null, email: null },
  professionals: [],
  sample: false,
  hours: { layers: [], specialDays: [], holidayPolicies: {}, otherHolidays: 'asAlways' },
  ...{ version: 1, updatedAt: MADE_AT },
};

const REVISION = { number: 3, at: Date.UTC(2026, 9, 19, 8) };

export const dated = (more: Partial<FeedDate> = {}): FeedDate => ({
  ...{
    walkIn,
    roomName: 'Zaal 2',
    date: '2026-10-26',
    nth: 1,
    cancelled: null,
    trouble: null,
    revision: REVISION,
  },
  ...{ start: Date.UTC(2026, 9, 26, 9), end: Date.UTC(2026, 9, 26, 11) },
  ...more,
});

interface Given {
  readonly place: FeedPlace;
  readonly timetable: Timetable;
  readonly openIntervals: readonly (OpenInterval & Partial<FeedBlock>)[];
  readonly walkIns: readonly FeedDate[];
  readonly language: Language;
  readonly madeAt: number;
}

export function calendarWith(changes: Partial<Given>): string {
  const given: Given = {
    ...{ place, timetable, walkIns: [], language: 'nl', madeAt: MADE_AT },
    openIntervals: [{ ...plain, start: Date.UTC(2026, 9, 23, 7), end: Date.UTC(2026, 9, 23, 15) }],
    ...changes,
  };
  const site = { language: given.language, baseUrl: 'https://binnenlopen.example' };
  const blocks = given.openIntervals.map((block) => ({ closedFor: null, ...block }));
  const door = { timetable: given.timetable, revision: REVISION };
  const sentences = calendarSentences(given.language);
  const frame = {
    name: marked(given.place.sample, given.place.name, sentences),
    description: sentences.about.place,
    url: placeUrl(site, given.place.slug),
    ...{ language: given.language, madeAt: given.madeAt, refreshSeconds: 6 * 3600 },
  };
  const events = [
    ...blockEvents(site, given.place, blocks, door),
    ...walkInEvents(site, given.place, given.walkIns),
  ];
  return finished(writeCalendar(frame, events));
}
