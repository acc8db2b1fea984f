import type { Occurrence } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import type { Catalogue } from '../i18n/nl.ts';
import { capitalised } from './moments.ts';
import { type Next, titleFor } from './next-for.ts';

/** "Nu: hulp met geld, tot 15:00", "Morgen om 13:00: hulp met geld" */
export function happeningWords(
  text: Catalogue,
  occurrence: Occurrence,
  at: Instant,
  tense: Tense,
  name = occurrence.title,
): string {
  const { start } = occurrence;
  const { list, words } = text;
  const { calendar } = words;
  const title = titleFor(name, occurrence, text);
  if (start > at) {
    const day = calendar.dayWord(wallTimeOf(start).date, wallTimeOf(at).date, tense);
    const from = calendar.clock(start);
    return day === null ? list.happeningLater(title, from) : list.happeningOn(title, capitalised(day), from);
  }
  const until = calendar.clock(occurrence.end);
  return tense === 'now' ? list.happening(title, until) : list.happeningThen(title, until);
}

/** What to know before one sets out; null where nothing is in doubt. */
export function warningWords({ list }: Catalogue, { door }: Next): string | null {
  if (door === 'open') return null;
  return door === 'shut' ? list.doorShut : list.doorDoubt;
}
