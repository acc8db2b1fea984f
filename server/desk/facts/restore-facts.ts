import { type Database, inTransaction } from '../../../db/open-database.ts';
import { type Act, recordChange } from '../../../db/queries/change-log.ts';
import { getLoggedChange, type LoggedChange } from '../../../db/queries/history.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { historyWords as en } from '../../contract/words/history-words-en.ts';
import { historyWords as nl } from '../../contract/words/history-words-nl.ts';
import { NotFound } from '../../errors.ts';
import { actKeyOf, doneBefore, placeToChange } from '../change-hours.ts';
import { changedFacts, forTheLog } from './changed-facts.ts';
import { differingFacts, putBackFacts } from './put-back-facts.ts';
import { type KeptFacts, recordedState } from './recorded-facts.ts';
import { factsOf } from './save-facts.ts';
import { differenceOfFacts } from './told-facts.ts';

const WORDS = { nl, en } as const;

interface FactsToRestore {
  readonly placeSlug: string;
  /** A line of the history: the facts as that change left them. */
  readonly sequence: number;
  readonly actKey: string | null;
}

/**
 * Makes earlier facts of a place the present ones, as far as the log holds them and privacy lets them. Throws NotFound for
 * a line that holds none.
 */
export function restoreFacts(
  db: Database,
  { placeSlug, sequence: restored, actKey }: FactsToRestore,
  act: Act,
): { readonly sequence: number; readonly alreadyDone: boolean } {
  return inTransaction(db, () => {
    const key = actKeyOf('restoreFacts', placeSlug, actKey);
    const done = doneBefore(db, key);
    if (done !== null) return { sequence: done.sequence, alreadyDone: true };
    const place = placeToChange(db, placeSlug);
    const earlier = stateAfter(db, placeSlug, restored);
    const before = factsOf(db, place);
    const after = putBackFacts(db, place, before, earlier, differingFacts(earlier, before));
    const sequence = recordChange(db, act, {
      what: 'restoreFacts',
      subject: `place:${placeSlug}`,
      before: forTheLog(before),
      after: { ...forTheLog(after), changed: changedFacts(before, after), restored },
      ...(key !== null && { actKey: key }),
    });
    return { sequence, alreadyDone: false };
  });
}

/** What would become different, in sentences. Throws NotFound for a line that holds no facts of this place. */
export function previewRestoringFacts(
  db: Database,
  placeSlug: string,
  sequence: number,
  language: Language,
): readonly string[] {
  const earlier = stateAfter(db, placeSlug, sequence);
  const present = factsOf(db, placeToChange(db, placeSlug));
  return differenceOfFacts(present, earlier, differingFacts(earlier, present), WORDS[language], language);
}

/** Whether the log holds the facts as this change left them. */
export function holdsFacts({ after }: Pick<LoggedChange, 'after'>): boolean {
  return recordedState(after) !== null;
}

function stateAfter(db: Database, placeSlug: string, sequence: number): KeptFacts {
  const change = getLoggedChange(db, sequence);
  const state = change?.subject === `place:${placeSlug}` ? recordedState(change.after) : null;
  if (state === null) throw new NotFound('change', String(sequence));
  return state;
}
