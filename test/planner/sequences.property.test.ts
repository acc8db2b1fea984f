/** Acts of two sides in any order about one walk-in hour: what was said last is what holds, and what has been stays. */
import '../helpers/property-seed.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { cancelledWalkIns } from '../../server/directory/cancelled-walk-ins.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { heldWithin } from '../../server/directory/occurrences.ts';
import { addDays, instantOf, localOf } from '../../server/hours/local-time.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { askDate, askEnd, askMove, cancel, take, takeBack, undo, type World, yes } from './acts.ts';
import { agreed, NOW, visiting, walkInOf } from './visiting.ts';

let db: Database;
beforeAll(() => {
  db = databaseWithFixtures();
});
afterAll(() => db.close());

const SPAN = { start: instantOf('2026-11-24', 0), end: instantOf('2027-03-20', 0) };

/** By date, from when to when it is held. */
function heldIn({ slug }: World): ReadonlyMap<string, string> {
  const held = heldWithin(walkInOf(db, slug), SPAN, calendarsOf(db));
  return new Map(held.map(({ start, end }) => [localOf(start).date, `${start}-${end}`]));
}

function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((date) => a.get(date) !== b.get(date));
}

function movedTo({ slug }: World): string[] {
  const told = cancelledWalkIns([walkInOf(db, slug)], SPAN, calendarsOf(db));
  return told.flatMap((each) => (each.movedTo === null ? [] : [each.movedTo]));
}

const KINDS = [
  'later',
  'askDate',
  'askMove',
  'askEnd',
  'yes',
  'yes',
  'cancel',
  'cancel',
  'takeBack',
  'undo',
] as const;
interface Act {
  readonly kind: (typeof KINDS)[number];
  readonly days: number;
  readonly nth: number;
}
const ACTS: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    days: fc.integer({ min: 1, max: 25 }),
    nth: fc.nat({ max: 4 }),
  }),
  { minLength: 4, maxLength: 10 },
);

/** As the acts want dates: '2026-12-08' is "8", '2027-01-05' is "1-5". */
const short = (date: string) => `${date < '2027' ? '' : '1-'}${Number(date.slice(-2))}`;

/** One act, and whatever it broke, in words. */
function after(world: World, { kind, days, nth }: Act): string[] {
  const before = heldIn(world);
  const ahead = [...before.keys()].filter((date) => instantOf(date, 0) > world.now && date < '2027-02');
  const date = ahead[nth];
  const today = localOf(world.now).date;
  const other = addDays(today < '2026-12-01' ? '2026-12-01' : today, days);
  if (other >= '2027-02' || (date === undefined && kind !== 'later' && kind !== 'yes')) return [];
  const broken: string[] = [];
  const must = (isSo: boolean, words: string) => {
    if (!isSo) broken.push(words);
  };
  const until = addDays(date ?? other, days % 3 === 0 ? 7 : 0);
  const through = until < '2027-02' ? until : (date ?? other);
  const asked = world.asked;
  let came: string | null = null;
  switch (kind) {
    case 'later':
      world.now += (days % 6) * 24 * 3_600_000 + nth * 3_600_000;
      return [];
    case 'askDate':
      came = take(world, askDate(short(date ?? other), short(days % 2 === 0 ? other : (date ?? other)), 960));
      break;
    case 'askMove': {
      const weekday = ([1, 2, 3, 4, 5] as const)[nth] ?? 1;
      const rhythm = { kind: 'everyWeeks', weeks: 1 + (days % 2) } as const;
      came = take(world, askMove({ weekday, rhythm, from: other, inSchoolHolidays: nth > 2 }));
      break;
    }
    case 'askEnd':
      came = take(world, askEnd(short(other)));
      break;
    case 'yes':
      if (asked !== null) came = take(world, yes);
      world.asked = null;
      break;
    case 'cancel':
      came = take(world, cancel(short(date ?? other), short(through)));
      break;
    case 'takeBack':
      came = take(world, takeBack(short(addDays(date ?? other, -7)), short(through)));
      break;
    case 'undo':
      came = world.cancelling === 0 ? null : take(world, undo);
      world.cancelling = 0;
      break;
  }
  const now = heldIn(world);
  const changed = differing(before, now);
  const isDone = came !== null && /^(saved|undone)/u.test(came);
  must(isDone || changed.length === 0, `${kind} was not done, and changed ${changed}`);
  must(!kind.startsWith('ask') || changed.length === 0, `asking changed ${changed}`);
  must(isDone || !/ (on|off)/u.test(came ?? ''), `${kind} was not done, and told: ${came}`);
  const past = changed.filter((each) => instantOf(each, 0) < instantOf(today, 0));
  must(past.length === 0, `${kind} changed the past: ${past}`);
  must(
    movedTo(world).every((each) => now.has(each)),
    `moved to ${movedTo(world)}`,
  );
  if (!isDone) return broken;
  if (kind === 'cancel') {
    const inside = (each: string) => each >= (date ?? other) && each <= through;
    must(![...now.keys()].some(inside), `cancelled, and held: ${[...now.keys()].filter(inside)}`);
    must(changed.every(inside), `cancelling changed ${changed}`);
    const { cancelling } = world;
    take(world, undo);
    must(differing(before, heldIn(world)).length === 0, `undone: ${differing(before, heldIn(world))}`);
    take(world, cancel(short(date ?? other), short(through)));
    must(world.cancelling !== cancelling, 'cannot be cancelled again');
  }
  if (kind === 'takeBack' || kind === 'undo') {
    must(
      changed.length > 0 && changed.every((each) => now.has(each)),
      `on after all, and not held: ${changed}`,
    );
  }
  if (kind === 'yes' && asked?.kind === 'end') {
    const last = asked.content.hours.layers.flatMap(({ validity }) =>
      validity.kind === 'dates' && validity.through !== null ? [validity.through] : [],
    );
    const end = last.toSorted().at(-1) ?? '';
    must(
      changed.every((each) => each > end && !now.has(each)),
      `the end on ${end} changed ${changed}`,
    );
  }
  if (kind === 'yes' && asked?.kind === 'move') {
    const { specialDays, layers } = asked.content.hours;
    const isOneDate = specialDays.length > 0;
    const first =
      layers.flatMap(({ validity }) => (validity.kind === 'dates' ? [validity.from ?? ''] : []))[0] ?? '';
    const held = specialDays.flatMap(({ says, from }) => (says.kind === 'changed' ? [from] : []));
    must(
      held.every((each) => now.has(each)),
      `agreed, and not held: ${held}`,
    );
    must(isOneDate || changed.every((each) => each >= first), `a rhythm from ${first} changed ${changed}`);
  }
  return broken;
}

describe('whatever two sides do in any order', () => {
  it('what was said last holds, what has been stays, and nobody is told what is not so', () => {
    fc.assert(
      fc.property(ACTS, (acts) => {
        // Somebody else each time: there is a limit to what one may ask in a day.
        const at = visiting(db);
        const world: World = { at, slug: agreed(at).slug, now: NOW, asked: null, cancelling: 0 };
        for (const [index, act] of acts.entries())
          expect([after(world, act), acts.slice(0, index + 1)]).toEqual([[], expect.anything()]);
      }),
      { numRuns: Number(process.env.RUNS ?? 8) },
    );
  }, 60_000);
});
