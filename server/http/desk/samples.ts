import { may } from '../../auth/may.ts';
import type { SamplesContent, SamplesOfDistrict } from '../../contract/desk/samples.ts';
import { hasSamples, samplesIn, wipeSamples } from '../../desk/wipe-samples.ts';
import { NotFound } from '../../errors.ts';
import { listsOf } from '../pages/site.ts';
import type { DeskScreen, DeskVisit } from './screen.ts';

/** Wipes what was invented, in two steps: the first is a link that changes nothing. */
export const samples: DeskScreen = {
  path: '/beheer/voorbeelden',
  act: 'wipeSamples',
  show: contentOf,
  save({ db, caller, act }, form) {
    const districtSlug = form.text('district') ?? '';
    if (!may(caller, 'wipeSamples', { districtSlug })) throw new NotFound('district', districtSlug);
    const { sequence } = wipeSamples(db, { districtSlug, actKey: form.actKey }, act);
    const to = form.text('next') === 'begin' ? '/beheer/begin' : '/beheer/voorbeelden';
    return { kind: 'done', to, sequence };
  },
};

function contentOf(visit: DeskVisit): SamplesContent {
  const districts = districtsWithSamples(visit);
  const asked = visit.search.get('wijk');
  return {
    view: 'samples',
    districts,
    chosen: districts.find(({ slug }) => slug === asked) ?? null,
    next: visit.search.get('dan') === 'begin' ? 'begin' : 'samples',
  };
}

/** Those in the caller's care. */
export function districtsWithSamples({ db, caller }: DeskVisit): SamplesOfDistrict[] {
  return listsOf(db).districts.flatMap(({ slug, name }) => {
    if (!may(caller, 'wipeSamples', { districtSlug: slug })) return [];
    const found = samplesIn(db, slug);
    const { places, hosts, walkIns } = found;
    return hasSamples(found) ? [{ slug, name, places: places.length, hosts, walkIns }] : [];
  });
}
