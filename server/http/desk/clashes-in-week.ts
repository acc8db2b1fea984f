import { clashWordsOf } from '../../contract/words/clash-words.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { findClashes } from '../../directory/clashes/find-clashes.ts';
import { addDays, instantOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import { clashToldTo } from '../../planner/clash-told-to.ts';
import type { PlaceVisit } from './screen.ts';
import { clashListWords } from './words/clash-list-words.ts';

/** Whether the hours still hold is what the host is asked here: however old they are, nothing is in doubt for that. */
const ALWAYS_CHECKED = 0;

/** What clashes on a date of the week of the visit, in sentences. */
export function clashesInWeek({
  db,
  caller,
  place,
  monday,
  language,
}: PlaceVisit): (date: IsoDate) => readonly string[] {
  const window = { start: instantOf(monday, 0), end: instantOf(addDays(monday, 7), 0) };
  const found = findClashes(db, { placeSlugs: [place.slug] }, window, ALWAYS_CHECKED);
  const { calendar, spans } = wordsOf(language);
  const toldToHer = clashToldTo(db, caller, language);
  const perDate = Map.groupBy(found, ({ date }) => date);
  return (date) =>
    (perDate.get(date) ?? []).map((clash) => {
      const told = toldToHer(clash);
      const times = spans.times(calendar.clock(clash.start), calendar.clock(clash.end));
      return clashListWords[language].onDay(told.walkIn.title, times, clashWordsOf(language).why(told));
    });
}
