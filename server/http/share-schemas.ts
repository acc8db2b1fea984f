/** Of a description of the API in which every shape stands in full wherever it is used: each that has a name stands once. */
import { isDeepStrictEqual } from 'node:util';

interface Document {
  readonly paths?: object;
  readonly components?: object;
}

type Json = { readonly [key: string]: unknown };

/**
 * The same document with each shape that has a `title` under `components/schemas`, and a reference wherever it stood. What
 * is said of it in one place only stays beside the reference there, as OpenAPI 3.1 allows. Throws where two shapes have one name.
 */
export function shareSchemas(document: Document): Document {
  const schemas = new Map<string, Json>();
  const said = Map.groupBy(descriptionsIn(document.paths), ([title]) => title);
  const isSaidEverywhere = (title: string) =>
    new Set(said.get(title)?.map(([, description]) => description)).size === 1;

  function shared(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(shared);
    if (!isObject(value)) return value;
    const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shared(part)]));
    if (!isNamed(value)) return parts;
    const { title, description, type, ...shape } = parts;
    const name = String(title);
    const isNullable = Array.isArray(type) && type.includes('null');
    const always = isSaidEverywhere(name) ? given({ description }) : {};
    keep(name, { type: isNullable ? type.find((each) => each !== 'null') : type, ...shape, ...always });
    const reference = { $ref: `#/components/schemas/${name}` };
    const here = isSaidEverywhere(name) ? {} : given({ description });
    return isNullable ? { anyOf: [reference, { type: 'null' }], ...here } : { ...reference, ...here };
  }

  function keep(name: string, shape: Json): void {
    const known = schemas.get(name);
    if (known !== undefined && !isDeepStrictEqual(known, shape))
      throw new Error(`Two shapes of the API are both called ${name}.`);
    schemas.set(name, shape);
  }

  const paths = shared(document.paths);
  return {
    ...document,
    ...(isObject(paths) && { paths }),
    components: { ...document.components, schemas: Object.fromEntries(schemas) },
  };
}

/** What is said of each shape that has a name, as often as it is used. */
function descriptionsIn(value: unknown): (readonly [title: string, description: unknown])[] {
  if (Array.isArray(value)) return value.flatMap(descriptionsIn);
  if (!isObject(value)) return [];
  const inside = Object.values(value).flatMap(descriptionsIn);
  return isNamed(value) ? [...inside, [value.title, value.description]] : inside;
}

/** A property may be called `title` as well; the title of a shape is a text. */
function isNamed(value: Json): value is Json & { readonly title: string } {
  return typeof value.title === 'string' && 'type' in value;
}

/** Without what is not there. */
function given(parts: Json): Json {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
