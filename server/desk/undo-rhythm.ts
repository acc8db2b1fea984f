import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { LoggedChange } from '../../db/queries/history.ts';
import { type ChosenRhythm, getRhythm, saveRhythm } from '../../db/queries/hours-trust.ts';
import type { Place } from '../model/place.ts';
import { refused } from './outcome.ts';
import { recordUndoing, type Undone } from './undone.ts';

const number = Type.Union([Type.Integer(), Type.Null()]);
const Rhythm = Type.Unsafe<ChosenRhythm>(
  Type.Object({ rhythmDays: number, askWeekday: number, askMinute: number }),
);

/** Asks again when it was asked before. */
export function undoRhythm(db: Database, place: Place, change: LoggedChange, act: Act): Undone {
  const { before: was, after: became } = change;
  if (!Check(Rhythm, was) || !Check(Rhythm, became)) return refused('notUndoable');
  const present = getRhythm(db, place.id);
  if (present === null || !isSame(present, became)) return refused('turnedSince');
  const { rhythmDays, askWeekday, askMinute } = was;
  const back = { rhythmDays, askWeekday, askMinute };
  saveRhythm(db, place.id, back);
  return recordUndoing(db, change, present, back, act);
}

function isSame(a: ChosenRhythm, b: ChosenRhythm): boolean {
  return a.rhythmDays === b.rhythmDays && a.askWeekday === b.askWeekday && a.askMinute === b.askMinute;
}
