/** What a proposed moment comes down to: its first dates, what is in its way, and what else there is on the first of them. */

import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { MomentPreview } from '../../contract/planner/proposal.ts';
import type { Interval } from '../../contract/timetable.ts';
import { clashWordsOf } from '../../contract/words/clash-words.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { daysFrom } from '../../directory/days-ahead.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { heldWithin } from '../../directory/occurrences.ts';
import { roomSlugAt } from '../../directory/room-on.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { asChecked, candidateOf, clashesIn, type Proposed, windowOf } from '../../planner/as-proposed.ts';
import { clashToldTo } from '../../planner/clash-told-to.ts';
import { withoutRoom } from '../../planner/free-rooms.ts';
import { proposalInWords } from '../../planner/proposal-in-words.ts';
import type { DeskVisit } from '../desk/screen.ts';

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
