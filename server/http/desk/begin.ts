import { isDistrictNamed, lastAddedPlace } from '../../../db/queries/begun.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { may } from '../../auth/may.ts';
import { type BeginContent, type ChosenDistrict, DISTRICT_CHOICES } from '../../contract/desk/begin.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import { FactReader } from '../../desk/facts/read-text.ts';
import {
  alikeDistrict,
  beginDistrict,
  chooseDistrict,
  type DistrictSaved,
  isCalled,
  saveDistrict,
} from '../../desk/save-district.ts';
import { NotFound } from '../../errors.ts';
import type { District } from '../../model/directory.ts';
import { listsOf } from '../pages/site.ts';
import { districtsInCare } from './districts-in-care.ts';
import { factProblems } from './fact-problems.ts';
import { districtsWithSamples } from './samples.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from './screen.ts';
import { beginWords } from './words/begin-words.ts';

/** The first five minutes of a municipality that tries it: name the district, wipe the samples, one place, its times, its host. */
export const begin: DeskScreen = {
  path: '/beheer/begin',
  act: 'addPlace',
  show: (visit) => contentOf(visit, UNTOUCHED),
  save,
};

function save(visit: DeskVisit, form: DeskForm): Outcome {
  const { db, caller, act, language } = visit;
  const shown = districtIn(visit);
  const typed = chosenIn(form);
  const again = (problems: readonly DeskProblem[], chosen = typed): Outcome => {
    return { kind: 'again', status: 400, content: contentOf(visit, chosen), problems };
  };
  // Another district is nobody's yet: only who has all of them in her care may begin one.
  const target = typed.which === 'this' ? { districtSlug: shown.slug } : {};
  if (!may(caller, 'changeDistrict', target)) throw new NotFound('district', shown.slug);
  const { actKey } = form;
  const done = ({ sequence }: DistrictSaved): Outcome => ({ kind: 'done', to: '/beheer/begin', sequence });
  if (typed.which === 'known') return done(chooseDistrict(db, { slug: typed.known, actKey }, act));
  if (typed.which === 'this') {
    // The district of the page that she saw, which may not be the first any more. Its name stays as it is.
    const { slug, name, municipality } = districtIn(visit, form.text('district'));
    return done(saveDistrict(db, { slug, name, municipality, actKey }, act));
  }
  const read = new FactReader();
  const name = read.requiredText('otherName', typed.newName, 200);
  const municipality = read.requiredText('otherMunicipality', typed.newMunicipality, 200);
  if (read.findings.length > 0) return again(factProblems(read.findings, language));
  const alike = typed.askedAbout === name ? null : alikeDistrict(db, name);
  if (alike !== null && !isCalled(alike, { name, municipality })) {
    const sentence = beginWords[language].didYouMean(alike.name, alike.municipality);
    return again([{ field: 'otherName', sentence, mend: null }], { ...typed, askedAbout: name });
  }
  return done(beginDistrict(db, { name, municipality, actKey }, act));
}

function chosenIn(form: DeskForm): ChosenDistrict {
  const typed = (name: string) => form.text(name) ?? '';
  return {
    which: DISTRICT_CHOICES.find((which) => which === form.text('which')) ?? 'this',
    known: typed('known'),
    ...{ newName: typed('otherName'), newMunicipality: typed('otherMunicipality') },
    askedAbout: typed('askedAbout'),
  };
}

const UNTOUCHED: ChosenDistrict = {
  ...{ which: 'this', known: '', newName: '', newMunicipality: '', askedAbout: '' },
};

/** The one that was asked for, else the first in the caller's care. */
function districtIn(visit: DeskVisit, asked: string | null = null): District {
  const districts = districtsInCare(visit, 'addPlace');
  const found = districts.find(({ slug }) => slug === asked) ?? districts[0];
  if (found === undefined) throw new NotFound('page', '/beheer/begin');
  return found;
}

function contentOf(visit: DeskVisit, chosen: ChosenDistrict): BeginContent {
  const { db, caller } = visit;
  const { slug, name, municipality } = districtIn(visit);
  const mayChoose = may(caller, 'changeDistrict', {});
  const others = mayChoose ? listsOf(db).districts.filter((one) => one.slug !== slug) : [];
  const named = isDistrictNamed(db, slug);
  const samples = districtsWithSamples(visit);
  const place = placeIn(visit);
  const doneThrough = [
    named && samples.length === 0,
    place !== null,
    place?.hasTimes === true,
    place?.isPublic === true,
  ];
  const next = doneThrough.indexOf(false);
  const asked = Number(visit.search.get('stap') ?? Number.NaN);
  return {
    view: 'begin',
    district: { slug, name, municipality, done: named },
    chosen,
    others: others.map(({ slug, name, municipality }) => ({ slug, name, municipality })),
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
