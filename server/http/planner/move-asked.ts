/** What the address of a walk-in hour's moving asks for: `?date=` that clashes, and `?room=` that is free then. */
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import type { OnceForm } from '../../contract/planner/new-proposal.ts';
import type { MomentForm } from '../../contract/planner/proposal.ts';
import { isRealDate } from '../../desk/dates-in-hours.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { heldWithin } from '../../directory/occurrences.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import type { DeskVisit } from '../desk/screen.ts';
import { wallTime } from './slot-addresses.ts';

export const NO_DATE: OnceForm = { date: '', toDate: '', opens: '', closes: '' };

/** A room is one for all dates: from that date on it is the other one. A date alone is moved on its own. */
export function withAsked(
  visit: DeskVisit,
  walkIn: WalkIn,
  form: MomentForm,
): { readonly form: MomentForm; readonly once: OnceForm } {
  const once = onceOn(visit, walkIn, visit.search.get('date') ?? '');
  const room = visit.search.get('room');
  const rooms = getPlaceBySlug(visit.db, walkIn.placeSlug)?.rooms ?? [];
  if (!rooms.some(({ slug }) => slug === room)) return { form, once };
  const from = once.date > form.from ? once.date : form.from;
  return { form: { ...form, room: room ?? '', from }, once: NO_DATE };
}

/** With the times that it has then; nothing for a day on which it is not held, or for which it is too late to ask. */
export function onceOn({ db, now }: DeskVisit, walkIn: WalkIn, date: string): OnceForm {
  if (!isRealDate(date) || !mayStillBeMoved(date, localOf(now).date)) return NO_DATE;
  const day = { start: instantOf(date, 0), end: instantOf(addDays(date, 1), 0) };
  const held = heldWithin(walkIn, day, calendarsOf(db)).find(({ start }) => start >= day.start);
  if (held === undefined) return NO_DATE;
  const [opens, closes] = [localOf(held.start), localOf(held.end)].map(({ minute }) => wallTime(minute));
  return { date, toDate: '', opens: opens ?? '', closes: closes ?? '' };
}

/** For today it is too late to ask anybody. */
export function mayStillBeMoved(date: IsoDate, today: IsoDate): boolean {
  return date > today;
}
