import { answerEndsAt } from '../../contract/open-state.ts';
import type { PageContent } from '../../contract/page.ts';
import type { Instant, Timetable } from '../../contract/timetable.ts';

/** A page says when it was made. Made anew each minute it costs nothing, and that stays true. */
const MOST_MS = 60_000;

/** Until when a page may be shown as it is: never past the next change of anything that it says. */
export function pageEndsAt(content: PageContent, now: Instant): Instant {
  const ends = timetablesOn(content).map((timetable) => answerEndsAt(timetable, now));
  return Math.min(now + MOST_MS, ...ends);
}

function timetablesOn(content: PageContent): Timetable[] {
  if (content.view === 'list') return content.places.map(({ timetable }) => timetable);
  if (content.view !== 'place') return [];
  return [content.place, ...content.nearby].map(({ timetable }) => timetable);
}
