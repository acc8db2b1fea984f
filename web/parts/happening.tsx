import type { Occurrence } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import type { Catalogue } from '../i18n/nl.ts';
import { capitalised } from '../list/moments.ts';
import { nextFor, titleFor } from '../list/next-for.ts';
import type { Row } from '../list/rows.ts';
import { usePageState } from '../page-state.ts';
import { NAME, SentenceWithName } from './dutch.tsx';

interface Props {
  readonly row: Row;
  readonly at: Instant;
  readonly tense: Tense;
}

/**
 * What one could join: what runs, else the next of the day; never behind a door that may be closed. Whoever asked for
 * a kind of help reads when that is next instead, with a warning where the door is in doubt.
 */
export function Happening({ row, at, tense }: Props) {
  const { page, text } = usePageState();
  const asked = page.content.view === 'list' ? page.content.filter.helpTopic : null;
  const { occurrence, isSure } = nextFor(row, at, asked);
  if (occurrence === undefined) return null;
  return (
    <p class="nl-paragraph bl-row__happening">
      <SentenceWithName
        sentence={happeningWords(text, occurrence, at, tense)}
        name={occurrence.title}
        nameLanguage={occurrence.titleLanguage}
      />
      {isSure ? null : <strong> · {text.list.doorDoubt}</strong>}
    </p>
  );
}

function happeningWords(text: Catalogue, occurrence: Occurrence, at: Instant, tense: Tense) {
  const { start } = occurrence;
  const { list, words } = text;
  const { calendar } = words;
  const title = titleFor(NAME, occurrence, text);
  if (start > at) {
    const day = calendar.dayWord(wallTimeOf(start).date, wallTimeOf(at).date, tense);
    const from = calendar.clock(start);
    return day === null ? list.happeningLater(title, from) : list.happeningOn(title, capitalised(day), from);
  }
  const until = calendar.clock(occurrence.end);
  return tense === 'now' ? list.happening(title, until) : list.happeningThen(title, until);
}
