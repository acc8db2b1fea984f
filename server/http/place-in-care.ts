import type { FastifyRequest } from 'fastify';
import type { Database } from '../../db/open-database.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { type Act, may, type Target } from '../auth/may.ts';
import { NotFound } from '../errors.ts';
import type { Place } from '../model/place.ts';
import { requireMay } from './caller.ts';

/**
 * A place that the caller may do this to. Throws NotSignedIn for nobody, and NotFound alike for a place that is not
 * there and for one in the care of others.
 */
export function placeInCare(request: FastifyRequest, db: Database, slug: string, act: Act): Place {
  const place = getPlaceBySlug(db, slug);
  requireMay(request, act, place === null ? { placeSlug: slug } : targetOf(place));
  if (place === null) throw new NotFound('place', slug);
  return place;
}

/** A place that everybody may see; a draft only those who keep it. Throws NotFound. */
export function visiblePlace(request: FastifyRequest, db: Database, slug: string): Place {
  const place = getPlaceBySlug(db, slug);
  if (place === null || (place.draft && !may(request.caller, 'changeHours', targetOf(place)))) {
    throw new NotFound('place', slug);
  }
  return place;
}

function targetOf({ slug, districtSlug }: Place): Target {
  return { placeSlug: slug, districtSlug };
}
