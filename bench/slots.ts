/**
 * The slot finder: all places, every quarter of an hour, three months, out of the database and all. Against asking the
 * hours engine for each moment and date by itself, in the same run. Run it with `node bench/slots.ts`.
 */
import type { Database } from '../db/open-database.ts';
import { findPlaces } from '../db/queries/places.ts';
import type { Instant } from '../server/contract/timetable.ts';
import { calendarsOf } from '../server/directory/known-places.ts';
import { scheduleOf } from '../server/directory/timetable-of.ts';
import { dayNumbered, dayNumberOf } from '../server/hours/calendar-day.ts';
import { instantOn } from '../server/hours/local-time.ts';
import { searchSlots } from '../server/planner/slots/find-slots.ts';
import type { SlotQuestion } from '../server/planner/slots/slot-question.ts';
import { DISTRICT, manyWalkIns, WALK_INS_A_PLACE } from './many-walk-ins.ts';

const NOW: Instant = Date.parse('2026-11-24T10:00:00+01:00');
const RUNS = 5;
const QUESTION: SlotQuestion = {
  ...{ helpTopic: 'money', themeSlug: null, sensitive: true, audience: 'everyone', weekdays: [] },
  ...{ partsOfDay: [], minutes: 120, rhythm: { kind: 'everyWeeks', weeks: 1 }, from: '2026-11-30' },
  needs: { quietRoom: false, wheelchair: false, hostPresent: false },
  notSameDayAs: { helpTopic: null, organisationSlug: null },
  ...{ askerId: null, placeSlug: null, neighbourhoods: [], limit: 10 },
};

interface Measured {
  /** Processor time of a whole search. */
  readonly milliseconds: number;
  /** The longest that others had to wait. */
  readonly longestStep: number;
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function searchOnce(db: Database): Measured {
  const before = cpuMilliseconds();
  const steps = searchSlots(db, [DISTRICT], QUESTION, NOW);
  let longestStep = 0;
  for (let isDone = false; !isDone; ) {
    const began = cpuMilliseconds();
    const step = steps.next();
    longestStep = Math.max(longestStep, cpuMilliseconds() - began);
    isDone = step.done === true;
    if (step.done === true && step.value.slots.length === 0) throw new Error('nothing was found');
  }
  return { milliseconds: cpuMilliseconds() - before, longestStep };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function measure(db: Database): Measured {
  searchOnce(db);
  const runs = Array.from({ length: RUNS }, () => searchOnce(db));
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    longestStep: median(runs.map(({ longestStep }) => longestStep)),
  };
}

/** One call of the engine for each quarter of an hour and date: what it would cost for one place. */
function askEachMoment(db: Database): number {
  const [place] = findPlaces(db, { slugs: ['plek-0'] });
  if (place === undefined) throw new Error('there is no place');
  const calendars = calendarsOf(db);
  const first = dayNumberOf(QUESTION.from);
  const before = cpuMilliseconds();
  let open = 0;
  for (let day = first; day < first + 91; day += 1) {
    for (let minute = 480; minute + QUESTION.minutes <= 1_320; minute += 15) {
      const start = instantOn(dayNumbered(day), minute);
      const window = { start, end: instantOn(dayNumbered(day), minute + QUESTION.minutes) };
      const [found] = scheduleOf(place, window, calendars).openIntervals;
      if (found?.start === window.start && found.end === window.end) open += 1;
    }
  }
  if (open === 0) throw new Error('the measured work came to nothing');
  return cpuMilliseconds() - before;
}

export function benchSlots(): void {
  console.log(
    `slot finder: every quarter of an hour of three months, ${WALK_INS_A_PLACE} walk-in hours a place`,
  );
  for (const places of [5, 50, 500]) {
    const db = manyWalkIns(places, NOW);
    const { milliseconds, longestStep } = measure(db);
    const aim = places === 50 ? ' (aim < 200)' : '';
    const ratio = (askEachMoment(db) * places) / milliseconds;
    console.log(`  ${String(places).padStart(3)} places  ${milliseconds.toFixed(0)} ms of CPU${aim}`);
    console.log(`    longest step  ${longestStep.toFixed(1)} ms (aim < 50)`);
    console.log(`    asking the engine for each moment : finder  ${ratio.toFixed(1)} : 1`);
    db.close();
  }
}

if (import.meta.main) benchSlots();
