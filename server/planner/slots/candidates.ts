/** Every moment in one place that fits the question, with its score. Pure; the inner loop of the finder. */
import type { Weekday } from '../../hours/model.ts';
import { type Around, aroundOf, type CountedWishes, type SameHelp } from './around.ts';
import type { Asked } from './asked.ts';
import type { Series } from './date-series.ts';
import { type Days, GRID, indexOf, type Runs, runsWithin, runsWithout } from './day-grid.ts';
import { fitsQuestion, isEnough, letsIn, quietPoints } from './fits-question.ts';
import { type Counts, scoreOf } from './score.ts';
import type { PlaceFacts, RoomFacts } from './slot-facts.ts';
import type { SlotQuestion } from './slot-question.ts';
import { LEAST_SHARE } from './weights.ts';

export interface Candidate {
  readonly place: PlaceFacts;
  readonly weekday: Weekday;
  readonly opens: number;
  readonly series: Series;
  readonly counts: Counts;
  readonly score: number;
  readonly around: Around;
  readonly spot: Spot;
  readonly laid: Laid;
}

/** A room, or none in particular, on the grid. */
interface Spot {
  /** null: no room in particular. */
  readonly room: RoomFacts | null;
  readonly free: Runs;
  /** Where none in particular is meant, as long as one of those that the house names is free; else null. */
  readonly roomLeft: Runs | null;
  /** Without what is proposed there. */
  readonly unasked: Runs;
  readonly quiet: number;
}

/** A place on the grid. */
interface Laid {
  readonly door: Runs;
  readonly host: Runs;
  readonly spots: readonly Spot[];
}

export function candidatesOf(place: PlaceFacts, asked: Asked): Candidate[] {
  const { question, weekdays, starts } = asked;
  if (!fitsQuestion(place, question)) return [];
  const laid = laidOut(place, asked);
  const around = aroundOf(place, asked);
  const found: Candidate[] = [];
  for (const { weekday, series: all } of weekdays) {
    const known = all.map((series) => ({ series, sameHelp: around.sameHelpOn(series) }));
    for (const opens of starts) {
      // A closed door is closed in every room, and whoever is elsewhere is in none of them.
      const likely = known.filter(({ series }) => isOpenEnough(series, opens, laid, asked));
      if (likely.length === 0) continue;
      const wishes = around.wishesFor(weekday, opens, opens + question.minutes);
      for (const spot of laid.spots) {
        const best = bestSeries(likely, { place, spot, laid, asked, opens, wishes });
        if (best !== null) found.push({ place, spot, laid, weekday, opens, around, ...best });
      }
    }
  }
  return found;
}

function isOpenEnough(
  series: Series,
  opens: number,
  { door }: Laid,
  { question, days, asker }: Asked,
): boolean {
  const quarters = question.minutes / GRID.step;
  let open = 0;
  for (const day of series) {
    const index = indexOf(day, opens, days);
    if ((door[index] ?? 0) >= quarters && (asker[index] ?? 0) >= quarters) open += 1;
  }
  return open > 0 && open >= LEAST_SHARE * series.length;
}

type Best = Pick<Candidate, 'series' | 'counts' | 'score'>;

interface Moment {
  readonly place: PlaceFacts;
  readonly spot: Spot;
  readonly laid: Laid;
  readonly asked: Asked;
  readonly opens: number;
  readonly wishes: CountedWishes;
}

/** Of two that are equally good the one that begins first. */
function bestSeries(
  known: readonly { readonly series: Series; readonly sameHelp: SameHelp }[],
  moment: Moment,
): Best | null {
  let best: Best | null = null;
  for (const { series, sameHelp } of known) {
    const counts = countsOf(series, sameHelp, moment);
    if (counts === null) continue;
    const score = scoreOf(counts, moment.place, moment.asked);
    if (best === null || score > best.score) best = { series, counts, score };
  }
  return best;
}

/** null: on too few of the dates the door is open, she can come and the room is free. */
function countsOf(series: Series, sameHelp: SameHelp, moment: Moment): Counts | null {
  const { asked, laid, spot, opens, wishes } = moment;
  const quarters = asked.question.minutes / GRID.step;
  let [door, host, free, works, proposed, elsewhere, full] = [0, 0, 0, 0, 0, 0, 0];
  for (const day of series) {
    const index = indexOf(day, opens, asked.days);
    const isOpen = (laid.door[index] ?? 0) >= quarters;
    const isFree = (spot.free[index] ?? 0) >= quarters;
    const comes = (asked.asker[index] ?? 0) >= quarters;
    if (isOpen) door += 1;
    if (isOpen && !comes) elsewhere += 1;
    if (isFree) free += 1;
    if (isOpen && comes && (isFree || spot.room === null)) works += 1;
    if (spot.roomLeft !== null && (spot.roomLeft[index] ?? 0) < quarters) full += 1;
    if ((laid.host[index] ?? 0) >= quarters) host += 1;
    if ((spot.unasked[index] ?? 0) < quarters) proposed += 1;
  }
  if (works === 0 || works < LEAST_SHARE * series.length) return null;
  const { quiet, room } = spot;
  const counted = { of: series.length, door, host, free, full, proposed, elsewhere };
  return { ...counted, inRoom: room !== null, quiet, sameHelp, wishes };
}

function laidOut(place: PlaceFacts, asked: Asked): Laid {
  const { question, days } = asked;
  const enough = place.door.openIntervals.filter((opening) => isEnough(opening, question));
  return {
    door: runsWithin(enough, days),
    host: runsWithin(
      enough.filter(({ access }) => access === 'open'),
      days,
    ),
    spots: spotsOf(place, asked),
  };
}

function spotsOf(place: PlaceFacts, { question, days, surroundings }: Asked): Spot[] {
  const proposed = surroundings.proposed.filter(({ placeSlug }) => placeSlug === place.slug);
  const rooms = place.rooms.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const inRooms = rooms.map((room) => ({
    room,
    free: freeRuns(room, place, question, days),
    roomLeft: null,
  }));
  const roomLeft = roomLeftIn(inRooms);
  const somewhere = { room: null, free: freeSomewhere(place, roomLeft, days), roomLeft };
  return [...inRooms, somewhere].flatMap((spot) => {
    const quiet = quietPoints(place, spot.room, question);
    if (quiet === null) return [];
    const here = proposed.filter(({ roomSlug }) => roomSlug === (spot.room?.slug ?? null));
    return [{ ...spot, quiet, unasked: runsWithout(here, days) }];
  });
}

/** As long as nothing else goes on there, within the room's own hours. */
function freeRuns(
  { slug, open }: RoomFacts,
  { taken }: PlaceFacts,
  question: SlotQuestion,
  days: Days,
): Runs {
  const untaken = runsWithout(
    taken.filter(({ roomSlug }) => roomSlug === slug),
    days,
  );
  if (open === null) return untaken;
  const own = runsWithin(
    open.filter((opening) => letsIn(opening, question)),
    days,
  );
  return untaken.map((run, index) => Math.min(run, own[index] ?? 0));
}

/** As long as one of them is free; null: the house names none. */
function roomLeftIn(rooms: readonly Pick<Spot, 'free'>[]): Runs | null {
  const [first, ...rest] = rooms;
  if (first === undefined) return null;
  return first.free.map((run, index) =>
    rest.reduce((longest, { free }) => Math.max(longest, free[index] ?? 0), run),
  );
}

/** As long as nobody else is there without a room, and not every room is in use. */
function freeSomewhere({ taken }: PlaceFacts, roomLeft: Runs | null, days: Days): Runs {
  const untaken = runsWithout(
    taken.filter(({ roomSlug }) => roomSlug === null),
    days,
  );
  return roomLeft === null ? untaken : untaken.map((run, index) => Math.min(run, roomLeft[index] ?? 0));
}
