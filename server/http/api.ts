/** What the routes of the API share: what they work with, and the frame of every answer. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import { type TProperties, type TSchema, Type } from 'typebox';
import type { Database } from '../../db/open-database.ts';
import { Problem } from '../contract/shapes/problem-shape.ts';
import { API_HEADERS } from './api-version.ts';
import type { PreparedAnswers } from './prepared-answers.ts';

export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export interface ApiParts {
  readonly db: Database;
  readonly answers: PreparedAnswers;
}

export function registerApiHeaders(api: Api): void {
  api.addHook('onRequest', (request, reply, done) => {
    reply.headers(API_HEADERS);
    // Before anything is asked of whoever is signed in: an address that ends so, or has nothing between two slashes, is none.
    const [path = ''] = request.url.split('?', 1);
    if (/\/(?:\/|$)/.test(path)) reply.callNotFound();
    else done();
  });
}

/** The parameters of an address: those and no others. */
export function parameters<Fields extends TProperties>(fields: Fields) {
  return Type.Object(fields, { additionalProperties: false });
}

/** Whatever its form: an address with a name that nothing has is not found, rather than wrong. */
export const SlugInPath = Type.Object({ slug: Type.String({ description: 'The slug of the place.' }) });

const headers = {
  'API-Version': {
    type: 'string',
    description: 'The semantic version of the API.',
    example: '1.0.0',
  },
};

const PROBLEMS = {
  400: 'What was asked cannot be answered; every finding comes with its remedy.',
  401: 'Nobody is signed in.',
  403: 'It was sent from another site, or asks for a passkey.',
  404: 'Nothing is known by that name, or not to you.',
  406: 'The asked form is not one of ours.',
  409: 'It cannot be done to the place as it is now.',
  412: 'It changed since it was read.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'Something else was done under that Idempotency-Key.',
  428: 'It is not said which version is changed.',
  429: 'Too many requests in a short time.',
  503: 'The server is busy; try again later.',
} as const;

const OF_THE_SIGNED_IN = [403, 503] as const;
const OF_A_BODY = [415] as const;

/** The same for a route that adds something: 201 with what was added. */
export function creating(shape: TSchema, problems: readonly (keyof typeof PROBLEMS)[]) {
  const { 200: ok, ...rest } = answering({ 'application/json': shape }, problems);
  return { 201: { ...ok, description: 'It was taken.' }, ...rest };
}

/** The same with a problem that tells more than others do. */
export function withStatus<Responses extends object>(status: 412, shape: TSchema, responses: Responses) {
  const content = { 'application/problem+json': { schema: shape } };
  return {
    ...responses,
    [status]: { description: 'Somebody else saved in the meantime.', headers, content },
  };
}

/** The `responses` of a route: what it answers in which forms, and the problems that are possible. */
export function answering(
  forms: Readonly<Record<string, TSchema>>,
  problems: readonly (keyof typeof PROBLEMS)[] = [400],
) {
  const content = Object.fromEntries(Object.entries(forms).map(([type, schema]) => [type, { schema }]));
  // Whatever asks who is signed in looks at the database and at where the request came from first.
  const possible = [
    ...problems,
    ...(problems.includes(401) ? OF_THE_SIGNED_IN : []),
    ...(problems.includes(413) ? OF_A_BODY : []),
  ];
  const described = possible.map((status) => [
    status,
    {
      description: PROBLEMS[status],
      headers,
      content: { 'application/problem+json': { schema: Problem } },
    },
  ]);
  return { 200: { description: 'The answer.', headers, content }, ...Object.fromEntries(described) };
}
