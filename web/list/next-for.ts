import type { Occurrence } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import type { Catalogue } from '../i18n/nl.ts';
import type { Row } from './rows.ts';

interface Next {
  /** undefined: nothing that a row could tell. */
  readonly occurrence: Occurrence | undefined;
  /** The door is open for the whole of it, as far as anybody knows. */
  readonly isSure: boolean;
}

/** "Huiswerk maken (voor jongeren)": whoever it is not for reads that too. */
export function titleFor(
  title: string,
  { audience }: Pick<Occurrence, 'audience'>,
  { list, words }: Catalogue,
): string {
  return audience === 'everyone'
    ? title
    : list.titleFor(title, words.spans.forAudience(words.audiences[audience]));
}

/** `asked`: the kind of help that was asked for, if any; then its next date also where that is another day. */
export function nextFor({ place, answer }: Row, at: Instant, asked: string | null): Next {
  const today = wallTimeOf(at).date;
  // Whoever stood before the door may have found it closed: then nothing goes on behind it now.
  const isSure = ({ door, start }: Occurrence) =>
    door === 'open' && (start > at || answer.state !== 'closed');
  const coming = place.occurrences.filter(
    ({ start, end, helpTopics }) =>
      end > at &&
      // What began the evening before may still be running.
      (asked === null ? wallTimeOf(start).date <= today : helpTopics.includes(asked)),
  );
  const sure = coming.find(isSure);
  return { occurrence: sure ?? (asked === null ? undefined : coming[0]), isSure: sure !== undefined };
}
