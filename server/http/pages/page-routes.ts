/** Every page that people read, in both languages, on one list. */
import type { FastifyInstance } from 'fastify';
import { LANGUAGES } from '../../contract/vocabulary.ts';
import { NotFound } from '../../errors.ts';
import type { District } from '../../model/directory.ts';
import type { PreparedAnswers } from '../prepared-answers.ts';
import { placeContent } from './place-page.ts';
import { pageSender } from './send-page.ts';
import { listsOf, type Site } from './site.ts';
import { visitOf } from './visit-of.ts';
import { noticeIn } from './visitor-forms.ts';

const READ = { config: { act: 'read' } } as const;

type OfOne = { Params: { slug: string } };

export function pageRoutes(app: FastifyInstance, site: Site, answers: PreparedAnswers): void {
  const { send, sendList } = pageSender(site, answers);
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

/** The one that `/` shows; where none is marked, the first. */
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

function withQueryOf(url: string, path: string): string {
  const at = url.indexOf('?');
  return at < 0 ? path : `${path}${url.slice(at)}`;
}
