import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { personOfCalendarLink } from '../../auth/calendar-links.ts';
import type { Clock } from '../../clock.ts';
import type { Instant } from '../../contract/timetable.ts';
import { LANGUAGES, type Language } from '../../contract/vocabulary.ts';
import { nextMidnight } from '../../directory/next-midnight.ts';
import { NotFound } from '../../errors.ts';
import { localOf } from '../../hours/local-time.ts';
import type { ApiParts } from '../api.ts';
import { type FeedSite, organisationFeed, placeFeed, topicFeed } from '../calendar-feeds.ts';
import { ownFeed } from '../own-calendar-feed.ts';
import { listsOf } from '../pages/site.ts';
import { nameInAddress, topicCalled } from '../pages/topic-names.ts';
import { Tries } from '../tries.ts';

const READ = { config: { act: 'read' } } as const;
const CALENDAR = 'text/calendar; charset=utf-8';
/** Each hour, from one network. Only what opens nothing counts: one calendar service fetches for thousands of people. */
const WRONG_ADDRESSES = 60;

/**
 * Calendars to subscribe to, and under a language's prefix in that language: `/agenda/{place}.ics`,
 * `/agenda/organisatie/{slug}.ics`, `/agenda/hulp/{slug or code}.ics`, and of one's own `/agenda/eigen/{token}.ics`.
 */
export function calendarRoutes(
  app: FastifyInstance,
  { db, answers }: ApiParts,
  clock: Clock,
  baseUrl: string,
): void {
  const wrong = new Tries(WRONG_ADDRESSES);
  for (const language of LANGUAGES) {
    const site: FeedSite = { db, baseUrl, language };
    const root = `${language === 'nl' ? '' : `/${language}`}/agenda`;

    app.get<Named>(`${root}/:slug.ics`, READ, (request, reply) => {
      const { slug } = request.params;
      return send(request, reply, `place ${slug}`, language, (now) => placeFeed(site, slug, now));
    });

    app.get<Named>(`${root}/organisatie/:slug.ics`, READ, (request, reply) => {
      const { slug } = request.params;
      return send(request, reply, `organisation ${slug}`, language, (now) =>
        organisationFeed(site, slug, now),
      );
    });

    app.get<Named>(`${root}/hulp/:slug.ics`, READ, (request, reply) => {
      const { slug } = request.params;
      const topic = topicCalled(listsOf(db).helpTopics, slug);
      if (topic === null) throw new NotFound('help topic', slug);
      const name = nameInAddress(topic);
      const district = districtIn(request.query.district);
      const asked = request.query.district === undefined ? '' : `?district=${district}`;
      if (name !== slug) return reply.redirect(`${root}/hulp/${name}.ics${asked}`, 308);
      return send(request, reply, `topic ${name} ${district}`, language, (now) =>
        topicFeed(site, topic, district, now),
      );
    });

    app.get<Named>(`${root}/eigen/:slug.ics`, READ, (request, reply) => {
      const person = personOfCalendarLink(db, request.params.slug);
      if (person === null) {
        wrong.count(request, clock());
        throw new NotFound('calendar', 'eigen');
      }
      reply.header('x-robots-tag', 'noindex');
      return answers.send(request, reply, {
        // Never kept, here or on the way.
        key: null,
        type: CALENDAR,
        isPage: true,
        *make(now) {
          return { text: yield* ownFeed(site, person, now), endsAt: now };
        },
      });
    });
  }

  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    name: string,
    language: Language,
    make: (now: Instant) => Generator<void, string>,
  ): Promise<FastifyReply> {
    return answers.send(request, reply, {
      key: `calendar ${language} ${localOf(clock()).date} ${name}`,
      type: CALENDAR,
      *make(now) {
        return { text: yield* make(now), endsAt: nextMidnight(now) };
      },
    });
  }

  /** By default the home district, as on the pages of help. Throws NotFound. */
  function districtIn(asked: string | undefined): string {
    const { districts } = listsOf(db);
    const found =
      asked === undefined
        ? (districts.find(({ home }) => home) ?? districts[0])
        : districts.find(({ slug }) => slug === asked);
    if (found === undefined) throw new NotFound('district', asked ?? 'home');
    return found.slug;
  }
}

interface Named {
  Params: { slug: string };
  Querystring: { district?: string };
}
