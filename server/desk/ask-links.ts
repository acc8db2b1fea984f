/** Where a question about a walk-in hour is answered: each side writes to the other in a form of its own. */
import type { Act } from '../../db/queries/change-log.ts';
import type { Language } from '../contract/vocabulary.ts';
import type { IsoDate } from '../hours/model.ts';
import type { WalkIn } from '../model/walk-in.ts';

interface About {
  readonly walkIn: Pick<WalkIn, 'slug' | 'placeSlug'>;
  /** null: about all of them, or several. */
  readonly date: IsoDate | null;
}

/** To those who keep the place. null: nobody knows where the site is. */
export function askHostLink({ walkIn, date }: About, language: Language, act: Act): string | null {
  return linkTo(askHostPath(walkIn), date, language, act);
}

/** To the organisation. null: nobody knows where the site is. */
export function askOrganisationLink({ walkIn, date }: About, language: Language, act: Act): string | null {
  return linkTo(askOrganisationPath(walkIn), date, language, act);
}

export function askHostPath({ slug }: About['walkIn']): string {
  return `/planner/spreekuur/${slug}/overleg`;
}

export function askOrganisationPath({ slug, placeSlug }: About['walkIn']): string {
  return `/beheer/plek/${placeSlug}/overleg/${slug}`;
}

function linkTo(path: string, date: IsoDate | null, language: Language, { baseUrl }: Act): string | null {
  if (baseUrl === undefined) return null;
  const query = date === null ? '' : `?date=${date}`;
  return `${baseUrl}${language === 'nl' ? '' : `/${language}`}${path}${query}`;
}
