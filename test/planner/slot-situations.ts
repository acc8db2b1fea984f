/** Situations for the rule that ranks free moments, as one writes them down. The quarter begins on Monday 30 November 2026. */
import { on, hours as opening, rule, span, week } from '../../seeds/write-hours.ts';
import type { Access, Audience } from '../../server/contract/vocabulary.ts';
import { dayNumberOf } from '../../server/hours/calendar-day.ts';
import { addDays, instantOf } from '../../server/hours/local-time.ts';
import type { Calendars, DaySelector, OpeningHours } from '../../server/hours/model.ts';
import { openIntervals } from '../../server/hours/open-intervals.ts';
import type { RankedSlot } from '../../server/planner/slots/ranked-slot.ts';
import type {
  OfferedHelp,
  OwnTime,
  PlaceFacts,
  ProposedTime,
  RoomFacts,
  Surroundings,
  Whereabouts,
  WishedHour,
} from '../../server/planner/slots/slot-facts.ts';
import type { SlotQuestion } from '../../server/planner/slots/slot-question.ts';

export const FROM = '2026-11-30';
const WINDOW = { start: instantOf(FROM, 0), end: instantOf(addDays(FROM, 91), 0) };
const NO_CALENDARS: Calendars = { schoolHolidays: [], knownFrom: null, knownThrough: null };

/** An hour of help with money, every week; whatever is not said does not matter. */
export function asking(more: Partial<SlotQuestion> = {}): SlotQuestion {
  return {
    ...{ helpTopic: 'money', themeSlug: null, sensitive: false, audience: 'everyone' },
    ...{ weekdays: [], partsOfDay: [], minutes: 60, rhythm: { kind: 'everyWeeks', weeks: 1 }, from: FROM },
    needs: { quietRoom: false, wheelchair: false, hostPresent: false },
    notSameDayAs: { helpTopic: null, organisationSlug: null },
    ...{ placeSlug: null, neighbourhoods: [], limit: 10, askerId: null },
    ...more,
  };
}

interface Times {
  readonly access?: Access;
  readonly audience?: Audience;
  readonly closed?: readonly string[];
  readonly holidays?: OpeningHours['otherHolidays'];
  readonly more?: Omit<DaySelector, 'weekdays'>;
}

/** `times('24', '9:00-17:00')`: on Tuesdays and Thursdays. */
export function times(weekdays: string, spans: string, words: Times = {}): OpeningHours {
  const { access = 'open', audience = 'everyone', closed = [], holidays = 'asAlways', more = {} } = words;
  const blocks = spans.split(' ').map((block) => span(block, { access, audience }));
  return opening([week(rule(on(weekdays, more), ...blocks))], {
    otherHolidays: holidays,
    specialDays: closed.map((date) => ({
      ...{ from: date, through: date, reason: 'verbouwing' },
      says: { kind: 'closed' },
    })),
  });
}

const open = (hours: OpeningHours) => openIntervals(hours, WINDOW, NO_CALENDARS).openIntervals;

interface House extends Partial<Omit<PlaceFacts, 'rooms' | 'taken'>> {
  readonly rooms?: readonly (Partial<RoomFacts> & { readonly slug: string })[];
  /** What goes on in a room (or in none in particular: ''). */
  readonly taken?: { readonly [room: string]: OpeningHours };
  /** Metres east of the first house; null: nobody knows better than the neighbourhood. */
  readonly east?: number | null;
}

export function house(slug: string, hours: OpeningHours, words: House = {}): PlaceFacts {
  const { rooms = [], taken = {}, east = 0, ...rest } = words;
  return {
    ...whereabouts(slug, east),
    neighbourhoodName: null,
    door: openIntervals(hours, WINDOW, NO_CALENDARS),
    certainty: 'confirmed',
    ...{ wheelchair: false, quietSomewhere: false },
    rooms: rooms.map((room) => ({ name: `de ${room.slug}`, quiet: false, open: null, ...room })),
    taken: Object.entries(taken).flatMap(([room, when]) =>
      open(when).map(({ start, end }) => ({ start, end, roomSlug: room === '' ? null : room })),
    ),
    ...rest,
  };
}

export function roomOpen(hours: OpeningHours): RoomFacts['open'] {
  return open(hours);
}

/** A degree of longitude is some 68 km here. */
export function whereabouts(slug: string, east: number | null = 0): Whereabouts {
  const lon = 5.4 + (east ?? 0) / 68_260;
  const precision = east === null ? 'neighbourhood' : 'exact';
  return { slug, name: `De ${slug}`, neighbourhoodCode: null, point: { lon, lat: 52.165, precision } };
}

export function offered(
  at: Whereabouts,
  hours: OpeningHours,
  more: Partial<Omit<OfferedHelp, 'at' | 'days'>> = {},
): OfferedHelp {
  const held = open(hours);
  const days = new Set(held.map(({ start }) => dayNumberOf(dateOf(start))));
  const minutes = held.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0);
  return { at, helpTopics: ['money'], themeSlug: null, organisationSlug: null, days, minutes, ...more };
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** What whoever asks holds herself, at De Elders. */
export function ownTimes(hours: OpeningHours): OwnTime[] {
  return open(hours).map(({ start, end }) => ({ start, end, placeName: 'De Elders' }));
}

/** What waits for an answer there, in a room (or in none in particular). */
export function proposedAt(placeSlug: string, roomSlug: string | null, hours: OpeningHours): ProposedTime[] {
  return open(hours).map(({ start, end }) => ({ start, end, placeSlug, roomSlug }));
}

export function wished(
  at: Whereabouts,
  when: Pick<WishedHour, 'weekday' | 'hour' | 'times'>,
  helpTopic: string | null = 'money',
): WishedHour {
  return { at, helpTopic, ...when };
}

export function around(more: Partial<Surroundings> = {}): Surroundings {
  return { offered: [], beyond: [], proposed: [], own: [], wishes: [], neighbourhoodCodes: [], ...more };
}

const NAMES = { 1: 'ma', 2: 'di', 3: 'wo', 4: 'do', 5: 'vr', 6: 'za', 7: 'zo' };

/** "85 hal/zaal ma 13:00" and then each reason with its points. */
export function inOneLine(slot: RankedSlot): string {
  const { score, place, room, weekday, opens, reasons } = slot;
  const where = room === null ? place.slug : `${place.slug}/${room.slug}`;
  const why = reasons.map(({ code, tone, points }) => `${tone === 'plus' ? '+' : '-'}${code} ${points}`);
  return `${score} ${where} ${NAMES[weekday]} ${clock(opens)}: ${why.join(' ')}`;
}

export function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

export function shutInWords({ shut }: RankedSlot): string[] {
  return shut.map(({ date, why, reason, placeName }) =>
    [date, why, reason?.label, placeName].filter(Boolean).join(' '),
  );
}
