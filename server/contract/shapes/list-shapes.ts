/** The small lists around the places. */
import { type Static, Type } from 'typebox';
import { exactly, nullable, Slug } from './basics.ts';
import { NeighbourhoodShape } from './place-shapes.ts';

const NamedShape = exactly({ slug: Slug, name: Type.String() });

export const DistrictsAnswer = exactly({
  districts: Type.Array(
    exactly({
      slug: Slug,
      name: Type.String(),
      municipality: Type.String(),
      home: Type.Boolean({ description: 'The district that the front page shows.' }),
      cbsCodes: Type.Array(Type.String()),
      bbox: nullable(
        Type.Array(Type.Number(), { minItems: 4, maxItems: 4, description: 'West, south, east, north.' }),
      ),
      neighbourhoods: Type.Array(NeighbourhoodShape),
    }),
  ),
});
export type DistrictsAnswer = Static<typeof DistrictsAnswer>;

export const ThemesAnswer = exactly({ themes: Type.Array(NamedShape) });
export type ThemesAnswer = Static<typeof ThemesAnswer>;

export const HelpTopicsAnswer = exactly({ helpTopics: Type.Array(NamedShape) });
export type HelpTopicsAnswer = Static<typeof HelpTopicsAnswer>;

export const OrganisationsAnswer = exactly({
  organisations: Type.Array(exactly({ slug: Slug, name: Type.String(), description: Type.String() })),
});
export type OrganisationsAnswer = Static<typeof OrganisationsAnswer>;
