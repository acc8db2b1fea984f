import { findOrganisations } from '../../../db/queries/directory.ts';
import { findPasskeys } from '../../../db/queries/passkeys.ts';
import { findPeople } from '../../../db/queries/people.ts';
import { lastSeen, namesOfPlaces } from '../../../db/queries/who-is-who.ts';
import { mayGive, mayReadOf, mayTake } from '../../auth/in-her-care.ts';
import { may } from '../../auth/may.ts';
import type { PeopleContent, PeopleGroup, PersonLine } from '../../contract/desk/people.ts';
import { NotFound } from '../../errors.ts';
import type { Person, Right } from '../../model/caller.ts';
import { districtsInCare } from './districts-in-care.ts';
import { choiceOf, valueOfRight } from './right-in-form.ts';
import type { DeskVisit } from './screen.ts';

type Shown = Partial<Pick<PeopleContent, 'typed' | 'invited'>>;

/**
 * One district at a time, with what is above districts for whoever oversees that. Of an organisation that does nothing in her
 * districts a coordinator reads no people.
 */
export function peopleContent(visit: DeskVisit, shown: Shown = {}): PeopleContent {
  const { db, caller, language, search } = visit;
  const districts = districtsInCare(visit, 'invite');
  const district = districts.find(({ slug }) => slug === search.get('wijk')) ?? districts[0];
  if (district === undefined) throw new NotFound('page', '/beheer/mensen');
  const rights = rightsIn(visit, district);
  const people = findPeople(db);
  const toLine = lines(visit);
  const readable = rights.filter(([right]) => mayReadOf(db, caller, right));
  const groups = readable.map(([right, name]): PeopleGroup => {
    const value = valueOfRight(right);
    const held = people.filter((person) => person.rights.some((one) => valueOfRight(one) === value));
    return { ...choiceOf(right, name), people: held.map(toLine) };
  });
  const hers = new Set(rights.filter(([right]) => mayGive(db, caller, right)));
  const apart = rights.filter((each) => each[0].role === 'professional' && !hers.has(each));
  const hasPasskey = caller.kind === 'person' && findPasskeys(db, caller.person.id).length > 0;
  return {
    view: 'people',
    districts: districts.map(({ slug, name }) => ({ slug, name })),
    districtSlug: district.slug,
    groups: groups.filter(({ people: held }) => held.length > 0),
    choices: [...hers].map(([right, name]) => choiceOf(right, name)),
    organisationsApart: apart.map(([, name]) => name),
    typed: { email: '', right: hostOf(search.get('plek')), language },
    invited: null,
    isRemoved: search.has('weg'),
    shouldMakePasskey: !hasPasskey,
    ...shown,
  };
}

/** Everything that somebody may do here, in the order of the page. */
function rightsIn(
  { db, caller }: DeskVisit,
  district: { readonly slug: string; readonly name: string },
): readonly (readonly [Right, string])[] {
  const hosts = namesOfPlaces(db, district.slug).map(
    ({ slug, name }) => [{ role: 'host', placeSlug: slug }, name] as const,
  );
  const professionals = findOrganisations(db).map(
    ({ slug, name }) => [{ role: 'professional', organisationSlug: slug }, name] as const,
  );
  const coordinators = [{ role: 'coordinator', districtSlug: district.slug }, district.name] as const;
  const above = may(caller, 'changeSettings', {}) ? [[{ role: 'administrator' }, ''] as const] : [];
  return [...hosts, ...professionals, coordinators, ...above];
}

/** Sees to it that who was where is asked once. */
export function lines({ db, caller }: DeskVisit): (person: Person) => PersonLine {
  const seen = lastSeen(db);
  const ownId = caller.kind === 'person' ? caller.person.id : null;
  return (person) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    isInvited: person.firstSignedInAt === null,
    seenAt: seen.get(person.id) ?? null,
    isSelf: person.id === ownId,
    isInCare: person.rights.some((right) => mayTake(db, caller, right)),
  });
}

function hostOf(placeSlug: string | null): string {
  return placeSlug === null ? '' : `host:${placeSlug}`;
}
