import { describe, expect, it } from 'vitest';
import { readFeature } from '../../server/directory/import-feature.ts';

const feature = (properties: unknown, more: object = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [5.4075, 52.1652] },
  properties,
  ...more,
});

const placeOf = (properties: object, more?: object) => {
  const read = readFeature(feature({ name: 'De Stee', ...properties }, more));
  return read.kind === 'refused' ? read : read.place;
};

describe('a feature with all the tags', () => {
  it('becomes a place', () => {
    const place = placeOf({
      slug: 'de-stee',
      '@id': 'way/123',
      amenity: 'community_centre',
      'addr:street': 'Wiekslag',
      'addr:housenumber': 92,
      'addr:postcode': '3815gs',
      'addr:city': 'Amersfoort',
      wheelchair: 'designated',
      'contact:phone': '033 123 45 67',
      'contact:website': 'www.destee.example',
      opening_hours: 'Mo-Fr 09:00-17:00',
      'check_date:opening_hours': '2026-10-01',
      'source:building': 'BAG',
    });
    expect(place).toMatchObject({
      slug: 'de-stee',
      osmId: 'way/123',
      name: 'De Stee',
      kind: 'communityCentre',
      address: { street: 'Wiekslag 92', postalCode: '3815 GS', locality: 'Amersfoort' },
      coordinates: { lon: 5.4075, lat: 52.1652, precision: 'exact', radiusMetres: 25 },
      phone: '033 123 45 67',
      website: 'https://www.destee.example/',
      wheelchair: 'yes',
      hoursSourceText: 'Mo-Fr 09:00-17:00',
      hoursNotUnderstood: null,
      hoursCheckedOn: '2026-10-01',
    });
    expect(place).toHaveProperty('hours.layers');
  });

  it('says nothing about what the file is silent about', () => {
    expect(placeOf({})).toEqual({
      slug: null,
      osmId: null,
      name: 'De Stee',
      kind: 'other',
      address: null,
      coordinates: { lon: 5.4075, lat: 52.1652, precision: 'exact', radiusMetres: 25 },
      phone: null,
      website: null,
      wheelchair: null,
      hours: null,
      hoursSourceText: null,
      hoursNotUnderstood: null,
      hoursCheckedOn: null,
    });
  });
});

describe('the kind of place', () => {
  it.each([
    [{ amenity: 'community_centre' }, 'communityCentre'],
    [{ amenity: 'community_centre', community_centre: 'youth_centre' }, 'youthCentre'],
    [{ amenity: 'community_centre', kind: 'livingRoom' }, 'livingRoom'],
    [{ amenity: 'library' }, 'library'],
    [{ amenity: 'place_of_worship', building: 'school' }, 'church'],
    [{ leisure: 'sports_centre' }, 'sportsHall'],
    [{ amenity: 'school' }, 'schoolBuilding'],
    [{ amenity: 'cafe' }, 'other'],
    [{ kind: 'palace' }, 'other'],
  ])('%o is a %s', (tags, kind) => {
    expect(placeOf(tags)).toMatchObject({ kind });
  });
});

describe('small tags', () => {
  it.each([
    ['an OpenStreetMap id as the id of the feature', placeOf({}, { id: 'node/7' }), { osmId: 'node/7' }],
    ['another id', placeOf({}, { id: 7 }), { osmId: null }],
    ['a wheelchair word that we do not know', placeOf({ wheelchair: 'bad' }), { wheelchair: 'unknown' }],
    [
      'a check date that is a year',
      placeOf({ 'check_date:opening_hours': '2024' }),
      { hoursCheckedOn: null },
    ],
    [
      'a date that is not there',
      placeOf({ 'check_date:opening_hours': '2026-02-30' }),
      { hoursCheckedOn: null },
    ],
    ['an empty tag', placeOf({ phone: ' ' }), { phone: null }],
    ['null', placeOf({ website: null }), { website: null }],
    ['a place name for a street', placeOf({ 'addr:place': 'Dorp' }), { address: { street: 'Dorp' } }],
    ['a number without a street', placeOf({ 'addr:housenumber': '3' }), { address: null }],
  ])('%s', (_, place, expected) => {
    expect(place).toMatchObject(expected);
  });
});

describe('hours that cannot be read', () => {
  it('leave the hours unknown, keep the text, and name the part', () => {
    const text = 'Mo-Fr 09:00-17:00; Sa whenever';
    const read = readFeature(feature({ name: 'De Stee', opening_hours: text }));
    expect(read).toMatchObject({
      kind: 'hoursNotUnderstood',
      place: { hours: null, hoursSourceText: text, hoursNotUnderstood: expect.stringContaining('whenever') },
      finding: { path: 'opening_hours', part: expect.stringContaining('whenever') },
    });
  });
});

describe('a feature is refused, with all that is wrong with it', () => {
  it.each([
    ['no name', {}, ['name']],
    ['an empty name', { name: '  ' }, ['name']],
    ['a name that is no text', { name: ['De Stee'] }, ['name']],
    ['a name with a control character', { name: 'De\u0007Stee' }, ['name']],
    ['a name that turns the line round', { name: '\u202eeetS eD' }, ['name']],
    ['a name of a kilometre', { name: 'x'.repeat(121) }, ['name']],
    ['a website that is a script', { name: 'S', website: 'javascript:alert(1)' }, ['website']],
    ['a slug with a path in it', { name: 'S', slug: '../etc' }, ['slug']],
    ['an id of another kind', { name: 'S', '@id': 'place/1' }, ['@id']],
    ['hours of a kilometre', { name: 'S', opening_hours: 'Mo '.repeat(400) }, ['opening_hours']],
    ['several things', { website: 'x', phone: 'bel' }, ['name', 'phone', 'website']],
  ])('%s', (_, properties, paths) => {
    const read = readFeature(feature(properties));
    expect(read.kind === 'refused' && read.findings.map(({ path }) => path)).toEqual(paths);
  });

  it.each([
    ['nothing', null],
    ['text', 'x'],
    ['a list', []],
    ['another type', { type: 'Place' }],
    ['no tags', { type: 'Feature', properties: null }],
  ])('%s', (_, value) => {
    expect(readFeature(value).kind).toBe('refused');
  });

  it('does not see what a tag inherits', () => {
    expect(
      readFeature(feature(JSON.parse('{"name":"S","__proto__":{"website":"javascript:x"}}'))),
    ).toMatchObject({
      kind: 'place',
      place: { website: null },
    });
  });
});
