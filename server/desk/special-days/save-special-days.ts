import { type Database, inTransaction } from '../../../db/open-database.ts';
import type { Act } from '../../../db/queries/change-log.ts';
import type { SpecialItem } from '../../contract/desk/special-days.ts';
import type { Checker } from '../../contract/vocabulary.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { localOf } from '../../hours/local-time.ts';
import { alreadySaved } from '../already-saved.ts';
import { actKeyOf, changeHours, doneBefore, placeToChange } from '../change-hours.ts';
import { checkForSaving } from '../check-for-saving.ts';
import { whyNoRealHours } from '../every-part.ts';
import { type Refused, refused, type Saved } from '../outcome.ts';
import { leadingHours, specialVersion, withAnswers } from './with-answers.ts';

export interface SpecialDaysToSave {
  readonly placeSlug: string;
  readonly items: readonly SpecialItem[];
  /** Of the hours that the answers were given to: see `specialVersion`; null saves over whatever is there. */
  readonly ifVersion: string | null;
  readonly role: Checker;
  readonly actKey: string | null;
}

/** Saves all answers about special days at once, for the house and its rooms. Counts as a check. Throws NotFound. */
export function saveSpecialDays(
  db: Database,
  { placeSlug, items, ifVersion, role, actKey }: SpecialDaysToSave,
  act: Act,
): Saved | Refused | { readonly kind: 'stale' } {
  return inTransaction(db, () => {
    const key = actKeyOf('saveSpecialDays', placeSlug, actKey);
    const earlier = doneBefore(db, key);
    if (earlier !== null) return alreadySaved(earlier);
    const place = placeToChange(db, placeSlug);
    const why = whyNoRealHours(place);
    const present = leadingHours(place);
    if (why !== null || present === null) return refused(why ?? 'noHours');
    if (ifVersion !== null && ifVersion !== specialVersion(present)) return { kind: 'stale' };
    const today = localOf(act.at).date;
    const after = withAnswers(place, items, calendarsOf(db), today);
    const { findings, refuses } = checkForSaving(leadingHours(after) ?? present, today, present);
    if (refuses) return { kind: 'refused', why: 'findings', findings };
    const to = { hours: after.hours, rooms: after.rooms.map(({ slug, hours }) => ({ slug, hours })) };
    return { ...changeHours(db, { what: 'announceDays', place, to, role, key }, act), findings };
  });
}
