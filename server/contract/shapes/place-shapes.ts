import { type Static, Type } from 'typebox';
import { CERTAINTIES, GROUPS, STATES } from '../answer.ts';
import {
  ACCESSES,
  AUDIENCES,
  AVAILABILITIES,
  FACILITIES,
  PLACE_KINDS,
  PRECISIONS,
  SPOKEN_LANGUAGES,
} from '../vocabulary.ts';
import { exactly, InstantText, named, nullable, oneOf, Slug } from './basics.ts';
import { ConfirmedAt, ConfirmedBy, DoorReportShape, ReasonShape, TimetableShape } from './timetable-shape.ts';

export const AddressShape = exactly({
  street: nullable(Type.String()),
  postalCode: nullable(Type.String()),
  locality: nullable(Type.String()),
});

export const NeighbourhoodShape = exactly({
  code: Type.String({ description: 'The code of Statistics Netherlands (CBS).' }),
  name: Type.String(),
});

export const CoordinatesShape = exactly(
  {
    lon: Type.Number(),
    lat: Type.Number(),
    precision: oneOf(PRECISIONS),
    radiusMetres: Type.Number({ description: 'How far off the point may be.' }),
  },
  'In CRS84: longitude first.',
);

export const FacilitiesShape = Type.Object(
  Object.fromEntries(FACILITIES.map((name) => [name, Type.Optional(oneOf(AVAILABILITIES))])),
  { additionalProperties: false, description: 'A facility that is absent is one that nobody told us about.' },
);

/** What a place says at the asked moment, to the asked audience. */
const answerFields = {
  state: oneOf(
    STATES,
    '`unknown` also where `certainty` is `old`: what the hours say stands in the timetable, but is not to be relied on.',
  ),
  soon: nullable(oneOf(['closing', 'opening'], 'Within 30 minutes.')),
  access: nullable(oneOf(ACCESSES)),
  audience: nullable(oneOf(AUDIENCES)),
  note: nullable(Type.String()),
  since: nullable(InstantText),
  until: nullable(InstantText),
  nextChange: nullable(InstantText),
  opensNext: nullable(
    exactly({
      start: InstantText,
      end: InstantText,
      access: oneOf(ACCESSES),
      audience: oneOf(AUDIENCES),
    }),
  ),
  why: nullable(ReasonShape),
  certainty: oneOf(CERTAINTIES),
  confirmedAt: ConfirmedAt,
  confirmedBy: ConfirmedBy,
  report: nullable(DoorReportShape),
  group: oneOf(GROUPS, 'Where the page shows the place.'),
  countsAsOpen: Type.Boolean({ description: 'Whether `open=true` finds the place.' }),
  words: exactly(
    { state: Type.String(), certainty: nullable(Type.String()), report: nullable(Type.String()) },
    'The same in the asked language.',
  ),
};

export const cardFields = {
  slug: Slug,
  name: Type.String(),
  kind: oneOf(PLACE_KINDS),
  address: nullable(AddressShape),
  district: Type.String({ description: 'The slug of the district.' }),
  neighbourhood: nullable(NeighbourhoodShape),
  coordinates: CoordinatesShape,
  ...answerFields,
  facilities: FacilitiesShape,
  languages: Type.Array(oneOf(SPOKEN_LANGUAGES)),
  helpTopics: Type.Array(Type.String(), { description: 'Slugs of the help offered in the coming 14 days.' }),
  phone: nullable(Type.String()),
  timetable: TimetableShape,
};

export const PlaceCard = named(
  'Place',
  exactly(
    {
      ...cardFields,
      distanceMetres: Type.Optional(
        Type.Integer({
          description:
            'Only with `near`, and only for a place whose own point is exact (`precision` is `exact`). ' +
            'The point that was asked counts as exact.',
        }),
      ),
    },
    'A place and what it says at the asked moment.',
  ),
);
export type PlaceCard = Static<typeof PlaceCard>;

const next = nullable(
  Type.String({ description: 'The `cursor` of the following page; null on the last one.' }),
);

export const PlacesAnswer = exactly({ places: Type.Array(PlaceCard), next });

export const PlacesAsGeoJson = exactly(
  {
    type: oneOf(['FeatureCollection']),
    features: Type.Array(
      exactly({
        type: oneOf(['Feature']),
        id: Slug,
        geometry: exactly({
          type: oneOf(['Point']),
          coordinates: Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }),
        }),
        properties: PlaceCard,
      }),
    ),
    next,
  },
  'GeoJSON (RFC 7946); the properties are those of a place card.',
);
