/**
 * A place page as schema.org data for search engines: a CivicStructure, and its walk-in hours as events. Written
 * from the fourteen days that the page shows, so the two can never disagree. Says only what is certain: a day that
 * is unknown, a span for one audience or by appointment and a walk-in hour behind a doubtful door are left out.
 */
import type { DayOfWeek, DaySpan, PlaceContent } from '../contract/page.ts';
import type { Instant, Timetable } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { weekdayOf } from '../hours/local-time.ts';
import { datedSpans } from './dated-spans.ts';
import { toEvents } from './json-ld-events.ts';
import { dayNames, forScriptBlock } from './schema-org.ts';
import { type DatedSpan, repeatWeekly, type SpanOverDates } from './weekly-spans.ts';

type PlaceFacts = Pick<PlaceContent, 'place' | 'goneSince' | 'description' | 'website' | 'days' | 'walkIns'>;

/** JSON for a script block, or null where there is nothing true to tell: invented hours and places that are gone. */
export function toJsonLd(
  facts: PlaceFacts,
  language: Language,
  baseUrl: string,
  now: Instant,
): string | null {
  const { place, goneSince, days, walkIns } = facts;
  if (place.timetable.sample || goneSince !== null) return null;
  const url = `${baseUrl}${language === 'nl' ? '' : `/${language}`}/plek/${place.slug}`;
  const { ordinary, special } = spansOf(days);
  return forScriptBlock({
    '@context': 'https://schema.org',
    '@type': 'CivicStructure',
    '@id': `${baseUrl}/plek/${place.slug}`,
    name: place.name,
    url,
    ...(facts.description === null ? {} : { description: facts.description }),
    ...(facts.website === null ? {} : { sameAs: facts.website }),
    ...(place.phone === null ? {} : { telephone: place.phone }),
    ...addressOf(facts),
    // Elsewhere the point is a neighbourhood's middle, and would send people to the wrong street.
    ...(place.coordinates.precision === 'exact'
      ? {
          geo: {
            '@type': 'GeoCoordinates',
            longitude: place.coordinates.lon,
            latitude: place.coordinates.lat,
          },
        }
      : {}),
    ...(isOld(place.timetable, now)
      ? {}
      : {
          openingHoursSpecification: repeatWeekly(ordinary).map(toSpecification),
          specialOpeningHoursSpecification: special.map(toSpecification),
          event: toEvents(walkIns, place.name, url),
        }),
  });
}

/** Times that nobody checked for so long decide nothing: a search engine would tell them as true. */
function isOld({ oldFrom }: Timetable, now: Instant): boolean {
  return oldFrom !== null && now >= oldFrom;
}

function addressOf({ place: { address } }: PlaceFacts): object {
  if (address === null) return {};
  return {
    address: {
      '@type': 'PostalAddress',
      ...(address.street === null ? {} : { streetAddress: address.street }),
      ...(address.postalCode === null ? {} : { postalCode: address.postalCode }),
      ...(address.locality === null ? {} : { addressLocality: address.locality }),
      addressCountry: 'NL',
    },
  };
}

function spansOf(days: readonly DayOfWeek[]): { ordinary: DatedSpan[]; special: SpanOverDates[] } {
  const ordinary: DatedSpan[] = [];
  const special: SpanOverDates[] = [];
  for (const day of days) {
    const spans = datedSpans(day.date, day.spans.filter(isForAnybody));
    if (!isSpecial(day)) ordinary.push(...spans);
    else if (day.says === 'closed') special.push(once({ date: day.date, opens: '00:00', closes: '00:00' }));
    else if (day.says === 'open') special.push(...spans.map(once));
  }
  return { ordinary, special };
}

/** A season or a school holiday is the pattern of its time; a date or a public holiday is an exception. */
function isSpecial({ reason }: DayOfWeek): boolean {
  return reason?.kind === 'date' || reason?.kind === 'publicHoliday';
}

function isForAnybody({ audience, access, state }: DaySpan): boolean {
  return state === 'open' && audience === 'everyone' && (access === 'open' || access === 'selfService');
}

function once(span: DatedSpan): SpanOverDates {
  return { ...span, weekdays: [weekdayOf(span.date)], from: span.date, through: span.date, weekly: false };
}

function toSpecification({ weekdays, opens, closes, from, through }: SpanOverDates): object {
  return {
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: dayNames(weekdays),
    opens,
    closes,
    validFrom: from,
    validThrough: through,
  };
}
