import { isDistrictNamed, lastAddedPlace } from '../../../db/queries/begun.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { may } from '../../auth/may.ts';
import type { BeginContent } from '../../contract/desk/begin.ts';
import { FactReader } from '../../desk/facts/read-text.ts';
import { beginDistrict, saveDistrict } from '../../desk/save-district.ts';
import { NotFound } from '../../errors.ts';
import { districtsInCare } from './districts-in-care.ts';
import { factProblems } from './fact-problems.ts';
import { districtsWithSamples } from './samples.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from './screen.ts';

/** The first five minutes of a municipality that tries it: name the district, wipe the samples, one place, its times, its host. */
export const begin: DeskScreen = {
  path: '/beheer/begin',
  act: 'addPlace',
  show: (visit) => contentOf(visit, districtIn(visit)),
  save,
};

type DistrictInForm = Omit<BeginContent['district'], 'done'>;

function save(visit: DeskVisit, form: DeskForm): Outcome {
  const { db, caller, act, language } = visit;
  const known = districtIn(visit);
  const isOther = form.text('which') === 'other';
  const typed = {
    slug: known.slug,
    name: form.text(isOther ? 'otherName' : 'districtName') ?? '',
    municipality: form.text(isOther ? 'otherMunicipality' : 'municipality') ?? '',
    isOther,
  };
  const read = new FactReader();
  const name = read.requiredText(isOther ? 'otherName' : 'districtName', typed.name, 200);
  const municipality = read.requiredText(
    isOther ? 'otherMunicipality' : 'municipality',
    typed.municipality,
    200,
  );
  if (read.findings.length > 0) {
    const problems = factProblems(read.findings, language);
    return { kind: 'again', status: 400, content: contentOf(visit, typed), problems };
  }
  // Another district is nobody's yet: only who has all of them in her care may begin one.
  const target = isOther ? {} : { districtSlug: known.slug };
  if (!may(caller, 'changeDistrict', target)) throw new NotFound('district', known.slug);
  const given = { name, municipality, actKey: form.actKey };
  const saved = isOther
    ? beginDistrict(db, given, act)
    : saveDistrict(db, { slug: known.slug, ...given }, act);
  return { kind: 'done', to: '/beheer/begin', sequence: saved.sequence };
}

function districtIn(visit: DeskVisit): DistrictInForm {
  const [first] = districtsInCare(visit, 'addPlace');
  if (first === undefined) throw new NotFound('page', '/beheer/begin');
  const { slug, name, municipality } = first;
  return { slug, name, municipality, isOther: false };
}

function contentOf(visit: DeskVisit, district: DistrictInForm): BeginContent {
  const { db } = visit;
  const named = isDistrictNamed(db, district.slug);
  const samples = districtsWithSamples(visit);
  const place = placeIn(visit);
  const doneThrough = [
    named && samples.length === 0,
    place !== null,
    place?.hasTimes === true,
    place?.hasHost === true || place?.isPublic === true,
  ];
  const next = doneThrough.indexOf(false);
  const asked = Number(visit.search.get('stap') ?? Number.NaN);
  return {
    view: 'begin',
    district: { ...district, done: named },
    samples: samples.map(({ slug, name, places }) => ({ slug, name, places })),
    place,
    step: Number.isInteger(asked) && asked >= 1 && asked <= 4 ? asked : next < 0 ? 5 : next + 1,
  };
}

/** Only one in the caller's care. */
function placeIn({ db, caller }: DeskVisit): BeginContent['place'] {
  const last = lastAddedPlace(db);
  const place = last === null ? null : getPlaceBySlug(db, last.slug);
  if (last === null || place === null) return null;
  const { slug, name, trust, draft, districtSlug } = place;
  if (!may(caller, 'addPlace', { placeSlug: slug, districtSlug })) return null;
  return {
    ...{ slug, name, isPublic: !draft },
    hasTimes: trust !== null && trust.source !== 'sample',
    hasHost: last.hosts > 0,
  };
}
