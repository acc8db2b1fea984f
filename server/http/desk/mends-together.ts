/** What mends several dates of a walk-in hour at once, for whoever may; each date is still mended by itself as well. */

import { may } from '../../auth/may.ts';
import type { ClashTold } from '../../contract/clash.ts';
import {
  type ClashesTogether,
  type ClashingDate,
  type ClashMend,
  TOGETHER,
  type TogetherButton,
} from '../../contract/desk/clashes.ts';
import { clashWordsOf } from '../../contract/words/clash-words.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { whyNoRealHours } from '../../desk/every-part.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { heldWithin } from '../../directory/occurrences.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { Calendars, IsoDate, SpecialDay } from '../../hours/model.ts';
import type { Place } from '../../model/place.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { targetOfWalkIn } from '../../planner/sides.ts';
import { mayStillBeMoved } from '../planner/move-asked.ts';
import { dayOpenedFor } from './opened-for.ts';
import type { DeskVisit } from './screen.ts';
import { activityWords } from './words/activity-words.ts';
import { clashListWords } from './words/clash-list-words.ts';

/** So many reasons are told of all dates together; each date tells its own. */
const MOST_REASONS = 3;

export interface ClashingDates {
  readonly place: Place;
  readonly walkIn: WalkIn;
  /** Of this walk-in hour, by start. */
  readonly clashes: readonly Clash[];
  readonly told: (clash: Clash) => ClashTold;
  readonly dates: readonly ClashingDate[];
}

/** null: one date has nothing to share. */
export function mendsTogether(visit: DeskVisit, found: ClashingDates): ClashesTogether | null {
  if (found.dates.length < 2) return null;
  const links = [...timesOfDoor(visit, found), ...sharedLinks(visit, found), ...moveForGood(visit, found)];
  return {
    sentences: reasonsOf(visit, found),
    links: links.filter(({ to }, at) => links.findIndex((each) => each.to === to) === at),
    buttons: [...openOnAll(visit, found), ...cancelAll(visit, found)],
  };
}

function reasonsOf({ language, now }: DeskVisit, { clashes, told }: ClashingDates): string[] {
  const { calendar } = wordsOf(language);
  const words = clashListWords[language];
  const dateOf = ({ date }: Clash) => calendar.fullDate(date, localOf(now).date);
  const reasons = Map.groupBy(clashes, (clash) => clashWordsOf(language).why(told(clash)));
  return [...reasons].slice(0, MOST_REASONS).flatMap(([why, because]) => {
    const [first, last] = [because[0], because.at(-1)];
    const count = new Set(because.map(({ date }) => date)).size;
    if (first === undefined || last === undefined) return [];
    return [
      count === 1 ? words.onDate(dateOf(first), why) : words.onDates(count, dateOf(first), dateOf(last), why),
    ];
  });
}

/** Where the ordinary times close the door again and again, they are what to change. */
function timesOfDoor(
  { caller, language }: DeskVisit,
  { place, walkIn, clashes }: ClashingDates,
): ClashMend[] {
  const outside = new Set(clashes.filter(({ kind }) => kind === 'outsideDoor').map(({ date }) => date));
  const isHers = may(caller, 'changeHours', targetOfWalkIn(walkIn)) && whyNoRealHours(place) === null;
  if (outside.size < 2 || !isHers) return [];
  return [{ label: activityWords[language].changePattern, to: `/beheer/plek/${place.slug}/tijden` }];
}

/** Screens that mend more than one of the dates, whichever one comes from. */
function sharedLinks({ language }: DeskVisit, { dates }: ClashingDates): ClashMend[] {
  const perScreen = Map.groupBy(
    dates.flatMap(({ mends }) => mends),
    ({ to }) => to,
  );
  return [...perScreen.values()].flatMap((mends) => {
    const [first, ...others] = mends;
    if (first === undefined || others.length === 0) return [];
    const isSame = others.every(({ label }) => label === first.label);
    return [isSame ? first : { ...first, label: clashListWords[language].answerHolidays }];
  });
}

function moveForGood({ caller, language, now }: DeskVisit, { walkIn, dates }: ClashingDates): ClashMend[] {
  const { sample, kind, slug } = walkIn;
  if (sample || kind === 'activity' || !may(caller, 'propose', targetOfWalkIn(walkIn))) return [];
  const today = localOf(now).date;
  if (dates.filter(({ date }) => mayStillBeMoved(date, today)).length < 2) return [];
  return [{ label: clashListWords[language].moveForGood, to: `/planner/spreekuur/${slug}/verzetten` }];
}

function openOnAll(visit: DeskVisit, { place, walkIn, clashes }: ClashingDates): TogetherButton[] {
  const { db, caller, language } = visit;
  if (!may(caller, 'changeHours', targetOfWalkIn(walkIn))) return [];
  const opened = daysOpened(place, clashes, calendarsOf(db));
  if (opened.length < 2) return [];
  const dates = opened.map(({ from }) => from);
  const { clock } = wordsOf(language).calendar;
  const times = new Map(
    clashes
      .filter(({ date }) => dates.includes(date))
      .map(({ start, end }) => [clock(start), clock(end)] as const)
      .map((pair) => [pair.join(), pair]),
  );
  const [only = null] = times.size === 1 ? times.values() : [];
  return [{ step: TOGETHER.open, label: clashListWords[language].openOnDates(dates.length, only), dates }];
}

/** The days on which the door can be opened for what it closes out, each as it would be announced. */
export function daysOpened(place: Place, clashes: readonly Clash[], calendars: Calendars): SpecialDay[] {
  if (whyNoRealHours(place) !== null) return [];
  const ofDoor = clashes.filter(isOfDoorHours);
  return [...Map.groupBy(ofDoor, ({ date }) => date).values()].flatMap(
    (ofDate) => dayOpenedFor(place, ofDate, calendars) ?? [],
  );
}

/** A public holiday is answered for all years, and the switch on the door by itself. */
function isOfDoorHours({ kind, reason }: Clash): boolean {
  if (kind === 'specialDay') return reason?.kind !== 'live' && reason?.kind !== 'publicHoliday';
  return kind === 'outsideDoor' || kind === 'otherAccess';
}

function cancelAll({ db, language }: DeskVisit, { walkIn, dates }: ClashingDates): TogetherButton[] {
  const all = dates.map(({ date }) => date);
  if (!dates.every(({ mayCancel }) => mayCancel) || !areAllHeld(walkIn, all, calendarsOf(db))) return [];
  return [{ step: TOGETHER.cancel, label: clashListWords[language].cancelDates(all.length), dates: all }];
}

/** Whether it is held on no other date from the first of these through the last, so that they are left out as one range. */
export function areAllHeld(walkIn: WalkIn, dates: readonly IsoDate[], calendars: Calendars): boolean {
  const [from, through] = [dates[0], dates.at(-1)];
  if (from === undefined || through === undefined) return false;
  const range = { start: instantOf(from, 0), end: instantOf(addDays(through, 1), 0) };
  return heldWithin(walkIn, range, calendars)
    .filter(({ start }) => start >= range.start)
    .every(({ start }) => dates.includes(localOf(start).date));
}
