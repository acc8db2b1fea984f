import { findPeople } from '../../../db/queries/people.ts';
import type { FactsOfPlace } from '../../../db/queries/save-facts.ts';
import { may } from '../../auth/may.ts';
import type { AboutContent } from '../../contract/desk/about.ts';
import {
  AVAILABILITIES,
  FACILITIES,
  type Facility,
  PLACE_KINDS,
  SPOKEN_LANGUAGES,
} from '../../contract/vocabulary.ts';
import { factsVersion } from '../../desk/facts/facts-version.ts';
import { readFacts } from '../../desk/facts/read-facts.ts';
import { factsOf, saveFacts } from '../../desk/facts/save-facts.ts';
import { districtOf } from './district-of.ts';
import { factProblems } from './fact-problems.ts';
import { factsDifference } from './facts-difference.ts';
import { hostsInForm } from './hosts-in-form.ts';
import type { DeskForm, Outcome, PlaceScreen, PlaceVisit } from './screen.ts';
import { afterStep, whereInForm, whereOfPlace } from './where-form.ts';
import { FACT_VALUES, wrongValues } from './wrong-values.ts';

/** All that visitors read of a place besides its hours. */
export const about: PlaceScreen = {
  path: '/over',
  act: 'changeFacts',
  show: (visit) => shown(visit, factsOf(visit.db, visit.place)),
  save,
};

async function save(visit: PlaceVisit, form: DeskForm): Promise<Outcome> {
  const { db, place, site, act, base, language } = visit;
  const typed = inForm(visit, form);
  const again = (content: AboutContent) => ({ kind: 'again', status: 200, content, problems: [] }) as const;
  if (form.text('step') === 'addHost') return again({ ...typed, hosts: [...typed.hosts, NEW_HOST] });
  const where = await afterStep(site, typed.where, form, districtOf(db, place.districtSlug));
  if (where !== null) return again({ ...typed, where });

  const wrong = wrongValues(form, FACT_VALUES, language);
  if (wrong.length > 0) return { kind: 'again', status: 400, content: typed, problems: wrong };
  const before = factsOf(db, place);
  const read = readFacts(typed, before, districtOf(db, place.districtSlug));
  if (read.kind === 'findings') {
    const problems = factProblems(read.findings, language);
    return { kind: 'again', status: 400, content: typed, problems };
  }
  const given = { placeSlug: place.slug, facts: read.facts, ifVersion: typed.version, actKey: form.actKey };
  const outcome = saveFacts(db, given, act);
  if (outcome.kind === 'saved') return { kind: 'done', to: `${base}/over`, sequence: outcome.sequence };
  const content = factsDifference(visit, form, outcome, read.facts);
  return { kind: 'again', status: 409, content, problems: [] };
}

export const NEW_HOST = { id: '', person: '', role: '', firstName: '', shown: false } as const;

function shown(visit: PlaceVisit, facts: FactsOfPlace): AboutContent {
  const { db, place } = visit;
  const real = facts.hosts.filter(({ sample }) => !sample);
  const hosts = real.map(({ id, personId, role, firstName, nameShown }) => ({
    ...{ id: `${id ?? ''}`, person: `${personId ?? ''}`, role, firstName: firstName ?? '', shown: nameShown },
  }));
  return {
    view: 'about',
    version: factsVersion(facts),
    ...{ name: facts.name, kind: facts.kind, description: facts.description ?? '' },
    ...{ phone: facts.phone ?? '', website: facts.website ?? '' },
    facilities: allFacilities((name) => facts.facilities[name]),
    languages: facts.languages,
    hosts: hosts.length === 0 ? [NEW_HOST] : hosts,
    people: peopleOf(visit),
    where: whereOfPlace(facts.address, facts.coordinates, districtOf(db, place.districtSlug)),
  };
}

function inForm(visit: PlaceVisit, form: DeskForm): AboutContent {
  const { db, place } = visit;
  const typed = (name: string) => form.text(name) ?? '';
  const people = peopleOf(visit);
  const languages = form.all('language');
  return {
    view: 'about',
    version: typed('version'),
    ...{ name: typed('name'), description: typed('description') },
    ...{ phone: typed('phone'), website: typed('website') },
    kind: PLACE_KINDS.find((kind) => kind === typed('kind')) ?? place.kind,
    facilities: allFacilities((name) => typed(`facility-${name}`)),
    languages: SPOKEN_LANGUAGES.filter((language) => languages.includes(language)),
    hosts: hostsInForm(form, people),
    people,
    where: whereInForm(form, districtOf(db, place.districtSlug)),
  };
}

function allFacilities(say: (name: Facility) => string | undefined): AboutContent['facilities'] {
  return FACILITIES.map((name) => {
    const said = AVAILABILITIES.find((availability) => availability === say(name));
    return [name, said ?? 'unknown'] as const;
  });
}

/** Whose name a host's can be: the people with an account at this very place. Addresses only for who invites them. */
function peopleOf({ db, place, caller }: PlaceVisit): AboutContent['people'] {
  const { slug: placeSlug, districtSlug } = place;
  const mayKnow = may(caller, 'invite', { placeSlug, districtSlug });
  const own = caller.kind === 'person' ? caller.person.id : null;
  return findPeople(db)
    .filter(({ rights }) => rights.some((right) => right.role === 'host' && right.placeSlug === placeSlug))
    .flatMap(({ id, name, email }) => {
      const shownName = name ?? (mayKnow || id === own ? email : null);
      return shownName === null ? [] : [{ id, name: shownName }];
    });
}
