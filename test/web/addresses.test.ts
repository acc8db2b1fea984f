import { describe, expect, test } from 'vitest';
import { listAddress, localised, NO_FILTER, placeAddress } from '../../web/addresses.ts';
import { aList, aPage } from './page-fixtures.ts';

test('Dutch has no prefix, the others have theirs', () => {
  expect(localised('nl', '/')).toBe('/');
  expect(localised('en', '/')).toBe('/en/');
  expect(placeAddress('en', 'groene-stee')).toBe('/en/plek/groene-stee');
});

describe('one view of the list has one address', () => {
  const content = aList([]);
  const page = aPage(content);
  const chosen = { when: 'chosen', day: '2026-12-01', time: '10:00' } as const;

  test('the plain list', () => expect(listAddress(page, content)).toBe('/'));
  test('another district', () => {
    const other = { ...content, district: { slug: 'nieuwland', name: 'Nieuwland', home: false } };
    expect(listAddress(aPage(other, { language: 'en' }), other)).toBe('/en/wijk/nieuwland');
  });
  test('a moment, a filter and the map, always in the same order', () => {
    const filter = { ...NO_FILTER, near: 'BU03071001', audience: 'youth', wheelchair: true } as const;
    expect(listAddress(page, content, { show: 'map', filter, moment: chosen })).toBe(
      '/?when=chosen&day=2026-12-01&time=10%3A00&audience=youth&wheelchair=yes&near=BU03071001&view=map',
    );
  });
  test('a named part of the day needs no day and time', () => {
    expect(listAddress(page, content, { moment: { ...chosen, when: 'evening' } })).toBe('/?when=evening');
  });
  test('everyone is no filter', () => {
    expect(listAddress(page, content, { filter: { ...NO_FILTER, audience: 'everyone' } })).toBe('/');
  });
});
