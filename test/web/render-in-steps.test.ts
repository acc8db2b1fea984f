/** A page that is rendered in steps is the same page, and none of its rows waits for another. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Page } from '../../server/contract/page.ts';
import { App } from '../../web/app.tsx';
import { dataInSteps } from '../../web/data-in-steps.ts';
import { text } from '../../web/i18n/nl.ts';
import { renderDocument } from '../../web/server-entry.tsx';
import { aList, aPage, closedPlace, laterPlace, openPlace, unknownPlace } from './page-fixtures.ts';

const NO_FILES = { script: '', styles: [], modulePreloads: [] };
const NAMES = ['<b>De Stee</b>', 'Bij "Ria" & co', '<!--part-->', '</script>', 'Café – ’t 𝄞'];
const places = NAMES.flatMap((name, index) =>
  [openPlace, laterPlace, closedPlace, unknownPlace].map((place, kind) => ({
    ...place,
    name,
    slug: `plek-${index}-${kind}`,
  })),
);
const page: Page = aPage(aList(places));

function stepsOf<Result>(steps: Generator<void, Result>): {
  readonly count: number;
  readonly result: Result;
} {
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return { count, result: step.value };
  }
}

it('writes a list to the letter as one rendering does, in more steps than it has places', () => {
  const { count, result } = stepsOf(renderDocument(page, NO_FILES));
  expect(result).toContain(`<div id="app">${renderToString(h(App, { page, text, showPlace: null }))}</div>`);
  expect(count).toBeGreaterThan(2 * places.length);
});

it('keeps two pages apart that are rendered in turn', () => {
  const other: Page = aPage(aList([openPlace]), { language: 'en' });
  const alone = [page, other].map((each) => stepsOf(renderDocument(each, NO_FILES)).result);
  const [first, second] = [renderDocument(page, NO_FILES), renderDocument(other, NO_FILES)];
  first.next();
  second.next();
  expect([stepsOf(first).result, stepsOf(second).result]).toEqual(alone);
});

it('writes the data as JSON does, with nothing in it that could end its element', () => {
  const odd = { ...page, content: { ...page.content, leftOut: undefined, extra: [undefined, null, [1]] } };
  for (const value of [page, odd, { content: { places: [] } }, {}]) {
    const { result } = stepsOf(dataInSteps(value));
    expect(result).toBe(JSON.stringify(value).replaceAll('<', '\\u003c'));
  }
});
