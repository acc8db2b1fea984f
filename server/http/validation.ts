/** Schemas decide what may come in; what they refuse becomes findings with a remedy each. */
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import build from 'fast-json-stringify';
import type { FastifyInstance } from 'fastify';
import { CODES, WRONG } from './broken-rules.ts';
import { isBox, isDate, isInstant, isPoint, WALL_TIME } from './formats.ts';
import type { InputFinding } from './invalid-input.ts';

/** A sentence in a parameter's schema that says what to send instead. An extension, so it is published too. */
export const REMEDY = 'x-remedy';

/** Addresses hold text only, so what they hold is read as the number or yes/no that was asked. A body says it itself. */
const AS_TEXT = ['querystring', 'params'];

export function registerValidation(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (AS_TEXT.includes(httpPart ?? '') ? reading : strict).compile(schema),
  );
  app.setSerializerCompiler(({ schema }) => writerOnceNeeded(schema));
}

function validator(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({
    coerceTypes,
    allErrors: true,
    removeAdditional: false,
    useDefaults: true,
    verbose: true,
    strict: false,
    // Polishing the code of every check took a third of a start, and a check is quick without it.
    code: { optimize: false },
  });
  addFormats.default(ajv);
  ajv.addFormat('date', isDate);
  ajv.addFormat('date-time', isInstant);
  ajv.addFormat('time-local', WALL_TIME);
  ajv.addFormat('bbox', isBox);
  ajv.addFormat('lon-lat', isPoint);
  return ajv;
}

/** Each schema is compiled once in a process, however many apps are made of it. */
const reading = validator(true);
const strict = validator(false);

const writers = new WeakMap<object, (value: unknown) => string>();

/** Made at the first answer that needs it: most answers are written elsewhere, and to make all of them delays the start. */
function writerOnceNeeded(schema: object): (value: unknown) => string {
  return (value) => {
    const known = writers.get(schema);
    if (known !== undefined) return known(value);
    const writer = build({ ...schema });
    writers.set(schema, writer);
    return writer(value);
  };
}

/** One finding for each parameter: a value that breaks two rules has one remedy. */
export function findingsOf(errors: readonly ErrorObject[], known: readonly string[]): InputFinding[] {
  const findings = new Map<string, InputFinding>();
  for (const error of errors) {
    const finding = toFinding(error, known);
    if (!findings.has(finding.path)) findings.set(finding.path, finding);
  }
  return [...findings.values()];
}

function toFinding(error: ErrorObject, known: readonly string[]): InputFinding {
  const { keyword, params, instancePath, data, parentSchema } = error;
  if (keyword === 'additionalProperties') return unknownParameter(String(params.additionalProperty), known);
  if (keyword === 'required') {
    const path = String(params.missingProperty);
    return {
      path,
      code: 'missing',
      message: `"${path}" is missing.`,
      remedy: `Add ${path} to the address.`,
    };
  }
  const path = instancePath.slice(1);
  const remedy: unknown = parentSchema?.[REMEDY];
  if (Array.isArray(data)) {
    return {
      path,
      code: 'repeated',
      message: `"${path}" is given ${data.length} times.`,
      remedy: `Give ${path} once.`,
    };
  }
  return {
    path,
    code: keyword === 'const' ? 'notAllowed' : (CODES[keyword] ?? 'invalid'),
    message: `"${path}" ${WRONG[keyword] ?? error.message ?? 'is not valid'}.`,
    remedy: typeof remedy === 'string' ? remedy : `Give ${path} as the description of the API says.`,
  };
}

function unknownParameter(path: string, known: readonly string[]): InputFinding {
  const remedy =
    known.length === 0
      ? `Leave ${path} out: this address takes no parameters.`
      : `Leave ${path} out. This address takes: ${known.join(', ')}.`;
  return { path, code: 'unknownParameter', message: `"${path}" is not a parameter of this address.`, remedy };
}
