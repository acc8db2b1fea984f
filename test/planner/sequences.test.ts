/** What becomes of a walk-in hour by one act after another: on which dates it is held, what visitors read, who is mailed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { changed } from '../hours/building-hours.ts';
import {
  askDate,
  askEnd,
  askMove,
  askStart,
  cancel,
  done,
  held,
  isDone,
  on,
  type Row,
  take,
  takeBack,
  told,
  undo,
  type World,
  yes,
} from './acts.ts';
import { agreed, NOW, visiting } from './visiting.ts';

let world: World;
beforeEach(() => {
  const at = visiting(databaseWithFixtures());
  world = { at, slug: agreed(at).slug, now: NOW, asked: null, cancelling: 0 };
});
afterEach(() => world.at.db.close());

const TUESDAYS = '1 8 15 22 29 1-5 1-12';

describe('what visitors read of a date that was moved', () => {
  it.each<Row>([
    [
      'the last of two moves',
      done(askDate('1', '3'), yes, askDate('3', '4'), yes),
      '4 8 15 22 29 1-5 1-12',
      '1 → 4',
    ],
    ['nothing of a date after the end', done(askDate('1', '9'), yes, askEnd('8'), yes), '8', '1'],
    [
      'nothing of a date of the rhythm that is no more',
      done(askDate('1', '9'), yes, askMove({ weekday: 5, from: '2026-12-04' }), yes),
      '4 11 18 1-8 1-15',
      '1',
    ],
    [
      'where it went, also within a range that is cancelled',
      done(askDate('8', '23'), yes, cancel('1', '15')),
      '22 23 29 1-5 1-12',
      '1 ziek, 8 → 23, 15 ziek',
    ],
  ])('%s', (_, steps, dates, words) => {
    for (const [step] of steps) expect(take(world, step)).toSatisfy(isDone);
    expect([held(world), told(world)]).toEqual([dates, words]);
  });
});

describe('an end that is agreed', () => {
  it.each<Row>([
    [
      'before it moves, leaves its last date',
      done(askMove({ weekday: 5, from: '2026-12-27' }), yes, askEnd('8'), yes),
      '1 8',
      '',
    ],
    [
      'later than the end that was agreed, changes nothing',
      [...done(askEnd('22'), yes), [askEnd('1-5'), 'nothingChanges']],
      '1 8 15 22',
      '',
    ],
    ['too late, changes nothing', [...done(askEnd('8'), on('10')), [yes, 'over']], TUESDAYS, ''],
  ])('%s', (_, steps, dates, words) => {
    for (const [step, came] of steps) expect(take(world, step)).toEqual(came ?? expect.toSatisfy(isDone));
    expect([held(world), told(world)]).toEqual([dates, words]);
  });
});

describe('a yes that comes late', () => {
  it.each<Row>([
    [
      'leaves what has been and what is expected today, and begins with the next date',
      done(askMove({ weekday: 1, from: '2026-11-30' }), on('8'), yes),
      '1 8 14 21 28 1-4 1-11',
      '',
    ],
    [
      'counts every two weeks from the same week',
      done(
        askMove({ weekday: 1, from: '2026-11-30', rhythm: { kind: 'everyWeeks', weeks: 2 } }),
        on('8'),
        yes,
      ),
      '1 8 14 28 1-11',
      '',
    ],
    [
      'leaves what has begun today',
      done(askMove({ opens: 840, from: '2026-12-08' }), on('8', '13:30'), yes),
      '1 8 15@14 22@14 29@14 1-5@14 1-12@14',
      '',
    ],
    [
      'starts a new one on its first date that is still to come',
      done(askStart({ weekday: 1, from: '2026-11-30' }), on('8'), yes),
      '14 21 28 1-4 1-11',
      '',
    ],
    [
      'is too late for a single date that has begun',
      [...done(askStart({ from: '2026-12-08', rhythm: { kind: 'once' } }), on('8', '13:30')), [yes, 'over']],
      TUESDAYS,
      '',
    ],
    [
      'is too late for other times of a date that has begun',
      [...done(askDate('8', '9'), on('8', '13:30')), [yes, 'over']],
      TUESDAYS,
      '',
    ],
    [
      'is too late for a time of today that has been',
      [...done(askDate('15', '8', 480), on('8', '9:00')), [yes, 'over']],
      TUESDAYS,
      '',
    ],
    [
      'is too late for one of which the last date has been, also for a new rhythm',
      [
        ...done(askStart({ from: '2026-12-01', rhythm: { kind: 'once' } }), yes),
        ...done(askMove({ weekday: 4, from: '2026-12-10' }), on('2')),
        [yes, 'over'],
      ],
      '1',
      '',
    ],
  ])('%s', (_, steps, dates, words) => {
    for (const [step, came] of steps) expect(take(world, step)).toEqual(came ?? expect.toSatisfy(isDone));
    expect([held(world), told(world)]).toEqual([dates, words]);
  });
});

describe('what is over today', () => {
  it.each<Row>([
    [
      'is not proposed',
      [
        [on('1', '10:00')],
        [askStart({ from: '2026-12-01', opens: 480, closes: 540, rhythm: { kind: 'once' } }), 'noDates'],
      ],
      TUESDAYS,
      '',
    ],
    ['is not moved', [[on('1', '13:30')], [askDate('1', '2'), 'inThePast']], TUESDAYS, ''],
    ['is not cancelled', [[on('1', '16:00')], [cancel('1'), 'inThePast']], TUESDAYS, ''],
    [
      'is left out of what is cancelled from today on',
      [[on('1', '16:00')], [cancel('1', '8'), 'saved off']],
      '1 15 22 29 1-5 1-12',
      '8 ziek',
    ],
    ['may stop early', [[on('1', '14:00')], [cancel('1'), 'saved off']], '8 15 22 29 1-5 1-12', '1 ziek'],
    [
      'is not taken back',
      [...done(cancel('1'), on('1', '16:00')), [takeBack('1'), 'inThePast'], [undo, 'notUndoable']],
      '8 15 22 29 1-5 1-12',
      '1 ziek',
    ],
    [
      'is not taken back from the notice with what is still to come',
      [...done(cancel('1', '8'), on('3')), [undo, 'undone on']],
      '8 15 22 29 1-5 1-12',
      '1 ziek',
    ],
  ])('%s', (_, steps, dates, words) => {
    for (const [step, came] of steps) expect(take(world, step)).toEqual(came ?? expect.toSatisfy(isDone));
    expect([held(world), told(world)]).toEqual([dates, words]);
  });
});

describe('a yes to what was asked before', () => {
  it.each<Row>([
    [
      'a date was cancelled that it gives other times',
      [
        ...done(askMove({ weekday: 4, from: '2026-12-03' }, ['2026-12-08', changed('10:00-11:00')])),
        ...done(cancel('8')),
        [yes, 'otherwiseAgreed'],
      ],
      '1 15 22 29 1-5 1-12',
      '8 ziek',
    ],
  ])('is none where %s', (_, steps, dates, words) => {
    for (const [step, came] of steps) expect(take(world, step)).toEqual(came ?? expect.toSatisfy(isDone));
    expect([held(world), told(world)]).toEqual([dates, words]);
  });
});
