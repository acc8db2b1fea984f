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
  const { heading } = text.list;
  const count = openCount(groups);
  const kind = count > 0 ? 'open' : nothingPlain(groups);
  if (tense === 'now') return heading.now[kind](count);
  return `${momentWords(text, when, at, now)}: ${heading.chosen[kind](count)}`;
}

/** Why nothing counts: all is shut, or what is open is not for everyone, or nobody is sure of it. */
function nothingPlain(groups: readonly RowGroup[]): 'nothing' | 'notForAll' | 'notSure' {
  if (groups.some(({ group }) => group === 'openNow')) return 'notForAll';
  return groups.some(({ rows }) => rows.some(({ countsAsOpen }) => countsAsOpen)) ? 'notSure' : 'nothing';
}
