import type { ErrorObject } from 'ajv';
import type { FastifyRequest } from 'fastify';
import { CODES, WRONG } from './broken-rules.ts';
import { type InputFinding, refuseIfAny } from './invalid-input.ts';

/**
 * Throws InvalidInput with everything in which a body differs from its schema, each at its JSON pointer; the route sets
 * `attachValidation` for this. A value that breaks two rules has one finding.
 */
export function refuseWrongBody(request: FastifyRequest): void {
  if (request.validationError?.validationContext !== 'body') return;
  const findings = new Map<string, InputFinding>();
  for (const error of request.validationError.validation) {
    const finding = toFinding(error);
    if (!findings.has(finding.path)) findings.set(finding.path, finding);
  }
  refuseIfAny([...findings.values()]);
}

type Wrong = Pick<ErrorObject, 'keyword' | 'instancePath' | 'params'>;

function toFinding({ keyword, instancePath, params }: Wrong): InputFinding {
  if (keyword === 'additionalProperties') {
    const path = `${instancePath}/${escaped(String(params.additionalProperty))}`;
    return {
      path,
      code: 'unknownField',
      message: `"${path}" is not a field of ours.`,
      remedy: 'Leave it out.',
    };
  }
  if (keyword === 'required') {
    const path = `${instancePath}/${escaped(String(params.missingProperty))}`;
    return { path, code: 'missing', message: `"${path}" is missing.`, remedy: 'Add it.' };
  }
  const what = instancePath === '' ? 'The body' : `"${instancePath}"`;
  return {
    path: instancePath,
    code: CODES_OF_BODIES[keyword] ?? 'invalid',
    message: `${what} ${WRONG_IN_BODIES[keyword] ?? 'is not valid'}.`,
    remedy: 'Give it as the description of the API says.',
  };
}

/** RFC 6901. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

const CODES_OF_BODIES: typeof CODES = {
  ...CODES,
  maxItems: 'tooMany',
  minItems: 'tooFew',
  uniqueItems: 'repeated',
};

const WRONG_IN_BODIES: typeof WRONG = {
  ...WRONG,
  type: 'is of another type than it should be',
  minimum: 'is too small',
  maximum: 'is too large',
  maxItems: 'holds too many',
  minItems: 'holds too few',
  uniqueItems: 'names something twice',
};
