import { expect, it } from 'vitest';
import { spokenMarker } from '../../../web/map/spoken-marker.ts';
import { mapWords as english } from '../../../web/map/words-en.ts';
import { mapWords as dutch } from '../../../web/map/words-nl.ts';

it('a marker says its number, name, state and certainty, without the dot that is for eyes', () => {
  expect(spokenMarker(1, 'De Groene Stee', ['Nu open · tot 17:00', 'voorbeeld'])).toBe(
    '1. De Groene Stee. Nu open tot 17:00. Voorbeeld.',
  );
});

it('a cluster says how many places it holds and how many are open', () => {
  expect(dutch.cluster(12, 3)).toBe('12 plekken, 3 open');
  expect(english.cluster(12, 3)).toBe('12 places, 3 open');
});
