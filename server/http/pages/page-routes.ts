/** Every page that people read, in both languages, on one list. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PageContent } from '../../contract/page.ts';
import { LANGUAGES } from '../../contract/vocabulary.ts';
import { NotFound } from '../../errors.ts';
import type { District } from '../../model/directory.ts';
import type { PreparedAnswers } from '../prepared-answers.ts';
import { listContent, readVisit } from './list-page.ts';
import { pageEndsAt } from './page-lifetime.ts';
import { placeContent } from './place-page.ts';
import { listsOf, renderPage, type Site, toPage, type Visit } from './site.ts';
import { visitOf } from './visit-of.ts';

type OfOnePlace = { Params: { slug: string } };

export function pageRoutes(app: FastifyInstance, site: Site, answers: PreparedAnswers): void {
  for (const language of LANGUAGES) {
    const prefix = language === 'nl' ? '' : `/${language}`;
    // One address for each page: the front page of a language ends in a slash, all others do not.
    if (prefix !== '')
      app.get(prefix, (request, reply) => reply.redirect(withQuery(`${prefix}/`, request.url), 308));

    app.get(`${prefix}/`, (request, reply) => sendList(request, reply, homeDistrict(site)));

    app.get<OfOnePlace>(`${prefix}/wijk/:slug`, (request, reply) => {
      const district = districtCalled(site, request.params.slug);
      if (!district.home) return sendList(request, reply, district);
      return reply.redirect(withQuery(`${prefix}/`, request.url), 308);
    });

    app.get<OfOnePlace>(`${prefix}/plek/:slug`, (request, reply) =>
      send(request, reply, (visit) => placeContent(site, request.params.slug, visit)),
    );

    app.get(`${prefix}/toegankelijkheid`, (request, reply) =>
      send(request, reply, () => {
        const { accessibilityStatementUrl, accessibilityStatus } = listsOf(site.db).owner;
        return {
          view: 'accessibility',
          statementUrl: accessibilityStatementUrl,
          status: accessibilityStatus,
        };
      }),
    );

    app.get(`${prefix}/privacy`, (request, reply) =>
      send(request, reply, () => ({
        view: 'privacy',
        privacyAddress: listsOf(site.db).owner.privacyAddress,
      })),
    );
  }

  function sendList(request: FastifyRequest, reply: FastifyReply, district: District): Promise<FastifyReply> {
    const visit = visitOf(request.url, site.clock());
    const read = readVisit(site, district, visit);
    if (read.kind === 'query') {
      return send(request, reply, (now) => listContent(site, district, now, read.query), visit.search);
    }
    reply.code(400);
    return answers.send(request, reply, {
      key: null,
      type: HTML,
      make: (now) => ({
        text: renderPage(site, toPage(site, visit, { view: 'badRequest', problems: read.problems })),
        endsAt: now,
      }),
    });
  }

  /** Pages that take no query are the same whatever stands behind their address. */
  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    contentOf: (visit: Visit) => PageContent,
    search = '',
  ): Promise<FastifyReply> {
    const { language, path } = visitOf(request.url, site.clock());
    return answers.send(request, reply, {
      // The page measures how far the demonstration clock is from its own at its arrival: it must be fresh then.
      key: site.demonstration ? null : `page ${language} ${path}${search}`,
      type: HTML,
      make: (now) => {
        const visit = { language, path, search, now };
        const content = contentOf(visit);
        return { text: renderPage(site, toPage(site, visit, content)), endsAt: pageEndsAt(content, now) };
      },
    });
  }
}

const HTML = 'text/html; charset=utf-8';

function homeDistrict(site: Site): District {
  const { districts } = listsOf(site.db);
  const home = districts.find((district) => district.home) ?? districts[0];
  if (home === undefined) throw new NotFound('district', 'home');
  return home;
}

function districtCalled(site: Site, slug: string): District {
  const district = listsOf(site.db).districts.find((one) => one.slug === slug);
  if (district === undefined) throw new NotFound('district', slug);
  return district;
}

function withQuery(path: string, url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? path : `${path}${url.slice(at)}`;
}
