import type { ComponentChildren } from 'preact';
import type { DayOfWeek, DaySpan } from '../../../server/contract/page.ts';
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
  return (
    <li class={`bl-day bl-day--${day.says}`}>
      <span class="bl-day__name">{name ?? calendar.fullDate(day.date, wallTimeOf(now).date)}</span>
      <span class="bl-day__times">
        {day.spans.length === 0
          ? text.thisWeek[day.says === 'unknown' ? 'unknown' : 'closed']
          : day.spans.map((span) => spanWords(text, span)).join(', ')}
        {day.reason === null ? null : ` (${text.words.reason(day.reason)})`}
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

function spanWords({ words }: DeskWords, span: DaySpan): string {
  const { opens, closes, nextDay, audience, access, note, roomName, state } = span;
  const times = nextDay ? words.spans.timesIntoNextDay(opens, closes) : words.spans.times(opens, closes);
  return [
    times,
    audience === 'everyone' ? null : words.spans.forAudience(words.audiences[audience]),
    access === 'open' ? null : words.accesses[access],
    state === 'unknown' ? words.spans.unsure : null,
    roomName,
    note,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
