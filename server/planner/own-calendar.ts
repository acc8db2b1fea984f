import type { Database } from '../../db/open-database.ts';
import { latestChangeAt } from '../../db/queries/change-log.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { findProposals, UNANSWERED } from '../../db/queries/proposals.ts';
import { findWalkIns, getWalkIn } from '../../db/queries/walk-ins.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { isOfDoor } from '../directory/clashes/door-clashes.ts';
import { searchClashes } from '../directory/clashes/find-clashes.ts';
import { feedDates, type PlaceDates, toFeedPlace } from '../directory/feeds/feed-dates.ts';
import { slotsOf } from '../directory/feeds/feed-slots.ts';
import { revised, subjectOfPlace, together } from '../directory/feeds/revised.ts';
import { type DateSpan, windowOf } from '../directory/get-open-intervals.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { roomSlugAt } from '../directory/room-on.ts';
import type { Person } from '../model/caller.ts';
import type { FeedPlace, FeedSlot, ProposedDate } from '../model/feed.ts';
import type { Proposal } from '../model/proposal.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { mayPropose } from './sides.ts';

/** What only she sees of her calendar, and what anybody may. */
export interface OwnCalendar {
  readonly held: readonly PlaceDates[];
  /** Of the room and of herself; what clashes with a door is told with each date. */
  readonly clashes: readonly Clash[];
  readonly proposed: readonly { readonly place: FeedPlace; readonly dates: readonly ProposedDate[] }[];
}

/** Her own walk-in hours of organisations that she works for, and what she proposed and nobody agreed to yet. */
export function* ownCalendar(db: Database, person: Person, dates: DateSpan): Generator<void, OwnCalendar> {
  const walkIns = ownWalkIns(db, person, { includeGone: true });
  const found = yield* feedDates(db, { walkIns, dates, includeDrafts: true });
  const all = yield* searchClashes(db, { personId: person.id }, windowOf(dates), null);
  // What is told of clashes says what others hold as well, and goes when they go: then nothing leads back to them.
  const ofOthers = { number: 0, at: latestChangeAt(db) };
  const held = found.map(({ place, dates: all }) => ({
    place,
    dates: all.map((date) => ({ ...date, revision: together(date.revision, ofOthers) })),
  }));
  return {
    held,
    clashes: all.filter((clash) => !isOfDoor(clash)),
    proposed: proposedDates(db, person, dates),
  };
}

export function ownWalkIns(
  db: Database,
  { id, rights }: Person,
  { includeGone = false }: { readonly includeGone?: boolean } = {},
): WalkIn[] {
  const organisations = rights.flatMap((right) =>
    right.role === 'professional' ? [right.organisationSlug] : [],
  );
  return organisations
    .flatMap((organisationSlug) => findWalkIns(db, { organisationSlug, includeGone }))
    .filter(({ professionals }) => professionals.some(({ personId }) => personId === id));
}

function proposedDates(db: Database, person: Person, dates: DateSpan): OwnCalendar['proposed'] {
  const proposals = findProposals(db, { personId: person.id, states: UNANSWERED }).filter((proposal) =>
    mayPropose(person, proposal),
  );
  const places = findPlaces(db, { slugs: proposals.map(({ placeSlug }) => placeSlug) });
  const revisionOf = revised(
    db,
    places.map(({ slug }) => subjectOfPlace(slug)),
  );
  return proposals.flatMap((proposal) => {
    const { version: number, changedAt } = proposal;
    const place = places.find(({ slug }) => slug === proposal.placeSlug);
    if (place === undefined) return [];
    const slots = newSlots(db, proposal, dates);
    // Its place has a name, an address and rooms.
    const ofPlace = revisionOf([subjectOfPlace(place.slug)]);
    const revision = together({ number, at: changedAt }, ofPlace);
    const proposed = slots.map((slot) => ({
      ...{ ...slot, proposal, revision },
      roomSlug: roomSlugAt(proposal.content, slot.start),
    }));
    return [{ place: toFeedPlace(place), dates: proposed }];
  });
}

/** Those that it would bring; what stays as it is stands in her calendar already, and an end brings none. */
export function newSlots(db: Database, { kind, walkInSlug, content }: Proposal, dates: DateSpan): FeedSlot[] {
  if (kind === 'end') return [];
  const calendars = calendarsOf(db);
  const walkIn = walkInSlug === null ? null : getWalkIn(db, walkInSlug);
  const present = walkIn === null ? [] : slotsOf(walkIn.hours, dates, calendars);
  const keyOf = (held: Pick<WalkIn, 'hours' | 'roomSlug'>, { start, end }: FeedSlot) =>
    `${start} ${end} ${roomSlugAt(held, start) ?? ''}`;
  const known = new Set(walkIn === null ? [] : present.map((slot) => keyOf(walkIn, slot)));
  return slotsOf(content.hours, dates, calendars).filter((slot) => !known.has(keyOf(content, slot)));
}
