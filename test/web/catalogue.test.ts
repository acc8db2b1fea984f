import { expect, test } from 'vitest';
import { text as en } from '../../web/i18n/en.ts';
import { fixed as fixedEn } from '../../web/i18n/fixed-en.ts';
import { fixed as fixedNl } from '../../web/i18n/fixed-nl.ts';
import { text as nl } from '../../web/i18n/nl.ts';
import { text as placeEn } from '../../web/i18n/place-en.ts';
import { text as placeNl } from '../../web/i18n/place-nl.ts';

/** Every leaf by its path, with how many words it takes in. */
function leavesOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') return new Map([[path, `takes ${value.length}`]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leavesOf(inner, `${path}.${key}`)]));
}

const [dutch, english] = [
  leavesOf({ ...nl, ...placeNl, ...fixedNl }),
  leavesOf({ ...en, ...placeEn, ...fixedEn }),
];

test('both languages have exactly the same sentences', () => {
  expect([...english.keys()].toSorted()).toEqual([...dutch.keys()].toSorted());
});

test('no sentence was left in Dutch', () => {
  const same = [...dutch].filter(
    ([path, sentence]) => sentence.includes(' ') && english.get(path) === sentence,
  );
  expect(same.filter(([, sentence]) => !sentence.startsWith('takes '))).toEqual([]);
});

test('a Dutch sentence has at most 18 words', () => {
  const long = [...dutch.values()]
    .flatMap((text) => text.split(/[.?!]\s/))
    .filter((sentence) => sentence.split(' ').length > 18);
  expect(long).toEqual([]);
});
