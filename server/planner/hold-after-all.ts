import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { contentOf } from '../../db/queries/save-walk-in.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { type DateRange, withoutCancelled } from './cancelled-range.ts';
import { firstDateNotOver } from './dates-ahead.ts';
import { refused } from './outcome.ts';
import { type Changed, type ChangeOfWalkIn, saveChange } from './save-change.ts';
import { tellOfCancelled } from './tell-of-cancelled.ts';
import type { Telling } from './tell-of-proposal.ts';

/** What was cancelled, by its exact dates, is held after all; who heard of the cancelling hears of this. Throws NotFound. */
export function holdAfterAll(db: Database, given: ChangeOfWalkIn & DateRange & Telling, act: Act): Changed {
  const { from, through } = given;
  return saveChange(
    db,
    { ...given, verb: 'holdAfterAll' },
    act,
    (walkIn) => {
      const hours = withoutCancelled(walkIn.hours, given);
      if (hours === null) return refused('findings', [{ code: 'notHeldThen', path: '/from', from, through }]);
      if (through < firstDateNotOver({ ...walkIn, hours }, act.at, calendarsOf(db)))
        return refused('findings', [{ code: 'inThePast', path: '/through', from: through }]);
      return { what: 'undoWalkIn', to: { ...contentOf(walkIn), hours }, findings: [] };
    },
    (walkIn, sequence) =>
      tellOfCancelled(db, walkIn, { from, through, reason: null, goesOn: true, sequence }, given, act.at),
  );
}
