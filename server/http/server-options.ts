import { type FastifyServerOptions, LogController } from 'fastify';
import type { Config } from '../config.ts';
import { type ErrorPage, PROBLEM_TYPE, sendProblem, toProblem } from './problems.ts';
import { securityHeaders } from './security.ts';

/** Node's defaults never cut off a slow body, look only twice a minute, and a megabyte is a lot for one form. */
const LIMITS = {
  requestTimeout: 10_000,
  bodyLimit: 16 * 1024,
  http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
};

export function serverOptions(
  {
    baseUrl,
    logLevel,
    proxies = [],
  }: Pick<Config, 'baseUrl' | 'logLevel'> & Partial<Pick<Config, 'proxies'>>,
  errorPage: ErrorPage | null,
): FastifyServerOptions {
  return {
    ...LIMITS,
    // Nobody is believed but the proxies that the operator names: where a container passes connections on, every visitor
    // seems to come from a private address. Without the name of the proxy all its visitors share one limit.
    trustProxy: proxies.length === 0 ? false : [...proxies],
    // No address, no query: neither who asked nor what help was asked for is anybody's business.
    logger: { level: logLevel, serializers: { req: ({ method }) => ({ method }) } },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 100 },
    // Addresses that the router cannot even read reach neither the app's hooks nor its error handler.
    frameworkErrors: (error, request, reply) =>
      sendProblem(request, reply.headers(securityHeaders(baseUrl)), toProblem(error), errorPage),
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) return;
      socket.end(rawProblem(error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400));
    },
  };
}

/** For what is not even HTTP there is no reply to fill, only a socket. */
function rawProblem(statusCode: number): string {
  const { problem } = toProblem({ statusCode });
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
