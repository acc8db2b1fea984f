import { keepStep, keptValue } from '../../contract/desk/keeps.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { timesOf } from '../../desk/pattern/block-times.ts';
import type { Stretch } from '../../desk/pattern/mend-hit.ts';
import type { DatedWalkIn } from '../../directory/occurrences.ts';
import { localOf } from '../../hours/local-time.ts';
import type { MendsOfHit } from './hits-in-words.ts';
import type { PlaceVisit } from './screen.ts';

/** Of several days that are closed, one is open for a while: by `step`, or else by what the form keeps open. */
export function openOnThatDay(
  { language, now }: PlaceVisit,
  { start }: DatedWalkIn,
  hour: Stretch,
  step: string | null = null,
): MendsOfHit {
  const { calendar } = wordsOf(language);
  const { date } = localOf(start);
  const times = timesOf(hour);
  const day = calendar.fullDate(date, localOf(now).date);
  const [opens, closes] = [calendar.wallTime(times.opens), calendar.wallTime(times.closes)];
  const label = editorWordsOf(language).form.openOnDate(day, opens, closes);
  return { mends: [{ label, step: step ?? keepStep([keptValue({ date, ...times })]) }] };
}
