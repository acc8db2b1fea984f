import type { Place } from './place.ts';

/** How a place stands towards visitors: on the site, not on it (any more), or closed for good. */
export type Standing = 'public' | 'offline' | 'gone';

export function standingOf({ goneSince, draft }: Pick<Place, 'goneSince' | 'draft'>): Standing {
  if (goneSince !== null) return 'gone';
  return draft ? 'offline' : 'public';
}
