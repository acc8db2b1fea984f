/** Dates of walk-in hours and activities with all that visitors may know of them. */
import { openStateAt } from '../contract/open-state.ts';
import type { DoorTrouble, WalkInDate } from '../contract/page.ts';
import type { Instant, Interval } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { momentWords as english } from '../contract/words/walk-in-words-en.ts';
import { momentWords as dutch } from '../contract/words/walk-in-words-nl.ts';
import { localOf } from '../hours/local-time.ts';
import { timesOf } from '../hours/walk-in-times.ts';
import type { CancelledWalkIn } from './cancelled-walk-ins.ts';
import { doorClashes } from './clashes/door-clashes.ts';
import type { KnownPlace } from './known-places.ts';
import { type DatedWalkIn, toOccurrence } from './occurrences.ts';

/** What is not over yet within the fourteen days of a place, with what is cancelled; by start. */
export function comingDates(known: KnownPlace, now: Instant, language: Language): WalkInDate[] {
  const isComing = ({ end }: Interval) => end > now;
  return [
    ...known.walkIns
      .filter(isComing)
      .map((dated) => asFound(known, toWalkInDate(dated, known, language), now)),
    ...known.cancelled.filter(isComing).map((cancelled) => toCancelledDate(cancelled, language)),
  ].sort((a, b) => a.start - b.start || a.end - b.end || (a.slug < b.slug ? -1 : 1));
}

export function toWalkInDate(dated: DatedWalkIn, known: KnownPlace, language: Language): WalkInDate {
  return {
    ...toOccurrence(dated, language),
    ...aboutAll(dated, language),
    doorTrouble: troubleOf(dated, known),
    cancelled: null,
  };
}

/** A date that is not held: it never counts as one with an open door. */
function toCancelledDate({ walkIn, start, end, reason }: CancelledWalkIn, language: Language): WalkInDate {
  return {
    ...toOccurrence({ walkIn, start, end, door: 'closed' }, language),
    ...aboutAll({ walkIn, start }, language),
    doorTrouble: null,
    cancelled: { reason },
  };
}

/** Whoever stood before a closed door may have said so: what goes on there now is then not to be counted on either. */
function asFound({ timetable }: KnownPlace, date: WalkInDate, now: Instant): WalkInDate {
  if (date.door !== 'open' || date.start > now) return date;
  const { reason, state } = openStateAt(timetable, now);
  return state === 'closed' ? { ...date, door: 'closed', doorTrouble: { kind: 'closed', reason } } : date;
}

type AboutAll = Pick<WalkInDate, 'phone' | 'email' | 'heldBy' | 'rhythm'>;

function aboutAll({ walkIn, start }: Pick<DatedWalkIn, 'walkIn' | 'start'>, language: Language): AboutAll {
  const { contact, professionals, hours } = walkIn;
  const { date } = localOf(start);
  const times = timesOf(hours, date);
  return {
    phone: contact.phone,
    email: contact.email,
    // A name shows only by her own choice.
    heldBy: professionals.flatMap(({ shownName }) => shownName ?? []),
    rhythm:
      times === null || times.rhythm.kind === 'once'
        ? null
        : (language === 'en' ? english : dutch).sentence(times, date),
  };
}

/** What keeps a visitor from simply walking in; null where nothing does. */
function troubleOf(dated: DatedWalkIn, { timetable }: KnownPlace): DoorTrouble | null {
  const { door, walkIn, start, end } = dated;
  if (door === 'open') return null;
  // Further ahead the timetable does not tell.
  if (end > timetable.horizonEnd) return { kind: door, reason: null };
  const clashes = doorClashes({ start, end }, walkIn, timetable, timetable.oldFrom);
  const reason = clashes.find((clash) => clash.reason !== null)?.reason ?? null;
  if (door === 'unknown') return { kind: 'unknown', reason };
  const lasts = clashes.reduce((sum, clash) => sum + clash.end - clash.start, 0);
  const isShut = lasts === end - start && clashes.every(({ kind }) => kind !== 'otherAccess');
  return { kind: isShut ? 'closed' : 'partly', reason };
}
