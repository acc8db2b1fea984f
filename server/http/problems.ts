/** Errors become answers here and nowhere else: RFC 9457 problem documents, with nothing from inside. */
import { STATUS_CODES } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../contract/shapes/problem-shape.ts';
import { DatabaseBusy, DatabaseUnusable, NotAllowed, NotFound, NotSignedIn, PasskeyDue } from '../errors.ts';
import { API_HEADERS, API_ROOT } from './api-version.ts';
import { type InputFinding, InvalidInput } from './invalid-input.ts';
import { KeyUsedBefore } from './key-used-before.ts';
import { preferred } from './negotiate.ts';
import { NotPossibleNow } from './not-possible-now.ts';
import { PreconditionFailed } from './precondition-failed.ts';
import { PreconditionMissing } from './precondition-missing.ts';
import { signInPath } from './return-path.ts';
import { WrongMethod } from './wrong-method.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** None of the forms that `Accept` allows can be made. */
export class NotAcceptable extends Error {
  readonly offered: readonly string[];

  constructor(offered: readonly string[]) {
    super(`This address answers with ${offered.join(' or ')}.`);
    this.name = 'NotAcceptable';
    this.offered = offered;
  }
}

/** A change that was sent from a page of another site, or by something that does not say from where. */
export class SentFromElsewhere extends Error {
  constructor() {
    super('This was sent from another site, so nothing was changed.');
    this.name = 'SentFromElsewhere';
  }
}

export interface ProblemAnswer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

export function toProblem(error: unknown): ProblemAnswer {
  if (error instanceof InvalidInput) return problem(400, error.message, error.findings);
  if (error instanceof NotFound) return problem(404, `${error.message} ${error.remedy}`);
  if (error instanceof NotSignedIn) {
    const headers = { 'www-authenticate': 'Session realm="Binnenlopen"' };
    return { ...problem(401, `${error.message} ${error.remedy}`), headers };
  }
  if (error instanceof NotAllowed) return problem(403, `${error.message} ${error.remedy}`);
  if (error instanceof PasskeyDue) {
    const { code, message, remedy } = error;
    return problem(403, `${message} ${remedy}`, [{ path: '', code, message, remedy }]);
  }
  if (error instanceof NotPossibleNow) {
    const { code, message, remedy } = error;
    return problem(409, `${message} ${remedy}`, [{ path: '', code, message, remedy }]);
  }
  if (error instanceof PreconditionFailed)
    return problem(412, `${error.message} Read them again, then confirm with their ETag.`);
  if (error instanceof PreconditionMissing)
    return problem(428, `${error.message} It is the ETag of the GET.`);
  if (error instanceof KeyUsedBefore)
    return problem(422, `${error.message} Give a new key for a new change.`);
  if (error instanceof SentFromElsewhere)
    return problem(403, `${error.message} Open the page on this site, then do it again.`);
  if (error instanceof NotAcceptable) return problem(406, `${error.message} Ask for one of these in Accept.`);
  if (error instanceof WrongMethod) {
    const allow = error.allowed.join(', ');
    return { ...problem(405, `${error.message} Use one of: ${allow}.`), headers: { allow } };
  }
  if (error instanceof DatabaseBusy || error instanceof DatabaseUnusable) {
    const headers = { 'retry-after': String(error.retryAfterSeconds) };
    return { ...problem(503, `${error.message} ${error.remedy}`), headers };
  }
  const status = statusOf(error);
  if (status === 429) return problem(429, 'Too many requests in a short time. Wait a moment, then go on.');
  return problem(status, DETAILS[status] ?? (status < 500 ? BAD_REQUEST : FAILURE));
}

const BAD_REQUEST = 'The request could not be read. Check its form.';
const FAILURE = 'Something went wrong on our side. Try again later.';

/** Fixed sentences: the words of an inner error never leave. */
const DETAILS: { readonly [status: number]: string } = {
  404: 'There is nothing at this address. Addresses have no trailing slash; see /api/v1/openapi.json.',
  413: 'The request body is too large. Send less at a time.',
  414: 'The address is too long.',
  415: 'This form of content is not understood. Send application/json.',
  503: 'The server is busy. Try again in a moment.',
};

/** Fastify puts a status on the errors of its own that a client caused. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  const { statusCode } = error;
  // Nothing here is locked: a file that may not be reached is not there.
  if (statusCode === 403) return 404;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600 ? statusCode : 500;
}

function problem(status: number, detail: string, findings: readonly InputFinding[] = []): ProblemAnswer {
  const title = STATUS_CODES[status] ?? 'Error';
  return { problem: { type: 'about:blank', title, status, detail, findings: [...findings] }, headers: {} };
}

/** How an error looks outside the API, where people read it. */
export type ErrorPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
) => FastifyReply | Promise<FastifyReply>;

/** Every error of the app, unknown addresses included. Without a page, all are problem documents. */
export function registerProblems(app: FastifyInstance, errorPage: ErrorPage | null): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = toProblem(error);
    if (answer.problem.status >= 500) request.log.error(error);
    return sendProblem(request, reply, answer, errorPage);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, toProblem({ statusCode: 404 }), errorPage),
  );
}

export function isApi(url: string): boolean {
  return url === '/api' || url.startsWith('/api/');
}

/** A person with a browser asks, not a script or a program. */
export function readsPages({ url, headers }: FastifyRequest): boolean {
  return !isApi(url) && preferred(headers.accept, ['text/html', 'application/json']) === 'text/html';
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { problem: document, headers }: ProblemAnswer,
  errorPage: ErrorPage | null,
): FastifyReply | Promise<FastifyReply> {
  // An earlier attempt may have announced a form or a time to keep it that do not hold for this answer.
  for (const name of ['etag', 'content-encoding', 'content-length']) reply.removeHeader(name);
  reply.code(document.status).header('cache-control', 'no-store').headers(headers);
  // Whoever reads pages is shown the way in; a script is told, since it could do nothing with the page.
  if (document.status === 401 && readsPages(request)) return reply.redirect(signInPath(request.url), 303);
  if (errorPage !== null && !isApi(request.url)) return errorPage(request, reply, document);
  if (request.url.startsWith(API_ROOT)) reply.headers(API_HEADERS);
  return reply.type(PROBLEM_TYPE).send(JSON.stringify(document));
}
