import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { contentOf } from '../../db/queries/save-walk-in.ts';
import type { WalkInWords } from '../model/walk-in.ts';
import { checkWords } from './check-content.ts';
import { refused } from './outcome.ts';
import { type Changed, type ChangeOfWalkIn, saveChange } from './save-change.ts';

/**
 * Says it in other words: its title, topics, for whom it is, languages, contact. Its times and room stay, which are for the
 * host to agree to. Throws NotFound.
 */
export function changeWalkIn(
  db: Database,
  given: ChangeOfWalkIn & { readonly words: WalkInWords },
  act: Act,
): Changed {
  return saveChange(db, { ...given, verb: 'changeWalkIn' }, act, (walkIn) => {
    const { content, findings, refuses } = checkWords(db, given.words, walkIn.kind);
    if (refuses) return refused('findings', findings);
    return { what: 'changeWalkIn', to: { ...contentOf(walkIn), ...content }, findings };
  });
}
