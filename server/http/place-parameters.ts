/** The parameters that several addresses share. Each says itself what to send instead of something wrong. */
import { Type } from 'typebox';
import { DateText, oneOf, Slug } from '../contract/shapes/basics.ts';
import { AUDIENCES, FACILITIES, LANGUAGES } from '../contract/vocabulary.ts';
import { CRS84 } from './api-version.ts';
import { REMEDY } from './validation.ts';

export const at = Type.Optional(
  Type.String({
    format: 'date-time',
    maxLength: 40,
    description: 'The moment to answer for; by default now. In an address, write + as %2B.',
    examples: ['2026-11-24T09:00:00Z'],
    [REMEDY]: 'Give an instant with its offset between 2000 and 2100, such as 2026-11-24T09:00:00Z.',
  }),
);

export const lang = Type.Optional(
  Type.Unsafe<(typeof LANGUAGES)[number]>({
    type: 'string',
    enum: LANGUAGES,
    default: 'nl',
    description: 'The language of `words` and names; what places wrote themselves stays as it is.',
    [REMEDY]: `Give one of: ${LANGUAGES.join(', ')}.`,
  }),
);

export const crs = Type.Optional(
  Type.Unsafe<typeof CRS84>({
    type: 'string',
    enum: [CRS84],
    description:
      'The coordinate reference system; there is one, CRS84. The header `Accept-Crs` says the same.',
    [REMEDY]: `Leave crs out, or give ${CRS84}.`,
  }),
);

export const open = Type.Optional(
  Type.Unsafe<true>({
    type: 'boolean',
    enum: [true],
    description: 'Only places that count as open at the moment, for the asked audience.',
    [REMEDY]: 'Give open=true, or leave open out for every place.',
  }),
);

export const audience = Type.Optional(
  Type.Unsafe<(typeof AUDIENCES)[number]>({
    type: 'string',
    enum: AUDIENCES,
    description: 'Who wants to come in. Places whose openings are all for others are left out.',
    [REMEDY]: `Give one of: ${AUDIENCES.join(', ')}.`,
  }),
);

export const facility = Type.Optional(
  Type.Unsafe<(typeof FACILITIES)[number]>({
    ...oneOf(FACILITIES),
    description: 'Only places that have it without reserve (`yes`).',
    [REMEDY]: `Give one of: ${FACILITIES.join(', ')}.`,
  }),
);

/** A parameter that holds the slug of something listed at another address. */
export function slugOf(what: string, listedAt: string, example: string) {
  return Type.Optional(
    Type.Unsafe<string>({
      ...Slug,
      examples: [example],
      description: `The slug of ${what}; see ${listedAt}.`,
      [REMEDY]: `Give the slug of ${what}, as listed at ${listedAt}.`,
    }),
  );
}

export const helpTopic = slugOf('a help topic', '/help-topics', 'money');
export const district = slugOf('a district', '/districts', 'liendert-rustenburg');

export const bbox = Type.Optional(
  Type.String({
    format: 'bbox',
    maxLength: 100,
    description: 'Only places within west,south,east,north (CRS84), edges included.',
    examples: ['5.39,52.155,5.428,52.175'],
    [REMEDY]: 'Give west,south,east,north in degrees, such as 5.39,52.155,5.428,52.175.',
  }),
);

export const near = Type.Optional(
  Type.String({
    format: 'lon-lat',
    maxLength: 50,
    description:
      'Sorts by distance from lon,lat (CRS84). The point counts as exact: places that are known exactly ' +
      'get `distanceMetres`. Such an answer is kept nowhere.',
    examples: ['5.4058,52.1649'],
    [REMEDY]: 'Give lon,lat in degrees, longitude first, such as 5.4058,52.1649.',
  }),
);

export const limit = Type.Optional(
  Type.Integer({
    minimum: 1,
    maximum: 500,
    default: 100,
    description: 'The most places in one answer.',
    [REMEDY]: 'Give a whole number from 1 to 500.',
  }),
);

export const cursor = Type.Optional(
  Type.String({
    pattern: '^[A-Za-z0-9_-]+$',
    maxLength: 300,
    description: '`next` of the answer before, with the other parameters unchanged.',
    [REMEDY]: 'Give `next` of the answer before as it was, or leave cursor out for the first page.',
  }),
);

export function dateParameter(description: string) {
  return {
    ...DateText,
    description,
    [REMEDY]: 'Give a day that exists between 2000 and 2100, as YYYY-MM-DD.',
  };
}
