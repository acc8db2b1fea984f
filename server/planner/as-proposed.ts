/** What a proposed moment would run into, as it would be held: the same for screens and mails. */
import type { Database } from '../../db/open-database.ts';
import { getPerson } from '../../db/queries/people.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import { walkInsHeldBy } from '../../db/queries/walk-ins-held.ts';
import { HORIZON_WEEKS } from '../contract/planner/slot.ts';
import type { Instant, Interval } from '../contract/timetable.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { clashesOf } from '../directory/clashes/clashes-of.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { heldWithin } from '../directory/occurrences.ts';
import { trustIn } from '../directory/timetable-of.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import type { Place } from '../model/place.ts';
import type { ProposalKind } from '../model/proposal.ts';
import type { WalkIn, WalkInContent } from '../model/walk-in.ts';
import { firstDateOf, isSameRhythm, movedHours, newSpecialDays } from './moved-hours.ts';

export interface Proposed {
  readonly kind: ProposalKind;
  readonly place: Place;
  readonly content: WalkInContent;
  /** null: it is an activity of the place itself. */
  readonly organisationSlug: string | null;
  readonly organisationName: string | null;
  /** As it is now; null: it would be new. */
  readonly walkIn: WalkIn | null;
  /** Who would hold a new one; null: nobody who may sign in. */
  readonly personId: number | null;
}

interface Asking {
  readonly db: Database;
  readonly now: Instant;
}

/** On how many of its dates in the first three months something is in the way. */
export interface Fit {
  readonly times: number;
  readonly hindered: number;
}

export function fitOf(asking: Asking, proposed: Proposed): Fit {
  const held = heldWithin(candidateOf(asking, proposed), windowOf(asking, proposed), calendarsOf(asking.db));
  const dates = new Set(clashesOfProposed(asking, proposed).map(({ date }) => date));
  return { times: held.length, hindered: dates.size };
}

/** What would be in its way in its first three months, by date. */
export function clashesOfProposed(asking: Asking, proposed: Proposed): Clash[] {
  return clashesIn(asking, proposed, candidateOf(asking, proposed), windowOf(asking, proposed));
}

export function clashesIn(asking: Asking, proposed: Proposed, candidate: WalkIn, window: Interval): Clash[] {
  const walkIns = [...othersOf(asking, proposed, candidate), candidate];
  const places = [asChecked(proposed.place, asking.now)];
  return clashesOf({ walkIns, places, calendars: calendarsOf(asking.db), window }).filter(
    (each) => each.walkIn === candidate,
  );
}

/** Hours that are fresh today will be checked again by then: they are not in doubt for that. */
export function asChecked(place: Place, now: number): Place {
  const { oldFrom } = trustIn(place.trust);
  return oldFrom !== null && oldFrom <= now ? place : { ...place, trust: null };
}

/** The walk-in hour as it would be. */
export function candidateOf({ db, now }: Asking, proposed: Proposed): WalkIn {
  const { kind, place, content, walkIn, organisationSlug, organisationName } = proposed;
  const roomName = place.rooms.find(({ slug }) => slug === content.roomSlug)?.name ?? null;
  const otherRooms = place.rooms;
  const { phone, email, ...rest } = content;
  if (walkIn !== null) {
    const hours = kind === 'move' ? movedHours(walkIn, content, now, calendarsOf(db)) : content.hours;
    return { ...walkIn, hours, roomSlug: content.roomSlug, roomName, otherRooms };
  }
  return {
    ...rest,
    ...{ id: 0, slug: '', version: 1, updatedAt: now, sample: false, visitorRole: null },
    kind: organisationSlug === null ? 'activity' : 'walkIn',
    ...{
      placeSlug: place.slug,
      placeName: place.name,
      districtSlug: place.districtSlug,
      roomName,
      otherRooms,
    },
    ...{ organisationSlug, organisationName, professionals: holdersOf(db, proposed) },
    contact: { phone, email },
    ownContact: { phone, email },
  };
}

/** Whoever proposes it holds it, if she works there: as agreeing to it has it. */
function holdersOf(
  db: Database,
  { personId, organisationSlug }: Proposed,
): { readonly personId: number; readonly shownName: null }[] {
  const person = personId === null ? null : getPerson(db, personId);
  const worksThere = person?.rights.some(
    (right) => right.role === 'professional' && right.organisationSlug === organisationSlug,
  );
  return person !== null && worksThere ? [{ personId: person.id, shownName: null }] : [];
}

/** A quarter of a year from its first new date on. */
export function windowOf({ now }: Asking, { kind, content: { hours }, walkIn }: Proposed): Interval {
  const today = localOf(now).date;
  const changed = walkIn === null ? [] : newSpecialDays(walkIn.hours, hours);
  const moved = changed.filter(({ says }) => says.kind === 'changed').map(({ from }) => from);
  // Another room for good is no change of dates.
  const isOfDates =
    kind === 'move' && walkIn !== null && moved.length > 0 && isSameRhythm(walkIn.hours, hours);
  const first = (isOfDates ? moved.toSorted()[0] : firstDateOf(hours)) ?? today;
  const start = first > today ? instantOf(first, 0) : now;
  const from = localOf(start).date;
  return { start, end: instantOf(addDays(from, isOfDates ? 1 : HORIZON_WEEKS * 7), 0) };
}

/** What else is held here, and by the same people elsewhere. */
function othersOf({ db }: Asking, { place, walkIn }: Proposed, { professionals }: WalkIn): WalkIn[] {
  const here = findWalkIns(db, { placeSlugs: [place.slug] }).filter(({ id }) => id !== walkIn?.id);
  const held = walkInsHeldBy(
    db,
    professionals.map(({ personId }) => personId),
  ).filter(({ placeSlug }) => placeSlug !== place.slug);
  const elsewhere = held.length === 0 ? [] : findWalkIns(db, { placeSlugs: distinct(held) });
  const slugs = new Set(held.map(({ slug }) => slug));
  return [...here, ...elsewhere.filter(({ slug }) => slugs.has(slug))];
}

function distinct(held: readonly { readonly placeSlug: string }[]): string[] {
  return [...new Set(held.map(({ placeSlug }) => placeSlug))];
}
