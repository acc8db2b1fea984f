import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { saveLiveSwitch } from '../../db/queries/live-switch.ts';
import type { AllHours } from '../../db/queries/replace-hours.ts';
import type { DayOfWeek } from '../contract/page.ts';
import type { Instant, Timetable } from '../contract/timetable.ts';
import type { Checker } from '../contract/vocabulary.ts';
import { daysFrom } from '../directory/days-ahead.ts';
import { calendarsOf } from '../directory/known-places.ts';
import type { DatedWalkIn } from '../directory/occurrences.ts';
import { timetableOf } from '../directory/timetable-of.ts';
import { hoursOnDate } from '../hours/hours-on-date.ts';
import { instantOf, localOf } from '../hours/local-time.ts';
import type { Calendars, DayPolicy, OpeningHours } from '../hours/model.ts';
import type { LiveSwitch, Place } from '../model/place.ts';
import { alreadySaved } from './already-saved.ts';
import { actKeyOf, changeHours, doneBefore, placeToChange } from './change-hours.ts';
import { checkAnnouncement } from './check-announcement.ts';
import { closedDuring, END_OF_SERVICE, type Stretch, WHOLE_DAY } from './close-rest-of-day.ts';
import { inEveryPart, whyNoRealHours } from './every-part.ts';
import { type Refused, refused, type Saved } from './outcome.ts';
import { recordedLive } from './recorded-hours.ts';
import { yesterdaysTail } from './running-block.ts';
import { walkInsBetween } from './walk-ins-hit.ts';
import { withAnnouncement } from './with-announcement.ts';

/**
 * In minutes after midnight of today. `until`: when it opens again, as the day's hours say. `from`: until when it stays open,
 * to close then for the rest of the day.
 */
export type Closing =
  | { readonly kind: 'allDay' }
  | { readonly kind: 'fromNow' }
  | { readonly kind: 'until' | 'from'; readonly minute: number };

export interface DayToClose {
  readonly placeSlug: string;
  readonly closing: Closing;
  /** At most 80 characters; null: no reason given. */
  readonly reason: string | null;
  /** When the door stays as it is all the same, in minutes of today. */
  readonly keep?: readonly Stretch[];
}

/** `notOpenToday`: there is nothing left to close. `untilPassed`: that time is over already, or not of today. */
type WhyNot = 'findings' | 'sample' | 'noHours' | 'notOpenToday' | 'untilPassed';

export type ClosedToday = Saved & { readonly live: LiveSwitch | null };

/**
 * Closes the rest of today, or a part of it. What began yesterday evening and still runs belongs to yesterday, which
 * no special day of today can cut: for that stretch the live switch says closed. Counts as a check. Throws NotFound.
 */
export function closeToday(
  db: Database,
  given: DayToClose & { readonly role: Checker; readonly actKey: string | null },
  act: Act,
): ClosedToday | Refused<WhyNot> {
  const { placeSlug, role, actKey } = given;
  return inTransaction(db, () => {
    const key = actKeyOf('closeToday', placeSlug, actKey);
    const earlier = doneBefore(db, key);
    if (earlier !== null) return { ...alreadySaved(earlier), live: recordedLive(earlier.after) ?? null };
    const place = placeToChange(db, placeSlug);
    const plan = planFor(place, given, calendarsOf(db), act.at);
    if (plan.kind === 'refused') return plan;
    const { to } = plan;
    const live = plan.live && { ...plan.live, by: role };
    saveLiveSwitch(db, place.id, live);
    const [before, after] = [{ live: place.live }, { live }];
    const saved = changeHours(db, { what: 'closeToday', place, to, role, key, before, after }, act);
    return { ...saved, live, findings: [] };
  });
}

export interface ClosingPreview {
  readonly kind: 'preview';
  /** Today as visitors will read it. */
  readonly day: DayOfWeek;
  /** What visitors will be told from: as it will be once this is saved. */
  readonly timetable: Timetable;
  /** What the live switch will say besides; null: nothing. */
  readonly live: Omit<LiveSwitch, 'by'> | null;
  /** Walk-in hours that would stand before a closed door. */
  readonly walkInsHit: readonly DatedWalkIn[];
}

/** The same without doing it. Throws NotFound. */
export function previewClosing(
  db: Database,
  given: DayToClose,
  now: Instant,
): ClosingPreview | Refused<WhyNot> {
  const place = placeToChange(db, given.placeSlug);
  const calendars = calendarsOf(db);
  const plan = planFor(place, given, calendars, now);
  if (plan.kind === 'refused') return plan;
  const after = withPlan(place, plan);
  // Saving it will count as a check.
  const checked = { ...after, trust: after.trust && { ...after.trust, confirmedAt: now } };
  const { date } = localOf(now);
  const ahead = { start: now, end: instantOf(date, END_OF_SERVICE) };
  const [day] = daysFrom(after, date, 1, calendars);
  return {
    kind: 'preview',
    day: day ?? { date, says: 'closed', spans: [], reason: null, publicHoliday: null },
    timetable: timetableOf(checked, calendars, now),
    live: plan.live,
    walkInsHit: walkInsBetween(db, place, after, ahead),
  };
}

interface Plan {
  readonly kind: 'plan';
  readonly to: AllHours;
  /** Not yet whose. */
  readonly live: Omit<LiveSwitch, 'by'> | null;
}

function planFor(
  place: Place,
  { closing, reason: given, keep }: DayToClose,
  calendars: Calendars,
  now: Instant,
): Plan | Refused<WhyNot> {
  const why = whyNoRealHours(place);
  if (why !== null) return refused(why);
  const { date, minute } = localOf(now);
  if ('minute' in closing && (closing.minute <= minute || closing.minute > 1440)) {
    return refused('untilPassed');
  }
  const notice = { from: date, through: date, says: { kind: 'closed' }, reason: given } as const;
  const { day, findings, refuses } = checkAnnouncement(notice, date);
  if (refuses) return { kind: 'refused', why: 'findings', findings };
  const stretch = stretchOf(closing, minute);
  const says = (hours: OpeningHours): DayPolicy | null =>
    closedDuring(hoursOnDate(hours, date, calendars), stretch, date, keep);
  const tail = closedTail(place, closing, calendars, now);
  const parts = [place.hours, ...place.rooms.map(({ hours }) => hours)].filter((hours) => hours !== null);
  if (tail === null && parts.every((hours) => says(hours) === null)) return refused('notOpenToday');
  const to = inEveryPart(place, (hours) => {
    const policy = says(hours);
    if (policy === null) return hours;
    const { specialDays } = withAnnouncement(hours.specialDays, { ...day, says: policy });
    return { ...hours, specialDays };
  });
  return { kind: 'plan', to, live: tail };
}

function stretchOf(closing: Closing, minute: number): Stretch {
  if (closing.kind === 'allDay') return WHOLE_DAY;
  if (closing.kind === 'from') return { from: closing.minute, through: END_OF_SERVICE };
  return { from: minute, through: closing.kind === 'until' ? closing.minute : END_OF_SERVICE };
}

/** A switch that says open is over when the host closes; one that says closed is only needed for yesterday's tail. */
function closedTail(
  place: Place,
  closing: Closing,
  calendars: Calendars,
  now: Instant,
): Omit<LiveSwitch, 'by'> | null {
  const end = yesterdaysTail(place, calendars, now);
  if (end === null) return null;
  const { date } = localOf(now);
  // The switch can only say closed from now on: better so than open to the end.
  if (closing.kind === 'from' && instantOf(date, closing.minute) >= end) return null;
  const opensAgain = closing.kind === 'until' ? instantOf(date, closing.minute) : end;
  return { says: 'closed', since: now, until: Math.min(end, opensAgain) };
}

/** The place as it would be. */
function withPlan(place: Place, { to, live }: Plan): Place {
  const rooms = place.rooms.map((room) => ({
    ...room,
    hours: to.rooms.find(({ slug }) => slug === room.slug)?.hours ?? null,
  }));
  return { ...place, hours: to.hours, rooms, live: live && { ...live, by: 'host' } };
}
