import type { When } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import type { Catalogue } from '../i18n/nl.ts';
import { momentName, momentWords } from './moments.ts';
import { helpCount, openCount, type RowGroup } from './rows.ts';

interface Shown {
  readonly groups: readonly RowGroup[];
  readonly at: Instant;
  readonly tense: Tense;
  readonly now: Instant;
  readonly when: When;
  /** The kind of help that was asked for, by name. */
  readonly topic: string | null;
}

/**
 * "3 plekken zijn nu open": only what is plainly and surely open is counted. Whoever asked for help hears at how
 * many places that is: "Hulp met geld: nu op 1 plek".
 */
export function headingWords(text: Catalogue, { groups, at, tense, now, when, topic }: Shown): string {
  if (groups.length === 0) return text.list.empty;
  const { heading, helpHeading } = text.list;
  if (topic !== null) {
    const moment = tense === 'now' ? text.when.now.toLowerCase() : momentName(text, when, at, now);
    const { count, sure } = helpCount(groups);
    return helpHeading(topic, moment, count, sure);
  }
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
