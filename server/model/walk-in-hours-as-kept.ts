/** The hours of a walk-in hour where they were kept as JSON, also from before single dates had a room and a new date. */
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { calendarWords } from '../contract/words/calendar-words.ts';
import type { OpeningHours, SpecialDay } from '../hours/model.ts';
import type { WalkInDay, WalkInHours } from './walk-in.ts';

const text = Type.Union([Type.String(), Type.Null()]);
const OfWalkIn = Type.Object({ movedTo: text, roomSlug: text });

/** `given`: as its shape was checked. */
export function keptHours(given: OpeningHours & { readonly setAside?: readonly SpecialDay[] }): WalkInHours {
  const { setAside, ...hours } = given;
  const specialDays = hours.specialDays.map((day) => keptDay(day, hours.specialDays));
  if (setAside === undefined) return { ...hours, specialDays };
  return { ...hours, specialDays, setAside: setAside.map((day) => keptDay(day, setAside)) };
}

function keptDay(day: SpecialDay, all: readonly SpecialDay[]): WalkInDay {
  const { from, through, says, reason } = day;
  if (Check(OfWalkIn, day)) {
    const { movedTo, roomSlug } = day;
    return { from, through, says, reason, movedTo, roomSlug };
  }
  const target = says.kind === 'closed' ? all.find((other) => wasMovedTo(other, day)) : undefined;
  const movedTo = target?.from ?? null;
  return { from, through, says, reason: movedTo === null ? reason : null, movedTo, roomSlug: null };
}

const { fullDate } = calendarWords('nl', 'morgen');

/** "verplaatst naar woensdag 9 december" was written for visitors to read. */
function wasMovedTo({ says, from }: SpecialDay, day: SpecialDay): boolean {
  return says.kind === 'changed' && day.reason === `verplaatst naar ${fullDate(from, day.from)}`;
}
