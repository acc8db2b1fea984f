import type {
  DistrictLink,
  ListContent,
  ListedPlace,
  Page,
  PageContent,
  PlaceContent,
} from '../../server/contract/page.ts';
import type { Instant, OpenInterval, Timetable } from '../../server/contract/timetable.ts';
import { MOMENT_NOW, NO_FILTER } from '../../web/addresses.ts';
import { aListedPlace } from '../helpers/page-values.ts';

/** Tuesday 24 November 2026, 10:00 in Amsterdam. */
export const TUESDAY: Instant = Date.parse('2026-11-24T10:00:00+01:00');

export const at = (text: string): Instant => Date.parse(text);

export function opening(start: string, end: string, others: Partial<OpenInterval> = {}): OpenInterval {
  return {
    start: at(start),
    end: at(end),
    access: 'open',
    audience: 'everyone',
    note: null,
    reason: null,
    ...others,
  };
}

/** Confirmed last week, known for the two weeks around Tuesday. */
export function aTimetable(
  openIntervals: readonly OpenInterval[],
  others: Partial<Timetable> = {},
): Timetable {
  return {
    openIntervals,
    unknown: [],
    closures: [],
    horizonStart: at('2026-11-24T00:00:00+01:00'),
    horizonEnd: at('2026-12-08T00:00:00+01:00'),
    confirmedAt: at('2026-11-19T10:00:00+01:00'),
    confirmedBy: 'host',
    confirmedUntil: at('2026-12-17T10:00:00+01:00'),
    oldFrom: at('2027-01-14T10:00:00+01:00'),
    sample: false,
    imported: false,
    report: null,
    ...others,
  };
}

export function aPlace(slug: string, timetable: Timetable, others: Partial<ListedPlace> = {}): ListedPlace {
  return { ...aListedPlace(), slug, name: slug, timetable, ...others };
}

const UNTIL_FIVE = opening('2026-11-24T09:00:00+01:00', '2026-11-24T17:00:00+01:00');
const AFTERNOON = opening('2026-11-24T13:00:00+01:00', '2026-11-24T17:00:00+01:00');
const TOMORROW = opening('2026-11-25T09:00:00+01:00', '2026-11-25T12:00:00+01:00');

export const openPlace = aPlace('De Groene Stee', aTimetable([UNTIL_FIVE, TOMORROW]));
export const laterPlace = aPlace('Madiba', aTimetable([AFTERNOON]));
export const closedPlace = aPlace('De Horsten', aTimetable([TOMORROW]));
export const youthPlace = aPlace('The Game', aTimetable([{ ...UNTIL_FIVE, audience: 'youth' }]));
export const unsurePlace = aPlace(
  'De Zonneparel',
  aTimetable([UNTIL_FIVE], { confirmedUntil: at('2026-11-20T10:00:00+01:00') }),
);
export const unknownPlace = aPlace(
  'Sporthal',
  aTimetable([], {
    unknown: [
      {
        start: at('2026-11-24T00:00:00+01:00'),
        end: at('2026-12-08T00:00:00+01:00'),
        reason: { kind: 'noHours', label: null, date: null },
      },
    ],
    confirmedAt: null,
  }),
  { phone: '033 123 45 67' },
);

const district: DistrictLink = { slug: 'liendert-rustenburg', name: 'Liendert/Rustenburg', home: true };

export function aList(places: readonly ListedPlace[], others: Partial<ListContent> = {}): ListContent {
  return {
    view: 'list',
    district,
    districts: [district, { slug: 'nieuwland', name: 'Nieuwland', home: false }],
    moment: { ...MOMENT_NOW, at: null },
    filter: NO_FILTER,
    show: 'list',
    places,
    leftOut: 0,
    helpTopics: [{ slug: 'money', name: 'Hulp met geld' }],
    neighbourhoods: [],
    map: { box: null },
    ...others,
  };
}

export function aPlacePage(place: ListedPlace, others: Partial<PlaceContent> = {}): PlaceContent {
  return {
    view: 'place',
    notice: null,
    place,
    goneSince: null,
    district,
    description: null,
    website: null,
    facilities: [],
    rooms: [],
    hosts: [],
    days: [],
    summaries: [],
    specialDays: [],
    walkIns: [],
    nearby: [],
    helpTopics: [],
    wishTopics: [],
    jsonLd: null,
    ...others,
  };
}

export function aPage(content: PageContent, others: Partial<Page> = {}): Page {
  return {
    language: 'nl',
    now: TUESDAY,
    demonstration: false,
    path: '/',
    search: '',
    baseUrl: 'https://voorbeeld.nl',
    hasSamples: false,
    ownerName: null,
    content,
    ...others,
  };
}
