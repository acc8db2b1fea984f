/** Somebody of each side with a session, and what they send to the API. */
import type { LightMyRequestResponse } from 'fastify';
import { toContentOnWire } from '../../server/http/walk-in-to-wire.ts';
import type { Person, Right } from '../../server/model/caller.ts';
import type { TestApi } from '../helpers/api.ts';
import { headersOf, personWith } from '../helpers/signed-in.ts';
import { CONTENT, ORGANISATION, PLACE } from '../planner/visiting.ts';

export interface Somebody {
  readonly person: Person;
  readonly headers: Record<string, string>;
}

export function signIn({ db }: TestApi, ...rights: Right[]): Somebody {
  const person = personWith(db, rights);
  return { person, headers: headersOf(db, person) };
}

export function send(
  { app }: TestApi,
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<LightMyRequestResponse> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  return app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
}

export const CONTENT_ON_WIRE = toContentOnWire(CONTENT);

export const START = {
  kind: 'start',
  place: PLACE,
  organisation: ORGANISATION,
  content: CONTENT_ON_WIRE,
  words: 'Past dit?',
};

export const codesOf = (answer: LightMyRequestResponse) => {
  const { findings }: { findings: readonly { readonly path: string; readonly code: string }[] } =
    answer.json();
  return findings.map(({ path, code }) => `${path} ${code}`);
};
