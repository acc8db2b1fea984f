import type { FastifyRequest } from 'fastify';
import type { TObject } from 'typebox';
import { CRS84 } from './api-version.ts';
import { type InputFinding, refuseIfAny } from './invalid-input.ts';
import { findingsOf } from './validation.ts';

/**
 * Throws InvalidInput with everything that is wrong: what the schema found (the route sets `attachValidation` for
 * this), what the headers say, and `more`, which only the use case can know.
 */
export function refuseWrongInput(
  request: FastifyRequest,
  parameters: TObject,
  more: readonly InputFinding[] = [],
): void {
  const findings = findingsOf(request.validationError?.validation ?? [], Object.keys(parameters.properties));
  const found = new Set(findings.map(({ path }) => path));
  refuseIfAny([...findings, ...more.filter(({ path }) => !found.has(path)), ...wrongCrs(request)]);
}

function wrongCrs(request: FastifyRequest): InputFinding[] {
  const asked = request.headers['accept-crs'];
  if (asked === undefined || asked === CRS84 || asked === `<${CRS84}>`) return [];
  return [
    {
      path: 'Accept-Crs',
      code: 'unknownCrs',
      message: 'Coordinates are not available in that reference system.',
      remedy: `Leave Accept-Crs out, or give ${CRS84}.`,
    },
  ];
}
