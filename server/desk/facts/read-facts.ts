import type { FactsOfPlace, KeptHost } from '../../../db/queries/save-facts.ts';
import type { AboutContent, HostInForm } from '../../contract/desk/about.ts';
import type { District } from '../../model/directory.ts';
import { asExactAsChosen, type Placed } from './as-exact-as-chosen.ts';
import { type FactFinding, FactReader } from './read-text.ts';
import { readWhere } from './read-where.ts';

export type WrittenFacts = Omit<AboutContent, 'view' | 'version' | 'people'>;

export type ReadFacts =
  | { readonly kind: 'read'; readonly facts: FactsOfPlace }
  | { readonly kind: 'findings'; readonly findings: readonly FactFinding[] };

const LONGEST = { name: 200, description: 1_000, role: 80, firstName: 80 } as const;

/** What was typed about a place → its facts, or everything that is wrong at once. `before` is what stands there now. */
export function readFacts(written: WrittenFacts, before: FactsOfPlace, district: District): ReadFacts {
  const read = new FactReader();
  const name = read.requiredText('name', written.name, LONGEST.name);
  const description = read.text('description', written.description, LONGEST.description);
  const phone = read.phone('phone', written.phone);
  const website = read.website('website', written.website);
  const hosts = written.hosts.flatMap((host, index) => readHost(read, host, index));
  const { address, coordinates } = readWhere(read, written.where, district);
  if (coordinates === null || read.findings.length > 0) return { kind: 'findings', findings: read.findings };
  const { kind, languages } = written;
  const facilities = Object.fromEntries(written.facilities);
  return {
    kind: 'read',
    facts: {
      ...(isSamePin(written, before) ? whereIn(before) : asExactAsChosen(district, coordinates)),
      ...{ name, kind, address, description, phone, website, facilities, languages },
      hosts: withSamples(hosts, before.hosts),
    },
  };
}

/** The first name of somebody who does not want it shown is not kept either. */
function readHost(read: FactReader, host: HostInForm, index: number): KeptHost[] {
  const { id, person, shown } = host;
  if (host.role.trim() === '' && host.firstName.trim() === '') return [];
  const role = read.text(`host${index}Role`, host.role, LONGEST.role);
  const firstName = read.text(`host${index}FirstName`, host.firstName, LONGEST.firstName);
  if (host.role.trim() === '') read.fault(`host${index}Role`, { kind: 'hostWithoutRole' });
  if (shown && host.firstName.trim() === '')
    read.fault(`host${index}FirstName`, { kind: 'shownWithoutName' });
  return [
    {
      id: id === '' ? null : Number(id),
      personId: person === '' ? null : Number(person),
      role: role ?? '',
      firstName: shown ? firstName : null,
      nameShown: shown && firstName !== null,
      sample: false,
    },
  ];
}

/** Invented hosts go as soon as there is a real one. */
function withSamples(hosts: readonly KeptHost[], before: readonly KeptHost[]): readonly KeptHost[] {
  return hosts.length > 0 ? hosts : before.filter(({ sample }) => sample);
}

/** What nobody touched stays as it was, also its radius. */
function isSamePin({ where }: WrittenFacts, { coordinates }: FactsOfPlace): boolean {
  const { lon, lat, precision, radiusMetres } = coordinates;
  return (
    Number(where.lon) === lon &&
    Number(where.lat) === lat &&
    where.precision === precision &&
    (precision !== 'approximate' || Number(where.radius) === radiusMetres)
  );
}

function whereIn({ coordinates, neighbourhoodCode }: FactsOfPlace): Placed {
  return { coordinates, neighbourhoodCode };
}
