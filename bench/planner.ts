/**
 * What is looked at over a whole district: the week of the planner, the pages of help and the list of clashes. How much
 * each takes, and how long at a stretch nobody else is answered; against working out the opening hours of the same places
 * once, in the same run. Run it with `node bench/planner.ts`.
 */
import type { Database } from '../db/open-database.ts';
import { findPlaces } from '../db/queries/places.ts';
import type { Instant } from '../server/contract/timetable.ts';
import { clashesAhead, searchClashes } from '../server/directory/clashes/find-clashes.ts';
import { helpMoments } from '../server/directory/help-by-topic.ts';
import { calendarsOf } from '../server/directory/known-places.ts';
import { scheduleOf } from '../server/directory/timetable-of.ts';
import type { Caller } from '../server/model/caller.ts';
import { ownWalkIns } from '../server/planner/own-walk-ins.ts';
import { weekGrid } from '../server/planner/week-grid.ts';
import { DISTRICT, manyWalkIns, WALK_INS_A_PLACE } from './many-walk-ins.ts';

const NOW: Instant = Date.parse('2026-11-24T10:00:00+01:00');
const DAY_MS = 24 * 3_600_000;
const RUNS = 5;
const AIM_MS = 30;

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

interface Measured {
  readonly milliseconds: number;
  /** The longest that others had to wait. */
  readonly longestStep: number;
}

function takeOnce(steps: Generator<void, readonly unknown[]>): Measured {
  const before = cpuMilliseconds();
  let longestStep = 0;
  for (let isDone = false; !isDone; ) {
    const began = cpuMilliseconds();
    const step = steps.next();
    longestStep = Math.max(longestStep, cpuMilliseconds() - began);
    isDone = step.done === true;
    if (step.done === true && step.value.length === 0) throw new Error('the measured work came to nothing');
  }
  return { milliseconds: cpuMilliseconds() - before, longestStep };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function measure(begin: (run: number) => Generator<void, readonly unknown[]>): Measured {
  takeOnce(begin(0));
  const runs = Array.from({ length: RUNS }, (_, run) => takeOnce(begin(run + 1)));
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    longestStep: median(runs.map(({ longestStep }) => longestStep)),
  };
}

/** The opening hours of every place for four weeks, once. */
function* hoursAlone(db: Database): Generator<void, readonly unknown[]> {
  const calendars = calendarsOf(db);
  return findPlaces(db, { districtSlug: DISTRICT }).map((place) =>
    scheduleOf(place, clashesAhead(NOW), calendars),
  );
}

const COORDINATOR: Caller = {
  kind: 'person',
  person: {
    ...{ id: 0, pseudonym: 'bench', email: 'bench@example.org', name: null, language: 'nl' },
    ...{ invitedAt: NOW, firstSignedInAt: NOW },
    rights: [{ role: 'coordinator', districtSlug: DISTRICT }],
  },
  sessionId: 0,
  passkeyAt: null,
};

export function benchPlanner(): void {
  console.log(
    `lists over a district: ${WALK_INS_A_PLACE} walk-in hours a place, against its opening hours alone`,
  );
  for (const places of [5, 50, 500]) {
    const db = manyWalkIns(places, NOW);
    const { milliseconds: reference } = measure(() => hoursAlone(db));
    const lists: readonly (readonly [string, Measured])[] = [
      ['week of the planner', measure(() => weekGrid(db, DISTRICT, '2026-11-23', NOW))],
      // Another day each time: nothing is kept of it.
      ['help by topic', measure((run) => helpMoments(db, HERE, NOW + run * DAY_MS, 'nl'))],
      [
        'list of clashes',
        measure(() => searchClashes(db, { districtSlug: DISTRICT }, clashesAhead(NOW), NOW)),
      ],
      ['own walk-in hours', measure(() => ownWalkIns(db, COORDINATOR, NOW))],
    ];
    console.log(`  ${places} places, opening hours alone ${reference.toFixed(1)} ms of CPU`);
    for (const [name, { milliseconds, longestStep }] of lists) {
      const ratio = (milliseconds / reference).toFixed(1);
      console.log(
        `    ${name.padEnd(19)}  ${milliseconds.toFixed(0)} ms, ${ratio} : 1; longest step ${longestStep.toFixed(1)} ms (aim < ${AIM_MS})`,
      );
    }
    db.close();
  }
}

const HERE = { districtSlug: DISTRICT, near: null };

if (import.meta.main) benchPlanner();
