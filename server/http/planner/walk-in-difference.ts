/** Two people changed the words of a walk-in hour: what each of them says. */

import { findLoggedChanges } from '../../../db/queries/history.ts';
import { contentOf } from '../../../db/queries/save-walk-in.ts';
import type { DifferenceContent } from '../../contract/desk/difference.ts';
import type { WalkIn, WalkInWords } from '../../model/walk-in.ts';
import type { DeskForm, DeskVisit } from '../desk/screen.ts';
import { whoInWords } from '../desk/who-in-words.ts';
import { walkInAddress } from './planner-addresses.ts';
import { topicNames } from './walk-in-history.ts';
import { changedFields, fieldLine } from './words/walk-in-fields.ts';

/** `walkIn`: as it is now. */
export function wordsDifference(
  { db, language, now }: DeskVisit,
  form: DeskForm,
  walkIn: WalkIn,
  mine: WalkInWords,
): DifferenceContent {
  const [latest] = findLoggedChanges(db, { subject: `walkIn:${walkIn.slug}`, limit: 1 });
  const theirs = contentOf(walkIn);
  const fields = changedFields(theirs, mine);
  const topics = topicNames(db, language);
  const say = (words: WalkInWords) => fields.map((field) => fieldLine(field, words, topics, language));
  const version = String(walkIn.version);
  return {
    view: 'difference',
    changedBy: whoInWords(latest?.who ?? '', language),
    changedAt: latest?.at ?? now,
    theirs: say(theirs),
    mine: say(mine),
    action: walkInAddress(walkIn.slug),
    fields: form.fields.map(([name, value]) => [name, name === 'version' ? version : value] as const),
    takeTheirs: walkInAddress(walkIn.slug),
  };
}
