/** What the change log keeps of the facts of a place, read back. Lines that hold none are null. */
import { type TSchema, Type } from 'typebox';
import { Check } from 'typebox/value';
import type { FactsOfPlace } from '../../../db/queries/save-facts.ts';
import {
  AVAILABILITIES,
  FACILITIES,
  PLACE_KINDS,
  PRECISIONS,
  SPOKEN_LANGUAGES,
} from '../../contract/vocabulary.ts';

/** The log holds how these were; of a number to call and of hosts it holds only that there were some. */
export const KEPT_FACTS = [
  'name',
  'kind',
  'address',
  'coordinates',
  'description',
  'website',
  'facilities',
  'languages',
] as const satisfies readonly (keyof FactsOfPlace)[];

export type KeptFact = (typeof KEPT_FACTS)[number];
export type KeptFacts = Pick<FactsOfPlace, KeptFact>;

const nullable = (shape: TSchema) => Type.Union([shape, Type.Null()]);
const oneOf = (values: readonly string[]) => Type.Union(values.map((value) => Type.Literal(value)));
const text = Type.Union([Type.String(), Type.Null()]);

const Logged = Type.Unsafe<KeptFacts>(
  Type.Object({
    name: Type.String(),
    kind: oneOf(PLACE_KINDS),
    address: nullable(Type.Object({ street: text, postalCode: text, locality: text })),
    coordinates: Type.Object({
      lon: Type.Number(),
      lat: Type.Number(),
      precision: oneOf(PRECISIONS),
      radiusMetres: Type.Number(),
    }),
    description: text,
    website: text,
    facilities: Type.Partial(
      Type.Object(Object.fromEntries(FACILITIES.map((name) => [name, oneOf(AVAILABILITIES)]))),
    ),
    languages: Type.Array(oneOf(SPOKEN_LANGUAGES)),
  }),
);

/** Also of a line that tells of a whole place: only these facts are taken from it. */
export function recordedState(value: unknown): KeptFacts | null {
  return Check(Logged, value) ? value : null;
}

const Neighbourhood = Type.Object({ neighbourhoodCode: text });

/** undefined: the line does not tell in which neighbourhood the pin lies. */
export function recordedNeighbourhood(value: unknown): string | null | undefined {
  return Check(Neighbourhood, value) ? value.neighbourhoodCode : undefined;
}

const Counted = Type.Object({
  hasPhone: Type.Boolean(),
  hosts: Type.Integer(),
  namesShown: Type.Integer(),
});

/** Of what is somebody's own: only whether it was there, and how many. */
export interface CountedFacts {
  readonly hasPhone: boolean;
  readonly hosts: number;
  readonly namesShown: number;
}

export function recordedCounts(value: unknown): CountedFacts | null {
  return Check(Counted, value) ? value : null;
}
