import type { When } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import type { Catalogue } from '../i18n/nl.ts';
import { momentWords } from './moments.ts';
import { openCount, type RowGroup } from './rows.ts';

interface Shown {
  readonly groups: readonly RowGroup[];
  readonly at: Instant;
  readonly tense: Tense;
  readonly now: Instant;
  readonly when: When;
}

/** "3 plekken zijn nu open": only what is plainly and surely open is counted. */
export function headingWords(text: Catalogue, { groups, at, tense, now, when }: Shown): string {
  if (groups.length === 0) return text.list.empty;
  const count = openCount(groups);
  if (tense === 'then') {
    const moment = momentWords(text, when, at, now);
    return count === 0 ? text.list.nothingOpenThen(moment) : text.list.openThen(moment, count);
  }
  if (count > 0) return text.list.open(count);
  if (groups.some(({ group }) => group === 'openNow')) return text.list.nothingOpenForAll;
  const perhaps = groups.some(({ rows }) => rows.some(({ countsAsOpen }) => countsAsOpen));
  return perhaps ? text.list.nothingSure : text.list.nothingOpen;
}
