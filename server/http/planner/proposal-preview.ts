/** What a proposed moment comes down to: its first dates, what is in its way, and what else there is on the first of them. */

import { getPerson } from '../../../db/queries/people.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import { walkInsHeldBy } from '../../../db/queries/walk-ins-held.ts';
import type { MomentPreview } from '../../contract/planner/proposal.ts';
import { HORIZON_WEEKS } from '../../contract/planner/slot.ts';
import type { Interval } from '../../contract/timetable.ts';
import { clashWordsOf } from '../../contract/words/clash-words.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import { clashesOf } from '../../directory/clashes/clashes-of.ts';
import { daysFrom } from '../../directory/days-ahead.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { heldWithin } from '../../directory/occurrences.ts';
import { roomSlugAt } from '../../directory/room-on.ts';
import { trustIn } from '../../directory/timetable-of.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { Place } from '../../model/place.ts';
import type { ProposalKind } from '../../model/proposal.ts';
import type { WalkIn, WalkInContent } from '../../model/walk-in.ts';
import { clashToldTo } from '../../planner/clash-told-to.ts';
import { withoutRoom } from '../../planner/free-rooms.ts';
import { firstDateOf, isSameRhythm, movedHours, newSpecialDays } from '../../planner/moved-hours.ts';
import { proposalInWords } from '../../planner/proposal-in-words.ts';
import type { DeskVisit } from '../desk/screen.ts';

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

/** As many dates as one checks against a diary. */
const DATES_SHOWN = 3;

type Asking = Pick<DeskVisit, 'db' | 'now' | 'language'>;
type Reading = Asking & Pick<DeskVisit, 'caller'>;

export function previewOf(asking: Reading, proposed: Proposed): MomentPreview {
  const { db, caller, now, language } = asking;
  const { kind, content, walkIn, place } = proposed;
  const today = localOf(now).date;
  const candidate = candidateOf(asking, proposed);
  const window = windowOf(asking, proposed);
  const held = heldWithin(candidate, window, calendarsOf(db));
  const dates = held.map(({ start }) => localOf(start).date);
  const clashes = kind === 'end' ? [] : clashesIn(asking, proposed, candidate, window);
  const words = clashWordsOf(language);
  const toldToHer = clashToldTo(db, caller, language);
  const hindered = new Set(clashes.map(({ date }) => date));
  const [first] = dates;
  return {
    sentence: proposalInWords({ kind, content, rooms: place.rooms }, walkIn, today, language),
    dates: dates.slice(0, DATES_SHOWN),
    times: dates.length,
    hindered: hindered.size,
    noRoom: kind === 'end' ? 0 : datesWithoutRoom(asking, proposed, candidate, held, hindered).length,
    clashes: clashes.map((clash) => words.sentence(toldToHer(clash), today)),
    firstDay: first === undefined || kind === 'end' ? null : dayOf(asking, proposed, first),
  };
}

/** What would be in its way in its first three months, by date. */
export function clashesOfProposed(asking: Asking, proposed: Proposed): Clash[] {
  return clashesIn(asking, proposed, candidateOf(asking, proposed), windowOf(asking, proposed));
}

/** Those that nothing else is in the way of, in a house that names its rooms, of what is to be in none in particular. */
function datesWithoutRoom(
  { db, now }: Asking,
  { place, walkIn }: Proposed,
  candidate: WalkIn,
  held: readonly Interval[],
  hindered: ReadonlySet<IsoDate>,
): Interval[] {
  const calendars = calendarsOf(db);
  const roomless = held.filter(
    ({ start }) => roomSlugAt(candidate, start) === null && !hindered.has(localOf(start).date),
  );
  const [first, last] = [roomless[0], roomless.at(-1)];
  if (first === undefined || last === undefined) return [];
  const occupied = findWalkIns(db, { placeSlugs: [place.slug] })
    .filter(({ id }) => id !== walkIn?.id)
    .flatMap((other) =>
      heldWithin(other, { start: first.start, end: last.end }, calendars).map(({ start, end }) => ({
        ...{ start, end, roomSlug: roomSlugAt(other, start) },
      })),
    );
  return withoutRoom(asChecked(place, now), roomless, occupied, calendars, candidate);
}

function clashesIn(asking: Asking, proposed: Proposed, candidate: WalkIn, window: Interval): Clash[] {
  const walkIns = [...othersOf(asking, proposed, candidate), candidate];
  const places = [asChecked(proposed.place, asking.now)];
  return clashesOf({ walkIns, places, calendars: calendarsOf(asking.db), window }).filter(
    (each) => each.walkIn === candidate,
  );
}

/** Hours that are fresh today will be checked again by then: they are not in doubt for that. */
function asChecked(place: Place, now: number): Place {
  const { oldFrom } = trustIn(place.trust);
  return oldFrom !== null && oldFrom <= now ? place : { ...place, trust: null };
}

/** The walk-in hour as it would be. */
function candidateOf({ db, now }: Asking, proposed: Proposed): WalkIn {
  const { kind, place, content, walkIn, organisationSlug, organisationName } = proposed;
  const roomName = place.rooms.find(({ slug }) => slug === content.roomSlug)?.name ?? null;
  const otherRooms = place.rooms;
  const { phone, email, ...rest } = content;
  if (walkIn !== null) {
    const hours =
      kind === 'move' ? movedHours(walkIn.hours, content.hours, now, calendarsOf(db)) : content.hours;
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
  db: DeskVisit['db'],
  { personId, organisationSlug }: Proposed,
): { readonly personId: number; readonly shownName: null }[] {
  const person = personId === null ? null : getPerson(db, personId);
  const worksThere = person?.rights.some(
    (right) => right.role === 'professional' && right.organisationSlug === organisationSlug,
  );
  return person !== null && worksThere ? [{ personId: person.id, shownName: null }] : [];
}

/** A quarter of a year from its first new date on. */
function windowOf({ now }: Asking, { kind, content: { hours }, walkIn }: Proposed): Interval {
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

function dayOf(
  { db, language }: Asking,
  { place, walkIn }: Proposed,
  date: IsoDate,
): MomentPreview['firstDay'] {
  const calendars = calendarsOf(db);
  const { calendar, spans } = wordsOf(language);
  const day = { start: instantOf(date, 0), end: instantOf(addDays(date, 1), 0) };
  const others = findWalkIns(db, { placeSlugs: [place.slug] })
    .filter(({ id }) => id !== walkIn?.id)
    .flatMap((other) => heldWithin(other, day, calendars).map((held) => ({ other, ...held })))
    .toSorted((a, b) => a.start - b.start);
  const [door] = daysFrom(place, date, 1, calendars);
  if (door === undefined) return null;
  return {
    day: door,
    others: others.map(({ other, start, end }) => {
      const times = spans.times(calendar.clock(start), calendar.clock(end));
      const title = (language === 'en' ? other.titleEn : null) ?? other.title;
      return [times, title, other.roomName].filter((part) => part !== null).join(' · ');
    }),
  };
}
