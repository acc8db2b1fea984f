/**
 * The engine against the npm package `opening_hours`, in one run on one core: both have the hours ready to use, both
 * answer the same windows. Run it with `node bench/engine.ts`.
 */
import OpeningHoursLibrary from 'opening_hours';
import { openStateAt } from '../server/contract/open-state.ts';
import type { Timetable } from '../server/contract/timetable.ts';
import { instantOf } from '../server/hours/local-time.ts';
import type { Calendars, DayPolicy, Layer, OpeningHours, TimeSpan, Weekday } from '../server/hours/model.ts';
import { openIntervals } from '../server/hours/open-intervals.ts';

const DAY = 86_400_000;
const WINDOW_DAYS = 14;
const PLACES = 1_000;
const CALENDARS: Calendars = { schoolHolidays: [], knownFrom: null, knownThrough: null };

/** The same hours twice: as OSM spells them, and as the engine holds them. */
const IN_OSM =
  'Mo-Th 09:00-12:30,13:30-17:00; Fr 09:00-12:00; Sa[1] 10:00-14:00; Jul 15-Aug 31 Mo-Fr 10:00-15:00; ' +
  'PH off; 2026 Dec 24 10:00-13:00; 2026 Dec 28-2026 Dec 31 off';

function span(opens: number, closes: number): TimeSpan {
  return {
    opens: opens * 60,
    closes: closes * 60,
    access: 'open',
    audience: 'everyone',
    note: null,
    state: 'open',
  };
}

function onWeekdays(weekdays: readonly Weekday[], ...spans: TimeSpan[]): Layer['rules'][number] {
  return { on: { weekdays }, spans };
}

/** A new value each time, so that no place profits from what was worked out for another. */
function placeHours(): OpeningHours {
  const closed: DayPolicy = { kind: 'closed' };
  const shared = { label: null, effect: 'replace', otherDays: 'closed' } as const;
  return {
    layers: [
      {
        ...shared,
        kind: 'week',
        validity: { kind: 'always' },
        rules: [
          onWeekdays([1, 2, 3, 4], span(9, 12.5), span(13.5, 17)),
          onWeekdays([5], span(9, 12)),
          { on: { weekdays: [6], nth: [1] }, spans: [span(10, 14)] },
        ],
      },
      {
        ...shared,
        kind: 'season',
        validity: { kind: 'yearly', from: '07-15', through: '08-31' },
        rules: [onWeekdays([1, 2, 3, 4, 5], span(10, 15))],
        otherDays: 'asBelow',
      },
    ],
    specialDays: [
      {
        from: '2026-12-24',
        through: '2026-12-24',
        says: { kind: 'changed', spans: [span(10, 13)] },
        reason: null,
      },
      { from: '2026-12-28', through: '2026-12-31', says: closed, reason: 'vakantie' },
    ],
    holidayPolicies: {},
    otherHolidays: 'closed',
  };
}

/** How often a second of processor time holds one call of `work`. */
function perCpuSecond(calls: number, work: (call: number) => number): number {
  const before = process.cpuUsage();
  let sum = 0;
  for (let call = 0; call < calls; call++) sum += work(call);
  const { user, system } = process.cpuUsage(before);
  if (Number.isNaN(sum)) throw new Error('the measured work came to nothing');
  return calls / ((user + system) / 1e6);
}

export interface EngineRatios {
  readonly placesPerSecond: number;
  readonly newPlacesPerSecond: number;
  readonly libraryPlacesPerSecond: number;
  readonly answersPerSecond: number;
}

export function measureEngine(): EngineRatios {
  const firstDay = instantOf('2026-01-05', 0);
  const windowOf = (call: number) => {
    const start = firstDay + ((call * 7) % 350) * DAY;
    return { start, end: start + WINDOW_DAYS * DAY };
  };
  const places = Array.from({ length: PLACES }, placeHours);
  const evaluate = (hours: OpeningHours | undefined, call: number) =>
    openIntervals(hours ?? placeHours(), windowOf(call), CALENDARS).openIntervals.length;
  const inTheLibrary = new OpeningHoursLibrary(IN_OSM, {
    lat: 52.17,
    lon: 5.41,
    address: { country_code: 'nl', state: 'Utrecht' },
  });
  const evaluateInTheLibrary = (call: number) => {
    const { start, end } = windowOf(call);
    return inTheLibrary.getOpenIntervals(new Date(start), new Date(end)).length;
  };
  const timetable = timetableOf(placeHours());
  perCpuSecond(40_000, (call) => evaluate(places[call % PLACES], call));
  perCpuSecond(50, evaluateInTheLibrary);
  return {
    placesPerSecond: perCpuSecond(60_000, (call) => evaluate(places[call % PLACES], call)),
    newPlacesPerSecond: perCpuSecond(30_000, (call) => evaluate(undefined, call)),
    libraryPlacesPerSecond: perCpuSecond(500, evaluateInTheLibrary),
    answersPerSecond: perCpuSecond(200_000, (call) => {
      const now = timetable.horizonStart + ((call * 7_919_000) % (WINDOW_DAYS * DAY));
      return openStateAt(timetable, now).nextChange ?? 0;
    }),
  };
}

function timetableOf(hours: OpeningHours): Timetable {
  const start = instantOf('2026-12-14', 0);
  const window = { start, end: start + WINDOW_DAYS * DAY };
  return {
    ...openIntervals(hours, window, CALENDARS),
    horizonStart: window.start,
    horizonEnd: window.end,
    confirmedAt: start,
    confirmedBy: 'host',
    confirmedUntil: null,
    oldFrom: null,
    sample: false,
    imported: false,
    report: null,
  };
}

/** Prints what was measured, as ratios to the aims of the design. */
export function benchEngine(): void {
  const measured = measureEngine();
  const inThousands = (n: number) => `${(n / 1_000).toFixed(1)}k`;
  console.log(`engine: ${WINDOW_DAYS} days of a place with weekly rules, holidays, dates and a season`);
  console.log(`  places per CPU-second        ${inThousands(measured.placesPerSecond)} (aim ≥ 50k)`);
  console.log(`  the same, hours just loaded  ${inThousands(measured.newPlacesPerSecond)}`);
  console.log(`  opening_hours                ${inThousands(measured.libraryPlacesPerSecond)}`);
  const ratio = measured.placesPerSecond / measured.libraryPlacesPerSecond;
  console.log(`  engine : opening_hours       ${ratio.toFixed(0)} : 1 (aim ≥ 30 : 1)`);
  console.log(`  answers per CPU-second       ${inThousands(measured.answersPerSecond)} (aim ≥ 100k)`);
}

if (import.meta.main) benchEngine();
