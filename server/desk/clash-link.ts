import type { Act } from '../../db/queries/change-log.ts';
import type { Language } from '../contract/vocabulary.ts';

/** Where a reader finds what is in the way of her walk-in hours; null: nobody knows where the site is. */
export function clashLink(language: Language, { baseUrl }: Act): string | null {
  return baseUrl === undefined
    ? null
    : `${baseUrl}${language === 'nl' ? '' : `/${language}`}/planner/botsingen`;
}
