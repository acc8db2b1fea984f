import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/open-database.ts';
import { findDistricts } from '../../../db/queries/directory.ts';
import { type FactsOfPlace, findKeptHosts } from '../../../db/queries/save-facts.ts';
import { FACILITIES } from '../../../server/contract/vocabulary.ts';
import { readFacts, type WrittenFacts } from '../../../server/desk/facts/read-facts.ts';
import type { District } from '../../../server/model/directory.ts';
import { databaseWithFixtures } from '../../helpers/seeded-database.ts';
import { placeIn } from '../real-place.ts';

let db: Database;
let district: District;
let before: FactsOfPlace;

beforeAll(() => {
  db = databaseWithFixtures();
  const place = placeIn(db, 'groene-stee');
  before = { ...place, hosts: findKeptHosts(db, place.id) };
  const found = findDistricts(db).find(({ slug }) => slug === place.districtSlug);
  if (found === undefined) throw new Error('Liendert is a district.');
  district = found;
});

const HOST = { id: '', person: '', role: 'gastvrouw', firstName: 'Fixtura', shown: true };

function written(
  changes: Partial<WrittenFacts> = {},
  where: Partial<WrittenFacts['where']> = {},
): WrittenFacts {
  return {
    ...{
      name: 'De Groene Stee',
      kind: 'communityCentre',
      description: 'Wijkcentrum.',
      phone: '',
      website: '',
    },
    facilities: FACILITIES.map((facility) => [facility, 'unknown'] as const),
    ...{ languages: ['nl'], hosts: [], ...changes },
    where: {
      ...{ street: 'Wiekslag 92', postalCode: '3815gs', locality: 'Amersfoort' },
      ...{ lon: '5.4077', lat: '52.16512', precision: 'exact', radius: '100', moveBy: 50, found: null },
      ...{ middle: { lon: 5.4, lat: 52.16 }, neighbourhoods: [], box: null },
      ...where,
    },
  };
}

const read = (facts: WrittenFacts) => readFacts(facts, before, district);
const factsIn = (facts: WrittenFacts) => {
  const outcome = read(facts);
  if (outcome.kind === 'findings') throw new Error(JSON.stringify(outcome.findings));
  return outcome.facts;
};

describe('what is typed about a place', () => {
  it.each([
    ['phone', { phone: '033 472 12 34 ' }, '033 472 12 34'],
    ['website', { website: 'groenestee.nl' }, 'https://groenestee.nl/'],
    ['website', { website: 'www.groenestee.nl/agenda' }, 'https://www.groenestee.nl/agenda'],
    ['description', { description: 'Koffie,\nthee en\t hulp.' }, 'Koffie, thee en hulp.'],
    ['description', { description: ' ' }, null],
    ['description', { description: '<b>vet</b>' }, '<b>vet</b>'],
  ] as const)('becomes a fact: %s %j', (name, typed, fact) => {
    expect(factsIn(written(typed))[name]).toBe(fact);
  });

  it.each([
    [{ name: '' }, {}, 'name', 'missing'],
    [{ name: 'x'.repeat(201) }, {}, 'name', 'tooLong'],
    [{ description: 'x'.repeat(1001) }, {}, 'description', 'tooLong'],
    [{ description: 'draai \u202Eom' }, {}, 'description', 'unreadable'],
    [{ phone: 'bel maar' }, {}, 'phone', 'noPhone'],
    [{ phone: '123' }, {}, 'phone', 'noPhone'],
    [{ website: 'javascript:alert(1)' }, {}, 'website', 'noWebsite'],
    [{ website: 'kom langs!' }, {}, 'website', 'noWebsite'],
    [{ hosts: [{ ...HOST, role: '' }] }, {}, 'host0Role', 'hostWithoutRole'],
    [{ hosts: [{ ...HOST, firstName: ' ' }] }, {}, 'host0FirstName', 'shownWithoutName'],
    [{}, { lat: '' }, 'lat', 'noPin'],
    [{}, { lat: 'noord' }, 'lat', 'noPin'],
    [{}, { lat: '5.4', lon: '52.1' }, 'lat', 'pinFarAway'],
    [{}, { precision: 'approximate', radius: '5' }, 'radius', 'radiusOutOfReach'],
    [{}, { precision: 'approximate', radius: '' }, 'radius', 'radiusOutOfReach'],
  ] as const)('is refused with a reason: %j %j', (facts, where, field, kind) => {
    const outcome = read(written(facts, where));
    expect(outcome).toMatchObject({ kind: 'findings', findings: [{ field, trouble: { kind } }] });
  });

  it('is refused for everything at once', () => {
    const outcome = read(written({ name: '', phone: 'nee' }, { lat: '' }));
    expect(outcome).toMatchObject({
      findings: [{ field: 'name' }, { field: 'phone' }, { field: 'lat' }],
    });
  });
});

describe('a host', () => {
  it('who does not want her first name shown is kept without it', () => {
    const { hosts } = factsIn(written({ hosts: [{ ...HOST, shown: false }] }));
    expect(hosts).toMatchObject([{ role: 'gastvrouw', firstName: null, nameShown: false, sample: false }]);
  });

  it('who is real takes the place of the invented ones; without her they stay', () => {
    expect(before.hosts.map(({ sample }) => sample)).toEqual([true]);
    expect(factsIn(written()).hosts).toEqual(before.hosts);
    expect(factsIn(written({ hosts: [HOST] })).hosts.map(({ sample }) => sample)).toEqual([false]);
  });

  it('is not there when nothing was typed of her', () => {
    expect(factsIn(written({ hosts: [{ ...HOST, role: '', firstName: ' ' }] })).hosts).toEqual(before.hosts);
  });
});

describe('a pin', () => {
  it.each([
    ['exact', { lon: 5.4077, lat: 52.16512, radiusMetres: 25 }],
    ['approximate', { lon: 5.4077, lat: 52.16512, radiusMetres: 100 }],
  ] as const)('that is %s stays where it was put', (precision, expected) => {
    const { coordinates, neighbourhoodCode } = factsIn(written({}, { precision }));
    expect(coordinates).toEqual({ ...expected, precision });
    expect(neighbourhoodCode).toBe('BU03071003');
  });

  it('of a place that only wants its neighbourhood known is kept as the middle of it', () => {
    const { coordinates, neighbourhoodCode } = factsIn(written({}, { precision: 'neighbourhood' }));
    const neighbourhood = district.neighbourhoods.find(({ code }) => code === neighbourhoodCode);
    expect(neighbourhoodCode).toBe('BU03071003');
    expect(coordinates).toMatchObject({ lon: neighbourhood?.lon, lat: neighbourhood?.lat });
    expect(coordinates.radiusMetres).toBeGreaterThan(200);
  });

  it('of a place that only wants its district known is kept as the middle of that', () => {
    const { coordinates, neighbourhoodCode } = factsIn(
      written({}, { precision: 'district', lon: '', lat: '' }),
    );
    expect(coordinates).toMatchObject({ lon: district.lon, lat: district.lat, precision: 'district' });
    expect(neighbourhoodCode).toBeNull();
  });

  it('that nobody touched keeps its own radius', () => {
    const { lon, lat, precision, radiusMetres } = before.coordinates;
    const same = { lon: `${lon}`, lat: `${lat}`, precision, radius: `${radiusMetres}` };
    expect(factsIn(written({}, same)).coordinates).toEqual(before.coordinates);
  });

  it('may be written with a comma', () => {
    expect(factsIn(written({}, { lon: '5,4077', lat: '52,16512' })).coordinates.lon).toBe(5.4077);
  });
});
