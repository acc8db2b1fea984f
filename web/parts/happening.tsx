import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { happeningWords, warningWords } from '../list/happening-words.ts';
import type { Next } from '../list/next-for.ts';
import type { Row } from '../list/rows.ts';
import { usePageState } from '../page-state.ts';
import { NAME, SentenceWithName } from './dutch.tsx';

interface Props {
  readonly row: Row;
  readonly at: Instant;
  readonly tense: Tense;
}

/** What of the help that was asked for is not held, and what one could join there, with a warning where the door is in doubt. */
export function Happening({ row: { next, notHeld }, at, tense }: Props) {
  return (
    <>
      {notHeld.map(({ sentence, title, titleLanguage }) => (
        <p class="nl-paragraph" key={sentence}>
          <strong>
            <SentenceWithName
              sentence={sentence.replace(title, NAME)}
              name={title}
              nameLanguage={titleLanguage}
            />
          </strong>
        </p>
      ))}
      {next === null ? null : <NextThere next={next} at={at} tense={tense} />}
    </>
  );
}

function NextThere({ next, at, tense }: Omit<Props, 'row'> & { readonly next: Next }) {
  const { text } = usePageState();
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
