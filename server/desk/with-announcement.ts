/** What special days become when one is announced beside them. Pure. */
import { addDays, daysBetween } from '../hours/local-time.ts';
import type { IsoDate, SpecialDay } from '../hours/model.ts';

export interface WithAnnouncement<Day extends SpecialDay = SpecialDay> {
  readonly specialDays: readonly Day[];
  /** What earlier announcements said and no longer do: a whole one, or the part of one that was cut off. */
  readonly replaced: readonly Day[];
}

interface Dates {
  readonly from: IsoDate;
  readonly through: IsoDate;
}

/**
 * A new announcement takes the place of one for exactly the same dates. A shorter one within a longer one stays
 * beside it, because the shorter wins anyway. Of two that last equally long and overlap neither would win, so the
 * older one keeps only the dates that remain.
 */
export function withAnnouncement<Day extends SpecialDay>(
  present: readonly Day[],
  announced: Day,
): WithAnnouncement<Day> {
  const specialDays: Day[] = [];
  const replaced: Day[] = [];
  for (const older of present) {
    const common = overlapOf(older, announced);
    if (common === null || lengthOf(older) !== lengthOf(announced)) {
      specialDays.push(older);
      continue;
    }
    replaced.push({ ...older, ...common });
    specialDays.push(...remains(older, announced, present));
  }
  return { specialDays: [...specialDays, announced].toSorted(byDate), replaced };
}

/**
 * The dates of `older` outside the announcement. A piece is shorter than the whole was, and might begin to win from
 * others that won from the whole: where those speak, nothing of it remains.
 */
function remains<Day extends SpecialDay>(older: Day, announced: Dates, present: readonly Day[]): Day[] {
  const stronger = present.filter((other) => lengthOf(other) < lengthOf(older));
  const taken = [announced, ...stronger];
  const pieces: Day[] = [];
  for (let date = older.from; date <= older.through; date = addDays(date, 1)) {
    if (taken.some(({ from, through }) => from <= date && date <= through)) continue;
    const latest = pieces.at(-1);
    if (latest !== undefined && addDays(latest.through, 1) === date) {
      pieces[pieces.length - 1] = { ...latest, through: date };
    } else pieces.push({ ...older, from: date, through: date });
  }
  return pieces;
}

function overlapOf(a: Dates, b: Dates): Dates | null {
  const from = a.from > b.from ? a.from : b.from;
  const through = a.through < b.through ? a.through : b.through;
  return from <= through ? { from, through } : null;
}

function lengthOf({ from, through }: Dates): number {
  return daysBetween(from, through);
}

function byDate(a: Dates, b: Dates): number {
  return a.from === b.from ? (a.through < b.through ? -1 : 1) : a.from < b.from ? -1 : 1;
}
