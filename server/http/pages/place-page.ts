import type { PlaceContent } from '../../contract/page.ts';
import { getPlace } from '../../directory/get-place.ts';
import { toJsonLd } from '../../exports/json-ld.ts';
import type { Site, Visit } from './site.ts';
import { noticeIn } from './visitor-forms.ts';

/** Throws NotFound. */
export function placeContent(site: Site, slug: string, { now, language, search }: Visit): PlaceContent {
  const place = getPlace(site.db, slug, now, language);
  return {
    view: 'place',
    notice: noticeIn(search),
    ...place,
    jsonLd: toJsonLd(place, language, site.baseUrl, now),
  };
}
