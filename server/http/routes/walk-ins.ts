import { Type } from 'typebox';
import type { Database } from '../../../db/open-database.ts';
import { getPublicPlaceBySlug } from '../../../db/queries/places.ts';
import type { Clock } from '../../clock.ts';
import { WalkInsAnswer } from '../../contract/shapes/occurrence-shape.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { CancelledWalkIn } from '../../directory/cancelled-walk-ins.ts';
import { searchWalkIns, type WalkInsQuery } from '../../directory/find-walk-ins.ts';
import { nextMidnight } from '../../directory/next-midnight.ts';
import { type DatedWalkIn, toOccurrence } from '../../directory/occurrences.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, type ApiParts, answering, parameters } from '../api.ts';
import { findingsOfDates } from '../asked-dates.ts';
import { namesNothing, unknownHelpTopic } from '../asked-places.ts';
import type { InputFinding } from '../invalid-input.ts';
import { dateParameter, helpTopic, lang, slugOf } from '../place-parameters.ts';
import { COSTLY } from '../rate-limits.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { toOccurrenceOnWire } from '../to-wire.ts';
import { organisationOf } from '../walk-in-to-wire.ts';
import { writerOf } from '../writer.ts';

const Parameters = parameters({
  from: Type.Optional(Type.Unsafe<string>(dateParameter('The first day; by default today.'))),
  through: Type.Optional(
    Type.Unsafe<string>(dateParameter('The last day, included; by default 13 days after the first.')),
  ),
  helpTopic,
  place: slugOf('a place', '/places', 'groene-stee'),
  lang,
});
const write = writerOf(WalkInsAnswer);
const DEFAULT_DAYS = 14;

/** `GET /walk-ins`: walk-in hours and activities by date, each with whether the door is open for it. */
export function walkInsRoute(api: Api, { db, answers }: ApiParts, clock: Clock): void {
  api.get(
    '/walk-ins',
    {
      schema: {
        operationId: 'findWalkIns',
        tags: ['walk-ins'],
        summary: 'Walk-in hours and activities by date',
        description:
          'Those that start on the asked days, sorted by start, at most 366 days at a time. One that runs past ' +
          'midnight is given once, whole, on the day on which it starts.',
        querystring: Parameters,
        response: answering({ 'application/json': WalkInsAnswer }, [400, 406, 429]),
      },
      attachValidation: true,
      config: { act: 'read', rateLimit: COSTLY },
    },
    async (request, reply) => {
      acceptable(request, ['application/json']);
      const { from, through, helpTopic: topic, place, lang: language = 'nl' } = request.query;
      refuseWrongInput(request, Parameters, [
        ...findingsOfDates(from, through, localOf(clock()).date),
        ...unknownHelpTopic(db, topic),
        ...unknownPlace(db, place),
      ]);
      return answers.send(request, reply, {
        key: `walk-ins ${JSON.stringify([from, through, topic, place, language])}`,
        type: JSON_TYPE,
        *make(now) {
          const query = {
            ...datesFrom(from, through, now),
            helpTopic: topic ?? null,
            placeSlug: place ?? null,
          };
          const found = yield* searchWalkIns(db, query);
          const walkIns = found.held.map((dated) => ({
            ...toOccurrenceOnWire(toOccurrence(dated, language)),
            ...around(dated),
            contact: { ...dated.walkIn.contact },
          }));
          const cancelled = found.cancelled.map((dated) => toCancelled(dated, language));
          return { text: write({ walkIns, cancelled }), endsAt: nextMidnight(now) };
        },
      });
    },
  );
}

function datesFrom(
  from: string | undefined,
  through: string | undefined,
  now: Instant,
): Pick<WalkInsQuery, 'from' | 'through'> {
  const first = from ?? localOf(now).date;
  return { from: first, through: through ?? addDays(first, DEFAULT_DAYS - 1) };
}

function around({ walkIn }: Pick<DatedWalkIn, 'walkIn'>) {
  const { placeSlug, placeName, organisationSlug, organisationName, themeSlug: theme } = walkIn;
  const place = { slug: placeSlug, name: placeName };
  return { place, organisation: organisationOf(organisationSlug, organisationName), theme };
}

function toCancelled(
  { walkIn, start, end, reason, movedTo }: CancelledWalkIn,
  language: Language,
): WalkInsAnswer['cancelled'][number] {
  const occurrence = toOccurrenceOnWire(toOccurrence({ walkIn, start, end, door: 'closed' }, language));
  const { slug, kind, title, titleLanguage, helpTopics, sample } = occurrence;
  const words = { slug, kind, title, titleLanguage, helpTopics, sample };
  return { ...words, start: occurrence.start, end: occurrence.end, ...around({ walkIn }), reason, movedTo };
}

function unknownPlace(db: Database, slug: unknown): InputFinding[] {
  if (typeof slug !== 'string' || getPublicPlaceBySlug(db, slug) !== null) return [];
  return [namesNothing('place', '/api/v1/places')];
}
