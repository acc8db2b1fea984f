/** `If-Match`, `ETag` and `Idempotency-Key`: how a client sees to it that it changes what it saw, and changes it once. */
import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import type { Database } from '../../db/open-database.ts';
import { findActKey } from '../../db/queries/change-log.ts';
import { actKeyOf } from '../desk/change-hours.ts';
import { canonical } from '../desk/hours-version.ts';
import { pseudonymOf } from '../model/caller.ts';
import { entityTag } from './entity-tag.ts';
import { refuseIfAny } from './invalid-input.ts';
import { KeyUsedBefore } from './key-used-before.ts';
import { PreconditionMissing } from './precondition-missing.ts';

export const IdempotencyKey = Type.Optional(
  Type.String({
    maxLength: 200,
    description:
      'Eight to eighty letters, digits, - or _. Sent again under the same key, nothing is done twice; ' +
      'something else under a key that was used is answered with 422.',
    examples: ['3f9c2a54-88d1-4d0e-9a57-0c7c1f3a4b12'],
  }),
);

export const IfMatch = Type.Optional(
  Type.String({
    maxLength: 200,
    description: 'The ETag of what is changed, as it was read. Needed: without it the answer is 428.',
  }),
);

export const OptionalIfMatch = Type.Optional(
  Type.String({ maxLength: 200, description: 'The ETag of the opening hours that were looked at.' }),
);

export function requestHeaders<Fields extends Record<string, TSchema>>(fields: Fields) {
  return Type.Object(fields);
}

interface ActAsked {
  readonly what: string;
  readonly placeSlug: string;
  /** What else is asked at the same address. */
  readonly besides?: readonly string[];
}

const KEY = /^[\w-]{8,80}$/;

/**
 * null: none was given. Throws InvalidInput for one that is not a key, and KeyUsedBefore where this caller asked
 * something else under it of the same place.
 */
export function actKeyIn(
  request: FastifyRequest,
  db: Database,
  { what, placeSlug, besides = [] }: ActAsked,
): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && KEY.test(key)) {
    const given = `${pseudonymOf(request.caller)}:${key}:`;
    const asked = hash('sha256', canonical([request.url, request.body]), 'base64url').slice(0, 22);
    const prefix = actKeyOf(what, placeSlug, given) ?? '';
    const used = findActKey(db, prefix);
    const others = besides.map((other) => findActKey(db, actKeyOf(other, placeSlug, given) ?? ''));
    if (used !== null && used !== `${prefix}${asked}`) throw new KeyUsedBefore();
    if (others.some((other) => other !== null)) throw new KeyUsedBefore();
    return `${given}${asked}`;
  }
  refuseIfAny([
    {
      path: 'Idempotency-Key',
      code: 'wrongForm',
      message: 'The Idempotency-Key is not in the right form.',
      remedy: 'Give eight to eighty letters, digits, - or _, new for each change.',
    },
  ]);
  return null;
}

/**
 * A strong ETag of which the first part is the version of the hours alone: a check changes the document, but is no
 * conflict for somebody who edits the hours.
 */
export function tagOf(version: string, document: string): string {
  return `"${version}.${entityTag(document).slice(1, 9)}"`;
}

/** The version that the client saw; null: any (`*`). Throws PreconditionMissing. */
export function versionIn(request: FastifyRequest): string | null {
  const given = request.headers['if-match'];
  if (given === undefined) throw new PreconditionMissing();
  if (given.trim() === '*') return null;
  const [version = ''] = given.trim().replace(/^"|"$/g, '').split('.');
  return version;
}
