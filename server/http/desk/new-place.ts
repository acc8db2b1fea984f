import type { NewPlaceContent } from '../../contract/desk/new-place.ts';
import { PLACE_KINDS } from '../../contract/vocabulary.ts';
import { addPlace } from '../../desk/add-place.ts';
import { FactReader } from '../../desk/facts/read-text.ts';
import { readWhere } from '../../desk/facts/read-where.ts';
import type { District } from '../../model/directory.ts';
import { districtsInCare } from './districts-in-care.ts';
import { factProblems } from './fact-problems.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from './screen.ts';
import { afterStep, emptyWhere, whereInForm } from './where-form.ts';
import { FACT_VALUES, wrongValues } from './wrong-values.ts';

/** A new place begins as a draft; its checklist says what comes next. */
export const newPlace: DeskScreen = {
  path: '/beheer/nieuw',
  act: 'addPlace',
  show(visit): NewPlaceContent {
    const districts = districtsInCare(visit, 'addPlace');
    const district = districts.find(({ slug }) => slug === visit.search.get('wijk')) ?? homeOf(districts);
    return {
      ...{ view: 'newPlace', name: '', kind: 'communityCentre', districtSlug: district.slug },
      ...{ districts: linksTo(districts), where: emptyWhere(district) },
      next: visit.search.get('dan') === 'begin' ? 'begin' : 'publish',
    };
  },
  save,
};

async function save(visit: DeskVisit, form: DeskForm): Promise<Outcome> {
  const { db, site, act, language } = visit;
  const districts = districtsInCare(visit, 'addPlace');
  const district = districts.find(({ slug }) => slug === form.text('district')) ?? homeOf(districts);
  const typed: NewPlaceContent = {
    view: 'newPlace',
    name: form.text('name') ?? '',
    kind: PLACE_KINDS.find((kind) => kind === form.text('kind')) ?? 'communityCentre',
    districtSlug: district.slug,
    districts: linksTo(districts),
    where: whereInForm(form, district),
    next: form.text('next') === 'begin' ? 'begin' : 'publish',
  };
  const again = (content: NewPlaceContent) =>
    ({ kind: 'again', status: 200, content, problems: [] }) as const;
  // Another district has another map.
  if (form.text('step') === 'district') return again(typed);
  const where = await afterStep(site, typed.where, form, district);
  if (where !== null) return again({ ...typed, where });

  const wrong = wrongValues(form, FACT_VALUES, language);
  if (wrong.length > 0) return { kind: 'again', status: 400, content: typed, problems: wrong };
  const read = new FactReader();
  const name = read.requiredText('name', typed.name, 200);
  const { address, coordinates } = readWhere(read, typed.where, district);
  if (coordinates === null || read.findings.length > 0) {
    const problems = factProblems(read.findings, language);
    return { kind: 'again', status: 400, content: typed, problems };
  }
  const place = { name, kind: typed.kind, districtSlug: district.slug, address, coordinates };
  const { slug, sequence } = addPlace(db, { ...place, actKey: form.actKey }, act);
  const to = typed.next === 'begin' ? '/beheer/begin' : `/beheer/plek/${slug}/publiceren`;
  return { kind: 'done', to, sequence };
}

function homeOf(districts: readonly District[]): District {
  const [first] = districts;
  // Whoever may add a place somewhere was let in for a district.
  if (first === undefined) throw new TypeError('Nobody may add a place without a district to add it to.');
  return first;
}

function linksTo(districts: readonly District[]): NewPlaceContent['districts'] {
  return districts.map(({ slug, name }) => ({ slug, name }));
}
