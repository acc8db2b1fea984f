import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../db/open-database.ts';
import type { Clock } from '../../clock.ts';
import type { Occurrence } from '../../contract/page.ts';
import type { Instant } from '../../contract/timetable.ts';
import { LANGUAGES, type Language } from '../../contract/vocabulary.ts';
import { searchWalkIns } from '../../directory/find-walk-ins.ts';
import { type DateSpan, getOpenIntervals } from '../../directory/get-open-intervals.ts';
import { getPlace } from '../../directory/get-place.ts';
import { toOccurrence } from '../../directory/occurrences.ts';
import { toICalendar } from '../../exports/icalendar.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { ApiParts } from '../api.ts';

const DAYS_AHEAD = 8 * 7;

/** `/agenda/{slug}.ics`, and under a language's prefix in that language: open hours and walk-in hours to subscribe to. */
export function calendarRoutes(
  app: FastifyInstance,
  { db, answers }: ApiParts,
  clock: Clock,
  baseUrl: string,
): void {
  for (const language of LANGUAGES) {
    const prefix = language === 'nl' ? '' : `/${language}`;
    app.get<{ Params: { slug: string } }>(`${prefix}/agenda/:slug.ics`, (request, reply) => {
      const { slug } = request.params;
      const today = localOf(clock()).date;
      return answers.send(request, reply, {
        key: `calendar ${language} ${today} ${slug}`,
        type: 'text/calendar; charset=utf-8',
        make: (now) => ({
          text: calendarOf(db, slug, language, baseUrl, now),
          endsAt: instantOf(addDays(today, 1), 0),
        }),
      });
    });
  }
}

/** Throws NotFound. The same text all day while the data stay the same, so that an app may keep what it has. */
function calendarOf(db: Database, slug: string, language: Language, baseUrl: string, now: Instant): string {
  const from = localOf(now).date;
  const dates: DateSpan = { from, through: addDays(from, DAYS_AHEAD) };
  return toICalendar({
    place: getPlace(db, slug, now, language).place,
    openIntervals: getOpenIntervals(db, slug, dates).openIntervals,
    walkIns: walkInsOf(db, slug, dates, language),
    language,
    baseUrl,
    madeAt: instantOf(from, 0),
  });
}

function walkInsOf(db: Database, placeSlug: string, dates: DateSpan, language: Language): Occurrence[] {
  const steps = searchWalkIns(db, { ...dates, placeSlug, helpTopic: null });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value.map((dated) => toOccurrence(dated, language));
}
