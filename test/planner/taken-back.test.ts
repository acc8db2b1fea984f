/** Dates of a walk-in hour that are cancelled and taken back: what was agreed for them holds again, and nobody is told what is not so. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { changed } from '../hours/building-hours.ts';
import {
  askDate,
  askEnd,
  askMove,
  cancel,
  done,
  held,
  isDone,
  otherWords,
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

describe('what was cancelled and is taken back', () => {
  it.each<Row>([
    [
      'is held at the other time that was agreed for it',
      [...done(askDate('8', '8', 900), yes), [cancel('8'), 'saved off'], [takeBack('8'), 'saved on']],
      '1 8@15 15 22 29 1-5 1-12',
      '',
    ],
    [
      'is held on the date to which it was moved',
      [...done(askDate('8', '9'), yes), [cancel('9'), 'saved off'], [takeBack('9'), 'saved on']],
      '1 9 15 22 29 1-5 1-12',
      '8 → 9',
    ],
    [
      'is held in the holidays, which the new rhythm leaves out',
      [
        ...done(askMove({ weekday: 5, from: '2027-01-08', inSchoolHolidays: false }), yes),
        ...done(cancel('22'), takeBack('22')),
      ],
      '1 8 15 22 29 1-5 1-8 1-15',
      '',
    ],
    [
      'is held in the holidays, also where the rhythm moved meanwhile',
      [
        ...done(cancel('22'), askMove({ weekday: 5, from: '2027-01-08', inSchoolHolidays: false }), yes),
        [takeBack('22'), 'saved on'],
      ],
      '1 8 15 22 29 1-5 1-8 1-15',
      '',
    ],
    [
      'is held as agreed from the notice, also after other words',
      [...done(askDate('8', '8', 900), yes, cancel('8'), otherWords), [undo, 'undone on']],
      '1 8@15 15 22 29 1-5 1-12',
      '',
    ],
    [
      'is one date of a longer range, of which the rest stays',
      [...done(cancel('8'), cancel('1', '22')), [takeBack('8'), 'saved on']],
      '8 29 1-5 1-12',
      '1 ziek, 15 ziek, 22 ziek',
    ],
    [
      'leaves what was cancelled before it',
      [...done(cancel('8', '8', 'feest'), cancel('1', '22')), [undo, 'undone on']],
      '1 15 22 29 1-5 1-12',
      '8 feest',
    ],
    [
      'is not told to go on where the rhythm has moved',
      [
        ...done(cancel('8'), askMove({ weekday: 3, from: '2026-12-02' }), yes),
        [takeBack('8'), 'notHeldThen'],
      ],
      '1 2 9 16 23 30 1-6 1-13',
      '',
    ],
    [
      'nor where it has ended',
      [...done(cancel('15'), askEnd('8'), yes), [takeBack('15'), 'notHeldThen']],
      '1 8',
      '',
    ],
    [
      'leaves what was agreed for the date since',
      [
        ...done(askDate('8', '8', 900), yes, cancel('1', '22')),
        ...done(askMove({}, ['2026-12-08', changed('10:00-11:00')]), yes, takeBack('1', '22')),
      ],
      '1 8@10 15 22 29 1-5 1-12',
      '',
    ],
    [
      'was not cancelled but moved',
      [...done(askDate('8', '9'), yes), [takeBack('8'), 'notHeldThen']],
      '1 9 15 22 29 1-5 1-12',
      '8 → 9',
    ],
    [
      'was moved, and cancelled on the other date',
      [...done(askDate('8', '9'), yes, cancel('9')), [takeBack('8'), 'notHeldThen']],
      '1 15 22 29 1-5 1-12',
      '8 ziek, 9 ziek',
    ],
  ])('%s', (_, steps, dates, words) => {
    for (const [step, came] of steps) expect(take(world, step)).toEqual(came ?? expect.toSatisfy(isDone));
    expect([held(world), told(world)]).toEqual([dates, words]);
  });
});
