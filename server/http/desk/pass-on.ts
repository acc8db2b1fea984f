import { linkToPassOn } from '../../auth/place-links.ts';
import type { PassOnContent } from '../../contract/desk/pass-on.ts';
import type { PlaceScreen, PlaceVisit } from './screen.ts';

/** A link to the week of this place, for whoever stands in. Made by the button, never by looking. */
export const passOn: PlaceScreen = {
  path: '/doorsturen',
  act: 'passOn',
  show: () => ({ view: 'passOn', link: null }),
  save: (visit) => ({ kind: 'again', status: 200, content: made(visit), problems: [] }),
};

function made({ db, place, now, site, language, params, caller }: PlaceVisit): PassOnContent {
  const { token, expiresAt } = linkToPassOn(db, place.slug, { caller, token: params.token ?? null }, now);
  const prefix = language === 'nl' ? '' : `/${language}`;
  return { view: 'passOn', link: { address: `${site.baseUrl}${prefix}/klopt/${token}`, until: expiresAt } };
}
