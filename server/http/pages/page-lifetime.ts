import { amsterdamDayAt } from '../../contract/amsterdam-day.ts';
import { answerEndsAt } from '../../contract/open-state.ts';
import type { Moment, Occurrence, PageContent } from '../../contract/page.ts';
import type { Instant, Timetable } from '../../contract/timetable.ts';
import { namedMoment } from './chosen-moment.ts';
import { momentsOn } from './site.ts';

const MINUTE_MS = 60_000;

/** A page says when it was made. Made anew each minute it costs nothing, and that stays true. */
const MOST_MS = MINUTE_MS;

/** Until when a page may be shown as it is: never past the next change of anything that it says. */
export function pageEndsAt(content: PageContent, now: Instant): Instant {
  const answers = timetablesOn(content).map((timetable) => answerEndsAt(timetable, now));
  const borders = [
    ...occurrencesOn(content).flatMap(({ start, end }) => [start, end]),
    ...notHeldEnds(content),
  ].filter((border) => border > now);
  const meaning = content.view === 'list' ? meaningEndsAt(content.moment, now) : [];
  return Math.min(now + MOST_MS, amsterdamDayAt(now).end, ...meaning, ...answers, ...borders);
}

/** "This afternoon" goes by the whole minute: within a page's life its meaning can change once, at the next one. */
function meaningEndsAt({ when, at }: Moment, now: Instant): Instant[] {
  if (when === 'now' || when === 'chosen') return [];
  const nextMinute = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS;
  return namedMoment(when, nextMinute).at === at ? [] : [nextMinute];
}

function timetablesOn(content: PageContent): Timetable[] {
  if (content.view === 'list') return content.places.map(({ timetable }) => timetable);
  if (content.view !== 'place') return [];
  return [content.place, ...content.nearby].map(({ timetable }) => timetable);
}

function occurrencesOn(content: PageContent): readonly Occurrence[] {
  if (content.view === 'list') return content.places.flatMap(({ occurrences }) => occurrences);
  return content.view === 'place' ? content.walkIns : momentsOn(content).map(({ date }) => date);
}

function notHeldEnds(content: PageContent): Instant[] {
  if (content.view !== 'list') return [];
  return content.places.flatMap(({ notHeld }) => notHeld.map(({ end }) => end));
}
