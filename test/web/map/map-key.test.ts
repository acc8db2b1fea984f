import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Tense } from '../../../server/contract/words/calendar-words.ts';
import { rowGroups } from '../../../web/list/rows.ts';
import { MapKey } from '../../../web/map/map-key.tsx';
import type { MapWords } from '../../../web/map/words.ts';
import { mapWords as english } from '../../../web/map/words-en.ts';
import { mapWords as dutch } from '../../../web/map/words-nl.ts';
import { aList, closedPlace, laterPlace, openPlace, TUESDAY, youthPlace } from '../page-fixtures.ts';

const items = rowGroups(aList([openPlace, youthPlace, laterPlace, closedPlace]), TUESDAY, 'everyone').flatMap(
  ({ rows }) => rows,
);

test.each<[Tense, MapWords, string[]]>([
  ['now', dutch, ['nu open', 'open met een voorwaarde', 'straks open', 'nu dicht']],
  ['then', dutch, ['dan open', 'open met een voorwaarde', 'later die dag open', 'dan dicht']],
  ['now', english, ['open now', 'open with a condition', 'open later', 'closed now']],
  ['then', english, ['open then', 'open with a condition', 'open later that day', 'closed then']],
])('the key speaks of the moment that the map shows: %s', (tense, words, meanings) => {
  const html = renderToString(h(MapKey, { items, showsPosition: false, tense, words }));
  const said = [...html.matchAll(/<\/svg>([^<]+)<\/li>/g)].map(([, meaning]) => meaning);
  expect(said).toEqual(meanings);
});
