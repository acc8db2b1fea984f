import type { FastifyRequest } from 'fastify';
import type { PageContent } from '../../contract/page.ts';
import type { Problem } from '../../contract/shapes/problem-shape.ts';
import { atOnce } from '../../directory/at-once.ts';
import { encodeBody, encodingFor } from '../encodings.ts';
import { preferred } from '../negotiate.ts';
import { type ErrorPage, PROBLEM_TYPE } from '../problems.ts';
import { renderPage, type Site, toPage } from './site.ts';
import { visitOf } from './visit-of.ts';

/** Errors outside the API as a page with the way back to the list, for whoever can read pages. */
export function errorPages(site: Site): ErrorPage {
  return async (request, reply, problem) => {
    const form = preferred(request.headers.accept, [
      'text/html',
      'application/problem+json',
      'application/json',
    ]);
    if (form !== null && form !== 'text/html') return reply.type(PROBLEM_TYPE).send(JSON.stringify(problem));
    const document = documentFor(site, request, problem);
    const encoding = encodingFor(request.headers['accept-encoding']);
    const encoded = await encodeBody(document, encoding, 'page');
    if (encoded !== null) reply.header('content-encoding', encoding);
    return reply.type('text/html; charset=utf-8').send(encoded ?? document);
  };
}

/** An address that cannot be read leads to nothing either. */
const NOTHING_THERE: readonly number[] = [400, 404, 414];

function contentFor(status: number): PageContent {
  if (NOTHING_THERE.includes(status)) return { view: 'notFound' };
  return { view: 'failure', why: status === 403 ? 'refused' : status === 429 ? 'tooOften' : 'ours' };
}

function documentFor(site: Site, request: FastifyRequest, { status }: Problem): string {
  const content = contentFor(status);
  const visit = { ...visitOf(request.url, site.clock()), search: '' };
  try {
    return atOnce(renderPage(site, toPage(site, visit, content)));
  } catch (error) {
    // The error may well be that the database cannot be read, and the frame of the page needs it too.
    request.log.error(error);
    return LAST_RESORT;
  }
}

const LAST_RESORT =
  '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Binnenlopen</title>' +
  '<p>Er ging iets mis. Probeer het straks opnieuw. <a href="/">Naar de lijst</a>' +
  '<p lang="en">Something went wrong. Try again later.</html>';
