import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { LoggedChange } from '../../db/queries/history.ts';
import type { Checker } from '../contract/vocabulary.ts';
import { NotFound } from '../errors.ts';
import { localOf } from '../hours/local-time.ts';
import type { DayPolicy, IsoDate, OpeningHours, SpecialDay } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import { alreadySaved } from './already-saved.ts';
import { actKeyOf, changeHours, doneBefore, placeToChange } from './change-hours.ts';
import { checkAnnouncement } from './check-announcement.ts';
import { checkSpecialDayCount } from './check-for-saving.ts';
import { inEveryPart, type Part, whyNoRealHours } from './every-part.ts';
import { type Refused, refused, type Saved } from './outcome.ts';
import { withAnnouncement } from './with-announcement.ts';

export interface DaysToAnnounce {
  readonly placeSlug: string;
  /** One date or a range: as always, closed, other times, or not known yet; a reason of at most 80 characters. */
  readonly day: SpecialDay;
  readonly role: Checker;
  readonly actKey: string | null;
}

/** `replaced`: what earlier announcements said of these dates and no longer do (a part of one, where it was cut). */
export type Announced = Saved & { readonly replaced: readonly SpecialDay[] };

/** Says that days ahead are different. Counts as a check. Throws NotFound. */
export function announceDays(db: Database, { day, ...given }: DaysToAnnounce, act: Act): Announced | Refused {
  return announceTogether(db, { ...given, days: [day] }, act);
}

export interface DaysTogether extends Omit<DaysToAnnounce, 'day'> {
  /** Each as if it were announced after the one before: a shorter one within a longer one is an exception to it. */
  readonly days: readonly SpecialDay[];
}

/** The same of several, as one change: all of them, or none. Throws NotFound. */
export function announceTogether(
  db: Database,
  { placeSlug, days: given, role, actKey }: DaysTogether,
  act: Act,
): Announced | Refused {
  return inTransaction(db, () => {
    const earlier = announcedBefore(db, placeSlug, actKey);
    if (earlier !== null) return { ...alreadySaved(earlier), replaced: [] };
    const key = actKeyOf('announceDays', placeSlug, actKey);
    const place = placeToChange(db, placeSlug);
    const why = whyNoRealHours(place);
    if (why !== null) return refused(why);
    const today = localOf(act.at).date;
    const checked = given.map((day) => checkAnnouncement(day, today));
    const findings = checked.flatMap((each) => each.findings);
    if (checked.some(({ refuses }) => refuses)) return { kind: 'refused', why: 'findings', findings };
    const days = checked.map(({ day }) => day);
    const to = inEveryPart(place, (hours, part) => allAnnouncedIn(hours, part, place, days));
    const [tooMany] = [to.hours, ...to.rooms.map(({ hours }) => hours)].flatMap((hours) =>
      hours === null ? [] : checkSpecialDayCount(hours, today),
    );
    if (tooMany !== undefined) return { kind: 'refused', why: 'findings', findings: [tooMany] };
    const replaced = replacedBy(days, presentDays(place));
    const saved = changeHours(db, { what: 'announceDays', place, to, role, key }, act);
    return { ...saved, findings, replaced };
  });
}

/** What was announced under this key before. */
export function announcedBefore(db: Database, placeSlug: string, actKey: string | null): LoggedChange | null {
  return doneBefore(db, actKeyOf('announceDays', placeSlug, actKey));
}

export interface DaysToTakeBack {
  readonly placeSlug: string;
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly role: Checker;
  readonly actKey: string | null;
}

/**
 * Takes an announcement back, by its exact dates: those days are as the rest of the hours say. Throws NotFound, also
 * for dates that nobody announced.
 */
export function withoutSpecialDay(
  db: Database,
  { placeSlug, from, through, role, actKey }: DaysToTakeBack,
  act: Act,
): Saved | Refused {
  return inTransaction(db, () => {
    const key = actKeyOf('takeBackDays', placeSlug, actKey);
    const earlier = doneBefore(db, key);
    if (earlier !== null) return alreadySaved(earlier);
    const place = placeToChange(db, placeSlug);
    const why = whyNoRealHours(place);
    if (why !== null) return refused(why);
    const isIt = (day: SpecialDay) => day.from === from && day.through === through;
    const parts = [place.hours, ...place.rooms.map(({ hours }) => hours)];
    if (!parts.some((hours) => hours?.specialDays.some(isIt))) {
      throw new NotFound('special day', from === through ? from : `${from}/${through}`);
    }
    const to = inEveryPart(place, (hours) => ({
      ...hours,
      specialDays: hours.specialDays.filter((day) => !isIt(day)),
    }));
    return { ...changeHours(db, { what: 'takeBackDays', place, to, role, key }, act), findings: [] };
  });
}

/** The hours of a place or room with that day among them. */
export function announcedIn(hours: OpeningHours, part: Part, place: Place, day: SpecialDay): OpeningHours {
  const says = saysIn(part, place, day.says);
  return { ...hours, specialDays: withAnnouncement(hours.specialDays, { ...day, says }).specialDays };
}

/** The same with several, one after the other. */
export function allAnnouncedIn(
  hours: OpeningHours,
  part: Part,
  place: Place,
  days: readonly SpecialDay[],
): OpeningHours {
  return days.reduce((so, day) => announcedIn(so, part, place, day), hours);
}

/** Of what was there before; they do not replace each other. */
function replacedBy(days: readonly SpecialDay[], present: readonly SpecialDay[]): readonly SpecialDay[] {
  return days.flatMap((day) => withAnnouncement(present, day).replaced);
}

/** Other times are those of the house; its rooms have none of their own on such a day, where the house can say them. */
function saysIn(part: Part, { hours }: Place, says: DayPolicy): DayPolicy {
  return part === 'room' && says.kind === 'changed' && hours !== null ? { kind: 'closed' } : says;
}

function presentDays({ hours, rooms }: Place): readonly SpecialDay[] {
  return hours?.specialDays ?? rooms.find((room) => room.hours !== null)?.hours?.specialDays ?? [];
}
