/** Every page that people read, in both languages, on one list. */
import type { FastifyInstance } from 'fastify';
import { LANGUAGES } from '../../contract/vocabulary.ts';
import { NotFound } from '../../errors.ts';
import type { District, HelpTopic } from '../../model/directory.ts';
import type { PreparedAnswers } from '../prepared-answers.ts';
import { placeContent } from './place-page.ts';
import { pageSender } from './send-page.ts';
import { homeDistrict, listsOf, type Site } from './site.ts';
import { nameInAddress, topicCalled } from './topic-names.ts';
import { visitOf } from './visit-of.ts';
import { noticeIn } from './visitor-forms.ts';

const READ = { config: { act: 'read' } } as const;

type OfOne = { Params: { slug: string } };

export function pageRoutes(app: FastifyInstance, site: Site, answers: PreparedAnswers): void {
  const { send, sendList, sendHelp } = pageSender(site, answers);
  const owner = () => listsOf(site.db).owner;

  for (const language of LANGUAGES) {
    const prefix = language === 'nl' ? '' : `/${language}`;
    // One address for each page: the front page of a language ends in a slash, all others do not.
    if (prefix !== '')
      app.get(prefix, READ, (request, reply) => reply.redirect(withQueryOf(request.url, `${prefix}/`), 308));

    app.get(`${prefix}/`, READ, (request, reply) => sendList(request, reply, homeDistrict(site)));

    app.get<OfOne>(`${prefix}/wijk/:slug`, READ, (request, reply) => {
      const district = districtCalled(site, request.params.slug);
      if (!district.home) return sendList(request, reply, district);
      return reply.redirect(withQueryOf(request.url, `${prefix}/`), 308);
    });

    app.get<OfOne>(`${prefix}/plek/:slug`, READ, (request, reply) => {
      const notice = noticeIn(visitOf(request.url, site.clock()).search);
      const search = notice === null ? '' : `?notice=${notice}`;
      return send(request, reply, (visit) => placeContent(site, request.params.slug, visit), search);
    });

    app.get(`${prefix}/hulp`, READ, (request, reply) => sendHelp(request, reply, null));

    app.get<OfOne>(`${prefix}/hulp/:slug`, READ, (request, reply) => {
      const topic = helpTopicCalled(site, request.params.slug);
      const name = nameInAddress(topic);
      if (name === request.params.slug) return sendHelp(request, reply, topic);
      return reply.redirect(withQueryOf(request.url, `${prefix}/hulp/${name}`), 308);
    });

    app.get(`${prefix}/toegankelijkheid`, READ, (request, reply) =>
      send(request, reply, () => ({
        view: 'accessibility',
        statementUrl: owner().accessibilityStatementUrl,
        status: owner().accessibilityStatus,
      })),
    );

    app.get(`${prefix}/privacy`, READ, (request, reply) =>
      send(request, reply, () => ({ view: 'privacy', privacyAddress: owner().privacyAddress })),
    );
  }
}

function districtCalled(site: Site, slug: string): District {
  const district = listsOf(site.db).districts.find((one) => one.slug === slug);
  if (district === undefined) throw new NotFound('district', slug);
  return district;
}

function helpTopicCalled(site: Site, name: string): HelpTopic {
  const topic = topicCalled(listsOf(site.db).helpTopics, name);
  if (topic === null) throw new NotFound('helpTopic', name);
  return topic;
}

function withQueryOf(url: string, path: string): string {
  const at = url.indexOf('?');
  return at < 0 ? path : `${path}${url.slice(at)}`;
}
