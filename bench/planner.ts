/**
 * What is looked at over a whole district: the list and the pages of help that visitors see, the week of the planner and
 * the list of clashes. How much each takes, and how long at a stretch nobody else is answered; against working out the opening hours of the same places
 * once, in the same run. Run it with `node bench/planner.ts` after `npm run build`.
 */
import { join } from 'node:path';
import { type Database, inTransaction } from '../db/open-database.ts';
import { findPlaces } from '../db/queries/places.ts';
import type { PageContent } from '../server/contract/page.ts';
import type { Instant } from '../server/contract/timetable.ts';
import { clashesAhead, searchClashes } from '../server/directory/clashes/find-clashes.ts';
import { helpMoments } from '../server/directory/help-by-topic.ts';
import { calendarsOf } from '../server/directory/known-places.ts';
import { scheduleOf } from '../server/directory/timetable-of.ts';
import { bytesInSteps } from '../server/http/bytes-in-steps.ts';
import { entityTagInSteps } from '../server/http/entity-tag.ts';
import { helpTopicContent, readHelpVisit } from '../server/http/pages/help-page.ts';
import { listContent, readVisit } from '../server/http/pages/list-page.ts';
import { pageEndsAt } from '../server/http/pages/page-lifetime.ts';
import { loadBuiltPage } from '../server/http/pages/renderer.ts';
import {
  homeDistrict,
  listsOf,
  renderPage,
  type Site,
  toPage,
  type Visit,
} from '../server/http/pages/site.ts';
import { topicCalled } from '../server/http/pages/topic-names.ts';
import type { Caller } from '../server/model/caller.ts';
import { ownWalkIns } from '../server/planner/own-walk-ins.ts';
import { weekGrid } from '../server/planner/week-grid.ts';
import { DISTRICT, manyWalkIns, WALK_INS_A_PLACE } from './many-walk-ins.ts';

const NOW: Instant = Date.parse('2026-11-24T10:00:00+01:00');
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const RUNS = 5;
const AIM_MS = 16;

/** Of this thread: what compiles and collects beside it keeps nobody waiting. */
function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

interface Measured {
  readonly milliseconds: number;
  /** The longest that others had to wait. */
  readonly longestStep: number;
}

function takeOnce(steps: Generator<void, { readonly length: number }>): Measured {
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

function measure(begin: (run: number) => Generator<void, { readonly length: number }>): Measured {
  takeOnce(begin(0));
  const runs = Array.from({ length: RUNS }, (_, run) => takeOnce(begin(run + 1)));
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    longestStep: median(runs.map(({ longestStep }) => longestStep)),
  };
}

/** The opening hours of every place for four weeks, once. */
function* hoursAlone(db: Database): Generator<void, { readonly length: number }> {
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

/** A page as it is made anew: what is on it, its text, its bytes. */
function* pageAnew(
  site: Site,
  contentOf: (visit: Visit) => Generator<void, PageContent>,
  now: Instant,
): Generator<void, Buffer> {
  const visit: Visit = { language: 'nl', path: '/', search: '', now };
  const content = yield* contentOf(visit);
  const text = yield* renderPage(site, toPage(site, visit, content));
  pageEndsAt(content, now);
  const bytes = yield* bytesInSteps(text);
  yield* entityTagInSteps(bytes);
  return bytes;
}

function listAnew(site: Site, now: Instant): Generator<void, Buffer> {
  const district = homeDistrict(site);
  const asked: Visit = { language: 'nl', path: '/', search: '', now };
  const read = readVisit(site, district, asked);
  if (read.kind === 'problems') throw new Error(read.problems.join(' '));
  return pageAnew(site, (visit) => listContent(site, district, visit, read.query), now);
}

function helpAnew(site: Site, now: Instant): Generator<void, Buffer> {
  const topic = topicCalled(listsOf(site.db).helpTopics, 'language');
  const read = readHelpVisit(site, { language: 'nl', path: '/hulp/language', search: '', now });
  if (read.kind === 'problems' || topic === null) throw new Error('the seeds hold no such help');
  return pageAnew(site, (visit) => helpTopicContent(site, visit, topic, read.query), now);
}

/** The same after somebody wrote something: all that was held of the data is gone. */
function* afterChange(db: Database, begin: () => Generator<void, Buffer>): Generator<void, Buffer> {
  inTransaction(db, () => {});
  return yield* begin();
}

export async function benchPlanner(): Promise<void> {
  const built = await loadBuiltPage(join(import.meta.dirname, '../dist'));
  console.log(
    `lists over a district: ${WALK_INS_A_PLACE} walk-in hours a place, against its opening hours alone`,
  );
  for (const places of [5, 50, 500]) {
    const db = manyWalkIns(places, NOW);
    const site: Site = { db, clock: () => NOW, demonstration: false, baseUrl: 'http://localhost', built };
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
      // Of the same day: as each minute, when the kept page has ended.
      ['page of the list', measure((run) => listAnew(site, NOW + run * MINUTE_MS))],
      ['page of one help', measure((run) => helpAnew(site, NOW + run * MINUTE_MS))],
      ['list after a change', measure(() => afterChange(db, () => listAnew(site, NOW)))],
      ['help after a change', measure(() => afterChange(db, () => helpAnew(site, NOW)))],
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

if (import.meta.main) await benchPlanner();
