/** The way back from a notice: "Maak ongedaan". */
import { getChange } from '../../../db/queries/desk-frame.ts';
import { type Act, may } from '../../auth/may.ts';
import { undo } from '../../desk/undo.ts';
import { NotFound } from '../../errors.ts';
import { pseudonymOf } from '../../model/caller.ts';
import { dailyProblem } from './daily-problems.ts';
import type { PlaceScreen, PlaceVisit } from './screen.ts';
import { thisWeek, thisWeekContent } from './this-week.ts';

/** Who could do it may undo it. */
const DONE_BY: { readonly [what: string]: Act } = {
  confirmHours: 'confirm',
  closeToday: 'closeToday',
  switchLive: 'switchLive',
  announceDays: 'announceDays',
  takeBackDays: 'announceDays',
  saveHours: 'changeHours',
  restoreHours: 'restore',
};

const AN_HOUR = 3_600_000;

export const undoChange: PlaceScreen = {
  path: '/ongedaan',
  act: thisWeek.act,
  show: thisWeekContent,
  save(visit, form) {
    const { db, place, act, base } = visit;
    const sequence = Number(form.text('sequence') ?? Number.NaN);
    if (!Number.isSafeInteger(sequence) || !isTheirs(visit, sequence)) {
      throw new NotFound('change', String(form.text('sequence')));
    }
    const undone = undo(db, { placeSlug: place.slug, sequence }, act);
    if (undone.kind === 'undone') return { kind: 'done', to: base, sequence: undone.sequence };
    const problems = [dailyProblem(undone.why, visit.language)];
    return { kind: 'again', status: 409, content: thisWeekContent(visit), problems };
  },
};

/** A link and the phone behind the bar take back only what was done with them, and just now: others hold them too. */
function isTheirs({ db, now, place, caller }: PlaceVisit, sequence: number): boolean {
  const change = getChange(db, sequence);
  const needed = change === null ? undefined : DONE_BY[change.what];
  const target = { placeSlug: place.slug, districtSlug: place.districtSlug };
  if (change === null || needed === undefined || !may(caller, needed, target)) return false;
  return caller.kind === 'person' || (change.who === pseudonymOf(caller) && now - change.at < AN_HOUR);
}
