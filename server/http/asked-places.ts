import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { Database } from '../../db/open-database.ts';
import { findDistricts, findHelpTopics } from '../../db/queries/directory.ts';
import type { Instant } from '../contract/timetable.ts';
import { heldPerVersion } from '../directory/held-per-version.ts';
import type { PlaceCursor, PlacesQuery } from '../directory/places-query.ts';
import { parameters } from './api.ts';
import { toInstant, toNumbers } from './formats.ts';
import type { InputFinding } from './invalid-input.ts';
import {
  at,
  audience,
  bbox,
  crs,
  cursor,
  district,
  facility,
  helpTopic,
  lang,
  limit,
  near,
  open,
} from './place-parameters.ts';
import { refuseWrongInput } from './refuse-wrong-input.ts';
import type { Asker } from './to-wire.ts';

export const PlacesParameters = parameters({
  at,
  open,
  audience,
  helpTopic,
  facility,
  district,
  bbox,
  near,
  lang,
  limit,
  cursor,
  crs,
});
type Asked = Static<typeof PlacesParameters>;

export interface AskedPlaces {
  readonly query: PlacesQuery;
  readonly asker: Asker;
  /** null: now. */
  readonly at: Instant | null;
}

/** What the address asks for. Throws InvalidInput with all that is wrong with it. */
export function askedPlaces(db: Database, request: FastifyRequest, asked: Asked): AskedPlaces {
  const after = typeof asked.cursor === 'string' ? readCursor(asked.cursor) : null;
  refuseWrongInput(request, PlacesParameters, [
    ...unknownHelpTopic(db, asked.helpTopic),
    ...unknownDistrict(db, asked.district),
    ...(after === 'unreadable' ? [UNREADABLE_CURSOR] : []),
  ]);
  const [lon, lat] = toNumbers(asked.near ?? '');
  const [west, south, east, north] = toNumbers(asked.bbox ?? '');
  const hasBox = west !== undefined && south !== undefined && east !== undefined && north !== undefined;
  return {
    asker: { audience: asked.audience ?? 'everyone', language: asked.lang ?? 'nl' },
    at: asked.at === undefined ? null : toInstant(asked.at),
    query: {
      open: asked.open ?? false,
      // Whoever comes for everyone's hours asks nothing special.
      audience: asked.audience === 'everyone' ? null : (asked.audience ?? null),
      helpTopic: asked.helpTopic ?? null,
      alsoNotHeld: false,
      facility: asked.facility ?? null,
      spokenLanguage: null,
      districtSlug: asked.district ?? null,
      box: hasBox ? [west, south, east, north] : null,
      near: lon !== undefined && lat !== undefined ? { lon, lat, exact: true } : null,
      after: after === 'unreadable' ? null : after,
      limit: asked.limit ?? 100,
    },
  };
}

export function writeCursor({ slug, distance }: PlaceCursor): string {
  return Buffer.from(JSON.stringify([slug, distance])).toString('base64url');
}

function readCursor(text: string): PlaceCursor | 'unreadable' {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 2) return 'unreadable';
    const [slug, distance]: unknown[] = parts;
    if (typeof slug !== 'string' || typeof distance !== 'number' || distance < 0) return 'unreadable';
    return { slug, distance };
  } catch {
    return 'unreadable';
  }
}

export const UNREADABLE_CURSOR: InputFinding = {
  path: 'cursor',
  code: 'wrongForm',
  message: '"cursor" is not one that this address gave.',
  remedy: 'Give `next` of the answer before as it was, or leave cursor out for the first page.',
};

const slugsOf = heldPerVersion((db) => ({
  districts: new Set(findDistricts(db).map(({ slug }) => slug)),
  helpTopics: new Set(findHelpTopics(db).map(({ slug }) => slug)),
}));

export function unknownHelpTopic(db: Database, slug: unknown): InputFinding[] {
  if (typeof slug !== 'string' || slugsOf(db).helpTopics.has(slug)) return [];
  return [namesNothing('helpTopic', '/api/v1/help-topics')];
}

function unknownDistrict(db: Database, slug: unknown): InputFinding[] {
  if (typeof slug !== 'string' || slugsOf(db).districts.has(slug)) return [];
  return [namesNothing('district', '/api/v1/districts')];
}

/** A slug of the right form that nothing has: a filter by it would look like "there is none", and be a typing error. */
export function namesNothing(path: string, listedAt: string): InputFinding {
  return {
    path,
    code: 'unknownValue',
    message: `"${path}" names nothing that we know.`,
    remedy: `Choose a slug from ${listedAt}.`,
  };
}
