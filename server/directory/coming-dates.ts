/** Dates of walk-in hours and activities with all that visitors may know of them. */
import type { DoorTrouble, WalkInDate } from '../contract/page.ts';
import { asReported } from '../contract/shut.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { momentWords as english } from '../contract/words/walk-in-words-en.ts';
import { momentWords as dutch } from '../contract/words/walk-in-words-nl.ts';
import { localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { timesOf } from '../hours/walk-in-times.ts';
import type { WalkIn } from '../model/walk-in.ts';
import type { CancelledWalkIn } from './cancelled-walk-ins.ts';
import { doorClashes } from './clashes/door-clashes.ts';
import { doorTrouble } from './door-trouble.ts';
import type { KnownPlace } from './known-places.ts';
import { type DatedWalkIn, toOccurrence } from './occurrences.ts';

/** What is not over yet within the fourteen days of a place, with what is cancelled; by start. */
export function comingDates(known: KnownPlace, now: Instant, language: Language): readonly WalkInDate[] {
  return datesOn(localOf(now).date, known, language).filter(({ end }) => end > now);
}

/** What was worked out of a place, for as long as the place itself is kept. Words take longer than all the rest. */
const kept = new WeakMap<KnownPlace, Map<string, readonly WalkInDate[]>>();

function datesOn(today: IsoDate, known: KnownPlace, language: Language): readonly WalkInDate[] {
  const ofPlace = kept.get(known) ?? new Map<string, readonly WalkInDate[]>();
  const key = `${language} ${today}`;
  const dates = ofPlace.get(key) ?? allDates(today, known, language);
  ofPlace.set(key, dates);
  kept.set(known, ofPlace);
  return dates;
}

function allDates(today: IsoDate, known: KnownPlace, language: Language): readonly WalkInDate[] {
  const byWalkIn = Map.groupBy<WalkIn, DatedWalkIn | CancelledWalkIn>(
    [...known.walkIns, ...known.cancelled],
    ({ walkIn }) => walkIn,
  );
  return [...byWalkIn]
    .flatMap(([walkIn, dates]) => {
      // The same for all its dates.
      const about = aboutAll(walkIn, known, today, language);
      return dates.map((date) => ({
        ...('door' in date ? toHeld(date, known, language) : toCancelled(date, language)),
        ...about,
      }));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.slug < b.slug ? -1 : 1));
}

/** One date, also further ahead than those. */
export function toWalkInDate(
  dated: DatedWalkIn,
  known: KnownPlace,
  now: Instant,
  language: Language,
): WalkInDate {
  return { ...toHeld(dated, known, language), ...aboutAll(dated.walkIn, known, localOf(now).date, language) };
}

type OneDate = Omit<WalkInDate, keyof AboutAll>;

function toHeld(dated: DatedWalkIn, known: KnownPlace, language: Language): OneDate {
  return { ...toOccurrence(dated, language), doorTrouble: troubleOf(dated, known), cancelled: null };
}

/** It never counts as one with an open door. */
function toCancelled({ walkIn, start, end, reason, movedTo }: CancelledWalkIn, language: Language): OneDate {
  const occurrence = toOccurrence({ walkIn, start, end, door: 'closed' }, language);
  return { ...occurrence, doorTrouble: null, cancelled: { reason, movedTo } };
}

type AboutAll = Pick<WalkInDate, 'phone' | 'email' | 'placePhone' | 'heldBy' | 'rhythm'>;

function aboutAll(
  { contact, byAppointment, professionals, hours }: WalkIn,
  { place }: KnownPlace,
  today: IsoDate,
  language: Language,
): AboutAll {
  const times = timesOf(hours, today);
  const words = language === 'en' ? english : dutch;
  return {
    phone: contact.phone,
    email: contact.email,
    placePhone: byAppointment && contact.phone === null && contact.email === null ? place.phone : null,
    // A name shows only by her own choice.
    heldBy: professionals.flatMap(({ shownName }) => shownName ?? []),
    rhythm: times === null || times.rhythm.kind === 'once' ? null : words.sentence(times, today),
  };
}

/** What keeps a visitor from simply walking in; null where nothing does. */
function troubleOf(dated: DatedWalkIn, { timetable }: KnownPlace): DoorTrouble | null {
  const { door, walkIn, start, end } = dated;
  if (door === 'open') return null;
  // Further ahead the timetable does not tell.
  if (end > timetable.horizonEnd) return { kind: door, reason: null };
  return doorTrouble(doorClashes({ start, end }, walkIn, asReported(timetable), timetable.oldFrom), {
    start,
    end,
  });
}
