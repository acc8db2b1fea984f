/** What there is within walking distance of one place: the same help, and what residents asked for. Pure. */
import { metresBetween } from '../../directory/distance.ts';
import { dayNumbered } from '../../hours/calendar-day.ts';
import type { Weekday } from '../../hours/model.ts';
import type { Asked } from './asked.ts';
import type { Series } from './date-series.ts';
import type { OfferedHelp, Whereabouts, WishedHour } from './slot-facts.ts';
import { HALF_WISH, WALKING_DISTANCE_METRES } from './weights.ts';

export interface SameHelp {
  readonly freeDays: number;
  readonly freeWeeks: number;
}

export interface CountedWishes {
  /** Wishes for the help alone, or for the hour alone, count half. */
  readonly weight: number;
  readonly times: number;
}

export interface Around {
  sameHelpOn(series: Series): SameHelp;
  /** Whoever is nearest of those who offer it on one of these days, or else weeks. */
  nearestOn(series: Series): { readonly placeName: string; readonly metres: number | null } | null;
  wishesFor(weekday: Weekday, opens: number, closes: number): CountedWishes;
}

export function aroundOf(place: Whereabouts, { sameHelp, surroundings, question }: Asked): Around {
  const near = sameHelp.filter(({ at }) => isNear(place, at)).sort(byDistanceFrom(place));
  const days = new Set(near.flatMap((offered) => [...offered.days]));
  const weeks = weeksOf(days);
  const wishes = surroundings.wishes.filter(({ at }) => isNear(place, at));
  return {
    sameHelpOn: (series) => ({
      freeDays: series.filter((day) => !days.has(day)).length,
      freeWeeks: series.filter((day) => !weeks.has(dayNumbered(day).week)).length,
    }),
    nearestOn(series) {
      const held = new Set(series.map((day) => dayNumbered(day).week));
      const found =
        near.find((offered) => series.some((day) => offered.days.has(day))) ??
        near.find((offered) => [...weeksOf(offered.days)].some((week) => held.has(week)));
      if (found === undefined) return null;
      const metres = found.at.slug === place.slug ? 0 : metresBetween(place.point, found.at.point);
      return { placeName: found.at.name, metres };
    },
    wishesFor: wishCounter(wishes, question.helpTopic),
  };
}

function isNear(place: Whereabouts, other: Whereabouts): boolean {
  if (place.slug === other.slug) return true;
  const metres = metresBetween(place.point, other.point);
  if (metres !== null) return metres <= WALKING_DISTANCE_METRES;
  return place.neighbourhoodCode !== null && place.neighbourhoodCode === other.neighbourhoodCode;
}

function byDistanceFrom(place: Whereabouts): (a: OfferedHelp, b: OfferedHelp) => number {
  const from = ({ at }: OfferedHelp) =>
    at.slug === place.slug ? -1 : (metresBetween(place.point, at.point) ?? WALKING_DISTANCE_METRES);
  return (a, b) => from(a) - from(b) || (a.at.slug < b.at.slug ? -1 : 1);
}

function weeksOf(days: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...days].map((day) => dayNumbered(day).week));
}

/** Sums for each hour of the week, and for the help at any hour, so that no moment goes through the wishes again. */
function wishCounter(wishes: readonly WishedHour[], helpTopic: string | null): Around['wishesFor'] {
  const forHelp = new Map<number, number>();
  const forHour = new Map<number, number>();
  let helpInAll = 0;
  for (const { weekday, hour, helpTopic: wished, times } of wishes) {
    const key = hourKey(weekday, hour);
    if (wished !== null && wished === helpTopic) {
      forHelp.set(key, (forHelp.get(key) ?? 0) + times);
      helpInAll += times;
    } else if (wished === null) forHour.set(key, (forHour.get(key) ?? 0) + times);
  }
  return (weekday, opens, closes) => {
    let both = 0;
    let hourAlone = 0;
    for (let hour = Math.floor(opens / 60); hour * 60 < closes; hour++) {
      both += forHelp.get(hourKey(weekday, hour)) ?? 0;
      hourAlone += forHour.get(hourKey(weekday, hour)) ?? 0;
    }
    const helpAlone = helpInAll - both;
    return { weight: both + HALF_WISH * (helpAlone + hourAlone), times: both + helpAlone + hourAlone };
  };
}

function hourKey(weekday: Weekday, hour: number): number {
  return weekday * 24 + hour;
}
