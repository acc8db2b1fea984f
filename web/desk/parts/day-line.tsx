import type { ComponentChildren } from 'preact';
import type { DayOfWeek } from '../../../server/contract/page.ts';
import { spanLine, whyInWords } from '../../../server/contract/words/day-words.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { useDesk } from '../desk-state.ts';
import type { DeskWords } from '../words/nl.ts';

interface Props {
  readonly day: DayOfWeek;
  /** What the host should look at on that day, in sentences. */
  readonly notes: readonly string[];
  /** Shorter than the full date, where the month is said elsewhere. */
  readonly name?: string;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** One day as visitors will read it. */
export function DayLine({ day, notes, name, children }: Props) {
  const { text, now } = useDesk();
  const { calendar } = text.words;
  const why = whyOf(day, text.words);
  return (
    <li class={`bl-day bl-day--${day.says}`}>
      <span class="bl-day__name">{name ?? calendar.fullDate(day.date, wallTimeOf(now).date)}</span>
      <span class="bl-day__times">
        {day.spans.length === 0
          ? text.thisWeek[day.says === 'unknown' ? 'unknown' : 'closed']
          : day.spans.map((span) => spanLine(span, text.words)).join(', ')}
        {why === null ? null : ` (${why})`}
      </span>
      {notes.map((note) => (
        <span key={note} class="bl-day__note">
          {note}
        </span>
      ))}
      {children}
    </li>
  );
}

/** Not on a day that is closed for no reason given: "onverwacht dicht" says no more than "dicht". */
function whyOf(day: DayOfWeek, words: DeskWords['words']): string | null {
  const isPlainlyClosed = day.says === 'closed' && day.reason?.kind === 'date' && day.reason.label === null;
  return isPlainlyClosed ? null : whyInWords(day, words);
}
