import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageContent } from '../../contract/page.ts';
import type { District, HelpTopic } from '../../model/directory.ts';
import type { PreparedAnswers } from '../prepared-answers.ts';
import { helpTopicContent, helpTopicsContent, readHelpVisit } from './help-page.ts';
import { listContent, readVisit } from './list-page.ts';
import { pageEndsAt } from './page-lifetime.ts';
import { listsOf, renderPage, type Site, toPage, type Visit } from './site.ts';
import { withNameOfTopic } from './topic-names.ts';
import { visitOf } from './visit-of.ts';

const HTML = 'text/html; charset=utf-8';

export interface PageSender {
  /** Pages that take no query are the same whatever stands behind their address. */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    contentOf: (visit: Visit) => PageContent | Generator<void, PageContent>,
    search?: string,
  ): Promise<FastifyReply>;
  sendList(request: FastifyRequest, reply: FastifyReply, district: District): Promise<FastifyReply>;
  /** null: all kinds of help. */
  sendHelp(request: FastifyRequest, reply: FastifyReply, topic: HelpTopic | null): Promise<FastifyReply>;
}

/** Pages go the way of all answers: made once, kept until something in them changes. */
export function pageSender(site: Site, answers: PreparedAnswers): PageSender {
  const send: PageSender['send'] = (request, reply, contentOf, search = '') => {
    const { language, path } = visitOf(request.url, site.clock());
    return answers.send(request, reply, {
      // The page measures how far the demonstration clock is from its own at its arrival: it must be fresh then.
      key: site.demonstration ? null : `page ${language} ${path}${search}`,
      type: HTML,
      isPage: true,
      *make(now) {
        const visit = { language, path, search, now };
        const found = contentOf(visit);
        const content = Symbol.iterator in found ? yield* found : found;
        const text = yield* renderPage(site, toPage(site, visit, content));
        return { text, endsAt: pageEndsAt(content, now) };
      },
    });
  };

  /** An address that asks for what cannot be answered. */
  function sendProblems(
    request: FastifyRequest,
    reply: FastifyReply,
    problems: readonly string[],
  ): Promise<FastifyReply> {
    const asked = visitOf(request.url, site.clock());
    const page = toPage(site, asked, { view: 'badRequest', problems });
    function* make() {
      return { text: yield* renderPage(site, page), endsAt: asked.now };
    }
    return answers.send(request, reply.code(400), { key: null, type: HTML, isPage: true, make });
  }

  return {
    send,
    async sendList(request, reply, district) {
      const asked = visitOf(request.url, site.clock());
      const named = withNameOfTopic(listsOf(site.db).helpTopics, asked.search);
      if (named !== null) return reply.redirect(`${pathOf(request.url)}${named}`, 308);
      const read = readVisit(site, district, asked);
      if (read.kind === 'problems') return sendProblems(request, reply, read.problems);
      return send(request, reply, (visit) => listContent(site, district, visit, read.query), asked.search);
    },
    async sendHelp(request, reply, topic) {
      const asked = visitOf(request.url, site.clock());
      const read = readHelpVisit(site, asked);
      if (read.kind === 'problems') return sendProblems(request, reply, read.problems);
      return send(
        request,
        reply,
        (visit) =>
          topic === null
            ? helpTopicsContent(site, visit, read.query)
            : helpTopicContent(site, visit, topic, read.query),
        asked.search,
      );
    },
  };
}

function pathOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? url : url.slice(0, at);
}
