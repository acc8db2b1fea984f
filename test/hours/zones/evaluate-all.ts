/**
 * Run as a process of its own under a `TZ` and at a pretended moment: evaluates a fixed set of hours and prints
 * everything, so that runs can be compared.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { CALENDARS, openingHours } from '../arbitrary-hours.ts';

const pretended = Number(process.env.PRETEND_NOW);
const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args) => Reflect.construct(target, args.length === 0 ? [pretended] : args),
  get: (target, key) => (key === 'now' ? () => pretended : Reflect.get(target, key)),
});

// Loaded after the clock was set, so that nothing can have kept the real one.
const { openIntervals } = await import('../../../server/hours/open-intervals.ts');
const { instantOf, localOf } = await import('../../../server/hours/local-time.ts');
const { answerEndsAt, openStateAt } = await import('../../../server/contract/open-state.ts');
const { weekSummary } = await import('../../../server/hours/week-summary.ts');

const window = { start: instantOf('2026-03-01', 0), end: instantOf('2027-01-31', 0) };
const lines = fc.sample(openingHours, { numRuns: 60, seed: 1126 }).map((hours) => {
  const schedule = openIntervals(hours, window, CALENDARS);
  const timetable = {
    ...schedule,
    horizonStart: window.start,
    horizonEnd: window.end,
    confirmedAt: null,
    confirmedBy: null,
    confirmedUntil: null,
    oldFrom: null,
    sample: false,
    imported: false,
    report: null,
  };
  const moments = ['2026-03-29', '2026-10-25', '2026-12-25'].map((date) => instantOf(date, 150));
  const answers = moments.map((now) => [
    openStateAt(timetable, now),
    answerEndsAt(timetable, now),
    localOf(now),
  ]);
  return JSON.stringify([schedule, answers, weekSummary(hours, 'nl')]);
});
const intervals = lines.join('').split('"start"').length;
console.log(`${intervals} intervals, ${createHash('sha256').update(lines.join('\n')).digest('hex')}`);
console.log(`hour of the process: ${new RealDate(window.start).getHours()}`);
