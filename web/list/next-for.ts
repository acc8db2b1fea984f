import { amsterdamDayAt } from '../../server/contract/amsterdam-day.ts';
import type { Answer } from '../../server/contract/answer.ts';
import { openStateAt } from '../../server/contract/open-state.ts';
import type { Filter, ListedPlace, Occurrence } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import type { Catalogue } from '../i18n/nl.ts';

/** What one could join at a place. */
export interface Next {
  readonly occurrence: Occurrence;
  /** `open`: for the whole of it, as far as anybody knows. `doubt`: perhaps not. `shut`: by its hours it is not. */
  readonly door: 'open' | 'doubt' | 'shut';
}

/** "Huiswerk maken (voor jongeren)": whoever it is not for, or who cannot simply walk in, reads that too. */
export function titleFor(
  title: string,
  { audience, byAppointment }: Pick<Occurrence, 'audience' | 'byAppointment'>,
  { list, words }: Catalogue,
): string {
  const but = [
    ...(audience === 'everyone' ? [] : [words.spans.forAudience(words.audiences[audience])]),
    ...(byAppointment ? [words.accesses.byAppointment] : []),
  ];
  return but.length === 0 ? title : list.titleFor(title, but.join(', '));
}

/**
 * What runs, else the next of the day, behind an open door; null: nothing that a row could tell. Whoever asked for a
 * kind of help hears of it behind a door in doubt too, and on other days: what runs, else of that day, else the first.
 */
export function nextAt(
  place: ListedPlace,
  answer: Answer,
  at: Instant,
  { helpTopic, audience }: Pick<Filter, 'helpTopic' | 'audience'>,
): Next | null {
  // Whoever stood before the door may have found it closed: then nothing goes on behind it now.
  const isSure = ({ door, start }: Occurrence) =>
    door === 'open' && (start > at || answer.state !== 'closed');
  const coming = place.occurrences.filter(({ end }) => end > at);
  if (helpTopic === null) {
    // What began the evening before may still be running.
    const today = wallTimeOf(at).date;
    const sure = coming.find((each) => isSure(each) && wallTimeOf(each.start).date <= today);
    return sure === undefined ? null : { occurrence: sure, door: 'open' };
  }
  const fitting = coming.filter(
    (each) => each.helpTopics.includes(helpTopic) && suits(each, audience ?? 'everyone'),
  );
  for (const last of [at, amsterdamDayAt(at).end - 1, Number.POSITIVE_INFINITY]) {
    const until = fitting.filter(({ start }) => start <= last);
    const occurrence = until.find(isSure) ?? until[0];
    if (occurrence === undefined) continue;
    if (isSure(occurrence)) return { occurrence, door: 'open' };
    const then = openStateAt(place.timetable, Math.max(occurrence.start, at));
    return { occurrence, door: occurrence.door === 'closed' && then.state === 'closed' ? 'shut' : 'doubt' };
  }
  return null;
}

/** Whoever asks for everyone hears what is for some as well: its title says so. */
function suits(occurrence: Occurrence, asked: Filter['audience']): boolean {
  return asked === 'everyone' || occurrence.audience === 'everyone' || occurrence.audience === asked;
}
