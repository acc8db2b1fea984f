import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { contentOf } from '../../db/queries/save-walk-in.ts';
import type { Instant } from '../contract/timetable.ts';
import { calendarsOf } from '../directory/known-places.ts';
import type { Calendars } from '../hours/model.ts';
import type { WalkInHours } from '../model/walk-in.ts';
import type { DateRange } from './cancelled-range.ts';
import { isHeldBetween } from './is-held.ts';
import { nothingCancelled, withoutCancelled } from './on-top.ts';
import { refused } from './outcome.ts';
import { type Changed, type ChangeOfWalkIn, saveChange } from './save-change.ts';
import { firstDateNotOver } from './still-to-begin.ts';
import { tellOfCancelled } from './tell-of-cancelled.ts';
import type { Telling } from './tell-of-proposal.ts';

/**
 * What was cancelled of these dates is held after all, as it was agreed; the rest of a longer cancellation stays. Who heard of
 * the cancelling hears of this. Throws NotFound.
 */
export function holdAfterAll(db: Database, given: ChangeOfWalkIn & DateRange & Telling, act: Act): Changed {
  const { from, through } = given;
  return saveChange(
    db,
    { ...given, verb: 'holdAfterAll', alsoGone: true },
    act,
    (walkIn) => {
      const back = heldAgain(walkIn.hours, [{ from, through }], act.at, calendarsOf(db));
      if (back === 'over')
        return refused('findings', [{ code: 'inThePast', path: '/through', from: through }]);
      if (back === null) return refused('findings', [{ code: 'notHeldThen', path: '/from', from, through }]);
      return { what: 'undoWalkIn', to: { ...contentOf(walkIn), hours: back }, findings: [] };
    },
    (walkIn, sequence) => tellOfCancelled(db, walkIn, sequence, given, act.at),
  );
}

/** The hours with these dates as agreed. `over`: those are over. null: none of them was cancelled, or it would not be held then anyway. */
export function heldAgain(
  hours: WalkInHours,
  ranges: readonly DateRange[],
  now: Instant,
  calendars: Calendars,
): WalkInHours | 'over' | null {
  const from = firstDateNotOver(nothingCancelled(hours), now, calendars);
  const ahead = ranges.flatMap((dates) =>
    dates.through < from ? [] : [{ ...dates, from: dates.from < from ? from : dates.from }],
  );
  if (ahead.length === 0) return 'over';
  const { hours: after, back } = withoutCancelled(hours, ahead);
  return back.some((dates) => isHeldBetween(after, dates, calendars)) ? after : null;
}
