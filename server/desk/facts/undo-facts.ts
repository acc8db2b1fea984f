import type { Database } from '../../../db/open-database.ts';
import type { Act } from '../../../db/queries/change-log.ts';
import type { LoggedChange } from '../../../db/queries/history.ts';
import type { Place } from '../../model/place.ts';
import { refused } from '../outcome.ts';
import { recordedFacts } from '../recorded-hours.ts';
import { recordUndoing, type Undone } from '../undone.ts';
import { changedKept, forTheLog } from './changed-facts.ts';
import { mayComeBack, putBackFacts } from './put-back-facts.ts';
import { KEPT_FACTS, type KeptFact, recordedState } from './recorded-facts.ts';
import { factsOf } from './save-facts.ts';

/** What an undoing of a change of facts does, and which facts it leaves as they are. */
export interface FactsUndoing {
  readonly comesBack: readonly KeptFact[];
  readonly stays: readonly string[];
}

export function factsUndoing({ before, after }: Pick<LoggedChange, 'before' | 'after'>): FactsUndoing {
  const changed = recordedFacts(after);
  const [was, became] = [recordedState(before), recordedState(after)];
  const kept = KEPT_FACTS.filter((name) => changed.includes(name));
  const comesBack = was === null || became === null ? [] : mayComeBack(kept, was, became);
  return { comesBack, stays: changed.filter((name) => !comesBack.some((back) => back === name)) };
}

/** Only what that change changed; a later change of another fact stays. */
export function undoFacts(db: Database, place: Place, change: LoggedChange, act: Act): Undone {
  const { comesBack } = factsUndoing(change);
  const [was, became] = [recordedState(change.before), recordedState(change.after)];
  if (was === null || became === null || comesBack.length === 0) return refused('notUndoable');
  const present = factsOf(db, place);
  const since = changedKept(became, present);
  if (comesBack.some((name) => since.includes(name))) return refused('changedSince');
  const facts = putBackFacts(db, place, present, was, comesBack);
  return recordUndoing(
    db,
    change,
    forTheLog(present),
    { ...forTheLog(facts), changed: changedKept(present, facts) },
    act,
  );
}
