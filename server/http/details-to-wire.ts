import { openStateAt, placementOf } from '../contract/open-state.ts';
import type { DayOfWeek, DaySpan, NearbyPlace, SpecialDayAhead } from '../contract/page.ts';
import type { PlaceDetails } from '../contract/shapes/place-details.ts';
import type { Instant } from '../contract/timetable.ts';
import { spanLine, whyInWords } from '../contract/words/day-words.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { PlaceInFull } from '../directory/get-place.ts';
import type { KnownPlace } from '../directory/known-places.ts';
import { localOf } from '../hours/local-time.ts';
import { type Asker, toCard, toInstantOrNull, toOccurrenceOnWire } from './to-wire.ts';

/** Everything that a visitor may see of one place. */
export function toPlaceDetails(
  known: KnownPlace,
  inFull: PlaceInFull,
  now: Instant,
  asker: Asker,
): PlaceDetails {
  const card = toCard(known, now, asker);
  const nearby = inFull.nearby.map((place) => toNearby(place, now, asker));
  return {
    ...card,
    goneSince: inFull.goneSince,
    description: inFull.description,
    website: inFull.website,
    rooms: [...inFull.rooms],
    hosts: [...inFull.hosts],
    hoursInWords: inFull.summaries.map(({ roomName, sentence }) => ({ room: roomName, sentence })),
    days: inFull.days.map((day) => toDay(day, localOf(now).date, asker)),
    specialDays: inFull.specialDays.map(toSpecialDay),
    walkIns: inFull.walkIns.filter(({ cancelled }) => cancelled === null).map(toOccurrenceOnWire),
    nearestOpen: card.countsAsOpen ? null : (nearby.find(({ countsAsOpen }) => countsAsOpen) ?? null),
    nearby,
  };
}

function toDay(day: DayOfWeek, today: string, { language }: Asker): PlaceDetails['days'][number] {
  const { date, says, spans, reason, publicHoliday } = day;
  return {
    date,
    says,
    spans: spans.map(toSpan),
    why: reason,
    publicHoliday,
    words: inWords(day, today, language),
  };
}

/** "dinsdag 24 november: 9:00 – 12:00, 13:00 – 17:00 op afspraak"; the same words as on the page. */
function inWords(day: DayOfWeek, today: string, language: Asker['language']): string {
  const words = wordsOf(language);
  const known = day.spans.map((span) => spanLine(span, words)).join(', ');
  const { closed, unknown } = SAID[language];
  const hours = day.says === 'closed' ? closed : known === '' ? unknown : known;
  const why = whyInWords(day, words);
  return `${words.calendar.fullDate(day.date, today)}: ${hours}${why === null ? '' : ` (${why})`}`;
}

const SAID = {
  nl: { closed: 'dicht', unknown: 'tijden onbekend' },
  en: { closed: 'closed', unknown: 'times unknown' },
} as const;

function toSpecialDay({
  from,
  through,
  says,
  label,
  publicHoliday,
  spans,
}: SpecialDayAhead): PlaceDetails['specialDays'][number] {
  return { from, through, says, label, publicHoliday, spans: spans.map(toSpan) };
}

/** Wall times carry their seconds on the wire; midnight at the end is `00:00:00` of the next day. */
function toSpan({ opens, closes, nextDay, state, access, audience, note, roomName }: DaySpan) {
  return {
    opens: `${opens}:00`,
    closes: `${closes}:00`,
    nextDay,
    state,
    access,
    audience,
    note,
    room: roomName,
  };
}

function toNearby(place: NearbyPlace, now: Instant, asker: Asker): PlaceDetails['nearby'][number] {
  const answer = openStateAt(place.timetable, now, asker.audience);
  return {
    slug: place.slug,
    name: place.name,
    neighbourhood: place.neighbourhoodName,
    distanceMetres: place.metres,
    state: answer.state,
    until: toInstantOrNull(answer.until),
    ...placementOf(answer, asker.audience),
    words: wordsOf(asker.language).answer(answer, now),
  };
}
