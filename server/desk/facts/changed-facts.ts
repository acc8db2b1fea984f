import type { FactsOfPlace, KeptHost } from '../../../db/queries/save-facts.ts';
import { KEPT_FACTS, type KeptFact, type KeptFacts } from './recorded-facts.ts';

const FACTS = [
  'name',
  'kind',
  'address',
  'coordinates',
  'description',
  'phone',
  'website',
  'facilities',
  'languages',
  'hosts',
] as const satisfies readonly (keyof FactsOfPlace)[];

export type FactName = (typeof FACTS)[number];

/** The names of the facts that differ. */
export function changedFacts(before: FactsOfPlace, after: FactsOfPlace): FactName[] {
  return FACTS.filter((name) => written(before, name) !== written(after, name));
}

/** The same of those that the log holds as they were. */
export function changedKept(before: KeptFacts, after: KeptFacts): KeptFact[] {
  return KEPT_FACTS.filter((name) => writtenKept(before, name) !== writtenKept(after, name));
}

/**
 * What the log, which is never cut, keeps of the facts: of hosts how many, never who, nor the words for what they do; of a
 * telephone number, which may be a volunteer's own, whether there is one.
 */
export function forTheLog(facts: FactsOfPlace): Readonly<Record<string, unknown>> {
  const { name, kind, address, coordinates, neighbourhoodCode, description, website } = facts;
  const { phone, facilities, languages, hosts } = facts;
  return {
    ...{ name, kind, address, coordinates, neighbourhoodCode, description, website, facilities, languages },
    hasPhone: phone !== null,
    hosts: hosts.length,
    namesShown: hosts.filter(({ nameShown }) => nameShown).length,
  };
}

function written(facts: FactsOfPlace, name: FactName): string {
  if (name === 'phone') return JSON.stringify(facts.phone);
  if (name !== 'hosts') return writtenKept(facts, name);
  const ofHost = ({ personId, firstName, nameShown, role, sample }: KeptHost) => [
    personId,
    firstName,
    nameShown,
    role,
    sample,
  ];
  return JSON.stringify(facts.hosts.map(ofHost));
}

function writtenKept(facts: KeptFacts, name: KeptFact): string {
  if (name === 'facilities') {
    const known = Object.entries(facts.facilities).filter(([, availability]) => availability !== 'unknown');
    return JSON.stringify(known.sort());
  }
  if (name === 'languages') return JSON.stringify([...facts.languages].sort());
  if (name === 'coordinates') {
    const { lon, lat, precision, radiusMetres } = facts.coordinates;
    return JSON.stringify([lon, lat, precision, radiusMetres]);
  }
  if (name === 'address') {
    const { street = null, postalCode = null, locality = null } = facts.address ?? {};
    return JSON.stringify([street, postalCode, locality]);
  }
  return JSON.stringify(facts[name]);
}
