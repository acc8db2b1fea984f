import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { addConfirmation } from '../../db/queries/confirmations.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Checker } from '../contract/vocabulary.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { timetableOf } from '../directory/timetable-of.ts';
import { addDays, localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { actKeyOf, doneBefore, placeToChange } from './change-hours.ts';
import { isRealDate } from './dates-in-hours.ts';
import { whyNoRealHours } from './every-part.ts';
import { type AfterHoliday, afterHoliday, FOUR_WEEKS, weekBeyondRhythm } from './holds-through.ts';
import { type Refused, refused } from './outcome.ts';
import { mondayToConfirm } from './week-to-confirm.ts';

/** "Klopt tot en met …": as long as the rhythm of the place, four weeks, a week past the school holiday, or a date. */
export type HoldsThrough = 'rhythm' | 'fourWeeks' | 'afterHoliday' | { readonly date: IsoDate };

export interface HoursToConfirm {
  readonly placeSlug: string;
  /** "Gebeld: klopt" is the coordinator's. */
  readonly role: Checker;
  readonly holdsThrough: HoldsThrough;
  readonly actKey: string | null;
  /** Of the week that was shown, where that is not the one that hosts are asked about now. */
  readonly monday?: IsoDate;
}

export interface Confirmed {
  readonly kind: 'confirmed';
  readonly sequence: number;
  /** From here on the answer is unconfirmed again. */
  readonly until: Instant;
  readonly alreadyDone: boolean;
}

/** `dateOutOfReach`: before today, or more than a year ahead. `noHoliday`: no school holiday is near. */
type WhyNot = 'sample' | 'noHours' | 'dateOutOfReach' | 'noHoliday';

const FARTHEST_DAYS = 366;

/** Somebody looked at the hours and found them right. Throws NotFound. */
export function confirm(
  db: Database,
  { placeSlug, role, holdsThrough: chosen, actKey, monday: shown }: HoursToConfirm,
  act: Act,
): Confirmed | Refused<WhyNot> {
  return inTransaction(db, () => {
    const key = actKeyOf('confirmHours', placeSlug, actKey);
    const earlier = doneBefore(db, key);
    const place = placeToChange(db, placeSlug);
    if (earlier !== null)
      return confirmed(db, placeSlug, { sequence: earlier.sequence, alreadyDone: true }, act);
    const why = whyNoRealHours(place);
    if (why !== null) return refused(why);
    const monday = shown ?? mondayToConfirm(act.at);
    const holdsThrough = dateOf(
      db,
      chosen,
      { monday, rhythmDays: place.trust?.rhythmDays ?? FOUR_WEEKS },
      act.at,
    );
    if (holdsThrough === 'dateOutOfReach' || holdsThrough === 'noHoliday') return refused(holdsThrough);
    const confirmationId = addConfirmation(db, { placeId: place.id, role, holdsThrough }, act);
    const sequence = recordChange(db, act, {
      what: 'confirmHours',
      subject: `place:${placeSlug}`,
      before: null,
      after: { confirmedAt: act.at, role, holdsThrough, confirmationId },
      ...(key !== null && { actKey: key }),
    });
    return confirmed(db, placeSlug, { sequence, alreadyDone: false }, act);
  });
}

/** The dates behind "Klopt tot en met …"; `afterHoliday` is null when no school holiday is running or begins within eight weeks. */
export interface HoldsThroughChoices {
  /** The last day of the rhythm of the place, or of the week that was shown where that ends later. */
  readonly rhythm: IsoDate;
  readonly fourWeeks: IsoDate;
  readonly afterHoliday: AfterHoliday | null;
}

export function holdsThroughChoices(
  db: Database,
  placeSlug: string,
  now: Instant,
  monday = mondayToConfirm(now),
): HoldsThroughChoices {
  const { trust } = placeToChange(db, placeSlug);
  const today = localOf(now).date;
  const rhythmDays = trust?.rhythmDays ?? FOUR_WEEKS;
  return {
    rhythm: weekBeyondRhythm(monday, today, rhythmDays) ?? addDays(today, rhythmDays),
    fourWeeks: addDays(today, FOUR_WEEKS),
    afterHoliday: afterHoliday(calendarsOf(db), today),
  };
}

/** null: as long as the rhythm lasts. */
function dateOf(
  db: Database,
  chosen: HoldsThrough,
  { monday, rhythmDays }: { readonly monday: IsoDate; readonly rhythmDays: number },
  now: Instant,
): IsoDate | null | 'dateOutOfReach' | 'noHoliday' {
  const today = localOf(now).date;
  if (chosen === 'rhythm') return weekBeyondRhythm(monday, today, rhythmDays);
  if (chosen === 'fourWeeks') return addDays(today, FOUR_WEEKS);
  if (chosen === 'afterHoliday') return afterHoliday(calendarsOf(db), today)?.date ?? 'noHoliday';
  const { date } = chosen;
  const isInReach = isRealDate(date) && date >= today && date <= addDays(today, FARTHEST_DAYS);
  return isInReach ? date : 'dateOutOfReach';
}

function confirmed(
  db: Database,
  placeSlug: string,
  done: Pick<Confirmed, 'sequence' | 'alreadyDone'>,
  { at }: Act,
): Confirmed {
  const place = getPlaceBySlug(db, placeSlug);
  const until = place === null ? null : timetableOf(place, calendarsOf(db), at).confirmedUntil;
  return { kind: 'confirmed', ...done, until: until ?? at };
}
