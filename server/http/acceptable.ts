import type { FastifyRequest } from 'fastify';
import { preferred } from './negotiate.ts';
import { NotAcceptable } from './problems.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** The form in which to answer. Throws NotAcceptable when none of ours will do. */
export function acceptable<const Form extends string>(request: FastifyRequest, forms: readonly Form[]): Form {
  const form = preferred(request.headers.accept, forms);
  if (form === null) throw new NotAcceptable(forms);
  return form;
}
