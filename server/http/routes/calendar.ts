import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../db/open-database.ts';
import type { Clock } from '../../clock.ts';
import type { Instant, Interval } from '../../contract/timetable.ts';
import { LANGUAGES, type Language } from '../../contract/vocabulary.ts';
import { searchWalkIns } from '../../directory/find-walk-ins.ts';
import { getOpenIntervals, windowOf } from '../../directory/get-open-intervals.ts';
import { getPlace } from '../../directory/get-place.ts';
import { toOccurrence } from '../../directory/occurrences.ts';
import { toICalendar } from '../../exports/icalendar.ts';
import { cutAtMidnights } from '../../hours/cut-at-midnights.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { ApiParts } from '../api.ts';
import { breathing } from '../breathing.ts';

const READ = { config: { act: 'read' } } as const;
const DAYS_AHEAD = 8 * 7;
/**
 * Longer than any block lasts. An event is known by its start: one that began last night must not start at midnight,
 * or an app would hold it for another one.
 */
const MARGIN_DAYS = 2;

/** `/agenda/{slug}.ics`, and under a language's prefix in that language: open hours and walk-in hours to subscribe to. */
export function calendarRoutes(
  app: FastifyInstance,
  { db, answers }: ApiParts,
  clock: Clock,
  baseUrl: string,
): void {
  for (const language of LANGUAGES) {
    const prefix = language === 'nl' ? '' : `/${language}`;
    app.get<{ Params: { slug: string } }>(`${prefix}/agenda/:slug.ics`, READ, (request, reply) => {
      const { slug } = request.params;
      const today = localOf(clock()).date;
      return answers.send(request, reply, {
        key: `calendar ${language} ${today} ${slug}`,
        type: 'text/calendar; charset=utf-8',
        make: async (now) => ({
          text: await calendarOf(db, slug, language, baseUrl, now),
          endsAt: instantOf(addDays(today, 1), 0),
        }),
      });
    });
  }
}

/** Throws NotFound. The same text all day while the data stay the same, so that an app may keep what it has. */
async function calendarOf(
  db: Database,
  slug: string,
  language: Language,
  baseUrl: string,
  now: Instant,
): Promise<string> {
  const today = localOf(now).date;
  const shown = windowOf({ from: today, through: addDays(today, DAYS_AHEAD) });
  const { place } = getPlace(db, slug, now, language);
  const dates = { from: addDays(today, -MARGIN_DAYS), through: addDays(today, DAYS_AHEAD + MARGIN_DAYS) };
  const walkIns = await breathing(searchWalkIns(db, { ...dates, placeSlug: slug, helpTopic: null }));
  return toICalendar({
    place,
    openIntervals: blocksWithin(shown, getOpenIntervals(db, slug, dates).openIntervals),
    walkIns: blocksWithin(shown, walkIns).map((dated) => toOccurrence(dated, language)),
    language,
    baseUrl,
    madeAt: shown.start,
  });
}

/** Those that touch the window, each with its own start and end. */
function blocksWithin<T extends Interval>(window: Interval, intervals: readonly T[]): T[] {
  return intervals
    .flatMap(cutAtMidnights)
    .filter(({ start, end }) => start < window.end && end > window.start);
}
