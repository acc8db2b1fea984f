/** What the address of a walk-in hour's moving asks for: `?date=` that clashes, and `?room=` that is free then. */
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import type { OnceForm } from '../../contract/planner/new-proposal.ts';
import type { MomentForm } from '../../contract/planner/proposal.ts';
import { isRealDate } from '../../desk/dates-in-hours.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { heldWithin } from '../../directory/occurrences.ts';
import { roomSlugAt } from '../../directory/room-on.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import type { DeskVisit } from '../desk/screen.ts';
import { wallTime } from './slot-addresses.ts';

function noDate({ roomSlug }: WalkIn): OnceForm {
  return { date: '', toDate: '', opens: '', closes: '', room: roomSlug ?? '' };
}

/** That date alone, in another room at the same time. */
export function withAsked(
  visit: DeskVisit,
  walkIn: WalkIn,
  form: MomentForm,
): { readonly form: MomentForm; readonly once: OnceForm } {
  const once = onceOn(visit, walkIn, visit.search.get('date') ?? '');
  const room = visit.search.get('room');
  const rooms = getPlaceBySlug(visit.db, walkIn.placeSlug)?.rooms ?? [];
  if (!rooms.some(({ slug }) => slug === room)) return { form, once };
  return { form, once: once.date === '' ? once : { ...once, toDate: once.date, room: room ?? '' } };
}

/** With the times that it has then; nothing for a day on which it is not held, or for which it is too late to ask. */
export function onceOn({ db, now }: DeskVisit, walkIn: WalkIn, date: string): OnceForm {
  if (!isRealDate(date) || !mayStillBeMoved(date, localOf(now).date)) return noDate(walkIn);
  const day = { start: instantOf(date, 0), end: instantOf(addDays(date, 1), 0) };
  const held = heldWithin(walkIn, day, calendarsOf(db)).find(({ start }) => start >= day.start);
  if (held === undefined) return noDate(walkIn);
  const [opens, closes] = [localOf(held.start), localOf(held.end)].map(({ minute }) => wallTime(minute));
  const room = roomSlugAt(walkIn, held.start) ?? '';
  return { date, toDate: '', opens: opens ?? '', closes: closes ?? '', room };
}

/** For today it is too late to ask anybody. */
export function mayStillBeMoved(date: IsoDate, today: IsoDate): boolean {
  return date > today;
}
