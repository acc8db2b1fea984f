/** The shapes of the files in `facts/`: what comes in is checked, then trusted. */
import { type Static, Type } from 'typebox';
import { PLACE_KINDS, PRECISIONS } from '../server/contract/vocabulary.ts';

const text = Type.String({ minLength: 1 });
const textOrNull = Type.Union([text, Type.Null()]);
const slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const point = Type.Tuple([Type.Number(), Type.Number()]);
const box = Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]);
const strict = { additionalProperties: false };

export const SourcesFile = Type.Object(
  {
    items: Type.Array(
      Type.Object({ slug, title: text, licence: text, seenOn: date, note: textOrNull }, strict),
    ),
  },
  strict,
);

export const DistrictsFile = Type.Object(
  {
    source: slug,
    municipality: text,
    schoolRegion: Type.Enum(['noord', 'midden', 'zuid']),
    rhythmDays: Type.Integer(),
    oldAfterDays: Type.Integer(),
    items: Type.Array(
      Type.Object(
        {
          slug,
          name: text,
          home: Type.Boolean(),
          cbsCodes: Type.Array(text),
          box: Type.Union([box, Type.Null()]),
          centre: Type.Union([point, Type.Null()]),
        },
        strict,
      ),
    ),
  },
  strict,
);

export const NeighbourhoodsFile = Type.Object(
  {
    source: slug,
    districtSlug: slug,
    items: Type.Array(
      Type.Object(
        { code: text, name: text, centre: point, outline: Type.Array(point, { minItems: 4 }) },
        strict,
      ),
    ),
  },
  strict,
);

export const ThemesFile = Type.Object(
  { source: slug, items: Type.Array(Type.Object({ slug, name: text }, strict)) },
  strict,
);

export const HelpTopicsFile = Type.Object(
  {
    source: slug,
    items: Type.Array(
      Type.Object({ slug, code: text, nameNl: text, nameEn: text, sensitive: Type.Boolean() }, strict),
    ),
  },
  strict,
);

export const OrganisationsFile = Type.Object(
  { source: slug, items: Type.Array(Type.Object({ slug, name: text, description: text }, strict)) },
  strict,
);

export const SchoolHolidaysFile = Type.Object(
  {
    source: slug,
    region: Type.Enum(['noord', 'midden', 'zuid']),
    items: Type.Array(
      Type.Object({ schoolYear: text, name: text, from: date, through: date, status: text }, strict),
    ),
  },
  strict,
);

const address = Type.Object({ street: textOrNull, postalCode: textOrNull, locality: textOrNull }, strict);
const coordinates = Type.Object(
  {
    lon: Type.Number(),
    lat: Type.Number(),
    precision: Type.Enum([...PRECISIONS]),
    radiusMetres: Type.Number(),
  },
  strict,
);

const placeFact = Type.Object(
  {
    slug,
    name: text,
    kind: Type.Enum([...PLACE_KINDS]),
    neighbourhoodCode: textOrNull,
    address: Type.Union([address, Type.Null()]),
    addressNote: text,
    coordinates,
    description: textOrNull,
    rooms: Type.Array(Type.Object({ slug, name: text }, strict)),
    known: text,
  },
  strict,
);

export const PlacesFile = Type.Object(
  { source: slug, coordinatesSource: slug, districtSlug: slug, items: Type.Array(placeFact) },
  strict,
);

export type PlaceFact = Static<typeof placeFact>;
