import { findGonePlaces } from '../../../db/queries/places-overview.ts';
import { getPlaceTarget } from '../../../db/queries/rights.ts';
import { may } from '../../auth/may.ts';
import type { PlacesContent } from '../../contract/desk/places.ts';
import { confirm } from '../../desk/confirm-hours.ts';
import { placesByFreshness } from '../../desk/places-by-freshness.ts';
import { NotFound } from '../../errors.ts';
import { districtsInCare } from './districts-in-care.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from './screen.ts';
import { placesWords } from './words/places-words.ts';

/** All places by freshness, with "Gebeld: klopt". */
export const places: DeskScreen = {
  path: '/beheer/plekken',
  act: 'oversee',
  show: contentOf,
  save,
};

function save(visit: DeskVisit, form: DeskForm): Outcome {
  const { db, caller, act, role, language } = visit;
  const placeSlug = form.text('place') ?? '';
  const target = getPlaceTarget(db, placeSlug);
  if (target === null || !may(caller, 'confirmByPhone', target)) throw new NotFound('place', placeSlug);
  const outcome = confirm(db, { placeSlug, role, holdsThrough: 'rhythm', actKey: form.actKey }, act);
  const to = `/beheer/plekken?wijk=${target.districtSlug}`;
  if (outcome.kind === 'confirmed') return { kind: 'done', to, sequence: outcome.sequence };
  const problems = [{ field: null, sentence: placesWords[language].cannotConfirm, mend: null }];
  return { kind: 'again', status: 409, content: contentOf(visit), problems };
}

function contentOf(visit: DeskVisit): PlacesContent {
  const { db, now, search } = visit;
  const districts = districtsInCare(visit, 'oversee');
  const district = districts.find(({ slug }) => slug === search.get('wijk')) ?? districts[0];
  if (district === undefined) throw new NotFound('page', '/beheer/plekken');
  const { places: found, toPutOnMap, total } = placesByFreshness(db, district.slug, now);
  return {
    view: 'places',
    districts: districts.map(({ slug, name }) => ({ slug, name })),
    districtSlug: district.slug,
    toPutOnMap: toPutOnMap.map(({ slug, name }) => ({ slug, name })),
    places: found,
    total,
    gone: findGonePlaces(db, district.slug),
  };
}
