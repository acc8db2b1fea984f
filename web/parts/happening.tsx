import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { happeningWords, warningWords } from '../list/happening-words.ts';
import type { Row } from '../list/rows.ts';
import { usePageState } from '../page-state.ts';
import { NAME, SentenceWithName } from './dutch.tsx';

interface Props {
  readonly row: Row;
  readonly at: Instant;
  readonly tense: Tense;
}

/** What one could join there, with a warning where the door is in doubt. */
export function Happening({ row: { next }, at, tense }: Props) {
  const { text } = usePageState();
  if (next === null) return null;
  const { occurrence } = next;
  const warning = warningWords(text, next);
  return (
    <p class="nl-paragraph bl-row__happening">
      <SentenceWithName
        sentence={happeningWords(text, occurrence, at, tense, NAME)}
        name={occurrence.title}
        nameLanguage={occurrence.titleLanguage}
      />
      {warning === null ? null : <strong> · {warning}</strong>}
    </p>
  );
}
