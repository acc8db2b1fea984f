import type { CalendarDay } from './calendar-day.ts';
import { dayNumberOf } from './calendar-day.ts';
import { isWithinDates, type SchoolView } from './day-selector.ts';
import type { DaySelector, Layer, OpeningHours, SpecialDay, Validity } from './model.ts';
import { withoutOrder } from './without-order.ts';

/**
 * Opening hours in the order in which they are asked. The order follows from kind and specificity alone: the lower
 * the rank, the sooner it is asked. Among exceptions the rank is the number of days they last.
 */
export interface Ladder {
  readonly hours: OpeningHours;
  /** Single dates, and ranges of dates with the shorter first. */
  readonly singleDates: readonly Exception[];
  readonly periods: readonly Exception[];
  readonly schoolHoliday: readonly RankedLayer[];
  readonly season: readonly RankedLayer[];
  readonly week: readonly RankedLayer[];
  /** Layers that add or take away, in the order in which they do so: the nearest to the ground first. */
  readonly amendments: readonly RankedLayer[];
  readonly asksForSchool: boolean;
}

export interface RankedLayer {
  readonly layer: Layer;
  readonly rank: number;
  /** Day numbers, inclusive. */
  readonly first: number;
  readonly last: number;
}

export interface RankedSpecialDay {
  readonly special: SpecialDay;
  readonly rank: number;
  readonly first: number;
  readonly last: number;
}

export type Exception = RankedLayer | RankedSpecialDay;

/** In days, which is what exceptions are ranked by. */
const SHORTEST_PERIOD = 2;
/** Longer than any exception with an end. */
const ENDLESS = 1_000_000;
export const RANKS = {
  publicHoliday: 2 * ENDLESS,
  schoolHoliday: 3 * ENDLESS,
  season: 4 * ENDLESS,
  week: 5 * ENDLESS,
} as const;

/** Costs as much as a few dates: made anew for each window, since remembering it would cost the collector more. */
export function ladderOf(hours: OpeningHours): Ladder {
  const ranked = hours.layers.map(rankedLayer).toSorted(inOrderOfAsking);
  const replacing = ranked.filter(({ layer }) => layer.effect === 'replace');
  const exceptions = [...hours.specialDays.map(rankedSpecialDay), ...replacing.filter(isOfDates)].toSorted(
    inOrderOfAsking,
  );
  const ofKind = (kind: Layer['kind']) => replacing.filter(({ layer }) => layer.kind === kind);
  return {
    hours,
    singleDates: exceptions.filter(({ rank }) => rank < SHORTEST_PERIOD),
    periods: exceptions.filter(({ rank }) => rank >= SHORTEST_PERIOD),
    schoolHoliday: ofKind('schoolHoliday'),
    season: ofKind('season'),
    week: ofKind('week'),
    amendments: ranked.filter(({ layer }) => layer.effect !== 'replace').toReversed(),
    asksForSchool: hours.layers.some(dependsOnSchool),
  };
}

/** Of two that last equally long the later one speaks, as the fresher thought; editors refuse such pairs anyway. */
function inOrderOfAsking(a: Exception, b: Exception): number {
  return a.rank - b.rank || b.first - a.first || (withoutOrder(a) < withoutOrder(b) ? -1 : 1);
}

function rankedSpecialDay(special: SpecialDay): RankedSpecialDay {
  const first = dayNumberOf(special.from);
  const last = dayNumberOf(special.through);
  return { special, first, last, rank: last - first + 1 };
}

/** A special day outranks a layer that lasts as long, and what amends outranks what it amends. */
export function rankedLayer(layer: Layer): RankedLayer {
  const { first, last, days } = extentOf(layer.validity);
  const amends = layer.effect === 'replace' ? 0 : 0.25;
  const rank = layer.kind === 'date' ? days + 0.5 - amends : RANKS[layer.kind] + days - amends;
  return { layer, first, last, rank };
}

interface Extent {
  readonly first: number;
  readonly last: number;
  readonly days: number;
}

const ANY_YEAR = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY } as const;

/** How long a layer is valid at a stretch, so that the shorter one can go first. */
function extentOf(validity: Validity): Extent {
  switch (validity.kind) {
    case 'always':
      return { ...ANY_YEAR, days: ENDLESS - 1 };
    case 'dates': {
      const first = validity.from === null ? ANY_YEAR.first : dayNumberOf(validity.from);
      const last = validity.through === null ? ANY_YEAR.last : dayNumberOf(validity.through);
      return { first, last, days: Math.min(last - first + 1, ENDLESS - 2) };
    }
    case 'yearly': {
      // Any leap year does, so that 29 February has its place.
      const length = dayNumberOf(`2028-${validity.through}`) - dayNumberOf(`2028-${validity.from}`) + 1;
      return { ...ANY_YEAR, days: length > 0 ? length : length + 366 };
    }
    case 'schoolHoliday':
      return { ...ANY_YEAR, days: validity.name === null ? ENDLESS - 1 : 1 };
  }
}

/** Whether a special day or layer is valid on a date at all. */
export function covers(voice: Exception, day: CalendarDay, school: SchoolView): boolean {
  if (day.number < voice.first || day.number > voice.last) return false;
  if ('special' in voice) return true;
  const { validity } = voice.layer;
  if (validity.kind === 'yearly') return isWithinDates(validity, day);
  return validity.kind !== 'schoolHoliday' || school(day, validity.name);
}

function isOfDates({ layer }: RankedLayer): boolean {
  return layer.kind === 'date';
}

function dependsOnSchool(layer: Layer): boolean {
  return layer.validity.kind === 'schoolHoliday' || layer.rules.some(({ on }) => mentionsSchool(on));
}

function mentionsSchool(on: DaySelector): boolean {
  return on.holiday?.kind === 'school' || (on.except ?? []).some(mentionsSchool);
}
