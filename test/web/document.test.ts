import { describe, expect, test } from 'vitest';
import type { PageContent } from '../../server/contract/page.ts';
import { aList, aPage, aPlacePage, closedPlace, openPlace } from './page-fixtures.ts';
import { htmlOf } from './read-html.ts';

const everyView: readonly (readonly [string, PageContent])[] = [
  ['list', aList([openPlace, closedPlace])],
  ['place', aPlacePage(openPlace)],
  ['accessibility', { view: 'accessibility', statementUrl: null, status: null }],
  ['privacy', { view: 'privacy', privacyAddress: null }],
  ['notFound', { view: 'notFound' }],
  ['badRequest', { view: 'badRequest', problems: ['“x” kennen we niet.'] }],
  ['failure', { view: 'failure', why: 'ours' }],
];

describe.each(everyView)('the document of the view %s', (_, content) => {
  const html = htmlOf(aPage(content));

  test('is whole, in its language, with one main heading', () => {
    expect(html).toMatch(/^<!doctype html><html lang="nl" dir="ltr">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html.match(/aria-live="polite"/g)).toHaveLength(1);
  });

  test('holds nothing that the security policy refuses', () => {
    expect(html).not.toMatch(/\sstyle="/);
    expect(html).not.toMatch(/\son[a-z]+="/);
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => !/type="application\/(ld\+)?json"|src="\/assets\//.test(tag))).toEqual([]);
  });
});

describe('the head', () => {
  const head = (html: string) => html.slice(0, html.indexOf('</head>'));
  const place = head(htmlOf(aPage(aPlacePage(openPlace), { path: '/plek/groene-stee', search: '?x=1' })));

  test('names one address for each language, without the query', () => {
    expect(place).toContain('<link rel="canonical" href="https://voorbeeld.nl/plek/groene-stee"/>');
    expect(place).toContain('hreflang="en" href="https://voorbeeld.nl/en/plek/groene-stee"');
    expect(place).toContain('hreflang="x-default" href="https://voorbeeld.nl/plek/groene-stee"');
  });

  test('never holds a state: a preview outlives it', () => {
    expect(place).not.toMatch(/nu open|dicht|17:00/i);
    expect(head(htmlOf(aPage(aList([openPlace]))))).not.toMatch(/nu open|dicht|17:00/i);
  });

  test('keeps invented hours out of search engines', () => {
    expect(place).not.toContain('noindex');
    expect(htmlOf(aPage(aList([openPlace]), { hasSamples: true }))).toContain('noindex');
  });
});

test('a hostile name shows as text and cannot end the data block', () => {
  const name = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
  const html = htmlOf(aPage(aList([{ ...openPlace, name }])));
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
  expect(html).toContain('\\u003c/script>');
});

test('the data block is the page itself', () => {
  const page = aPage(aList([openPlace]));
  const [, json] = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(htmlOf(page)) ?? [];
  expect(JSON.parse(json ?? '')).toEqual(page);
});

test('Dutch names stay Dutch on an English page, and need no mark on a Dutch one', () => {
  const content = aList([openPlace]);
  expect(htmlOf(aPage(content, { language: 'en' }))).toContain(
    '<bdi lang="nl" dir="ltr">De Groene Stee</bdi>',
  );
  expect(htmlOf(aPage(content))).not.toContain('<bdi');
});

test('the other language keeps the path and the query', () => {
  const html = htmlOf(aPage(aList([openPlace]), { search: '?audience=youth' }));
  expect(html).toContain('href="/en/?audience=youth"');
});
