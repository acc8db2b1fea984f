import { expect, it } from 'vitest';
import { isBox, isDate, isInstant, isPoint, toInstant } from '../../server/http/formats.ts';
import { preferred } from '../../server/http/negotiate.ts';

it.each([
  [undefined, 'json'],
  ['', 'json'],
  ['*/*', 'json'],
  ['application/*', 'json'],
  ['application/geo+json', 'geo'],
  ['APPLICATION/GEO+JSON ; q=1.0', 'geo'],
  ['application/json;q=0.4, application/geo+json;q=0.5', 'geo'],
  ['application/json;q=0, */*', 'geo'],
  ['text/html', null],
  ['application/json;q=0', null],
  ['application/json;q=nonsense', null],
  [',,;q=', null],
])('Accept %s chooses %s', (header, chosen) => {
  const form = preferred(header, ['application/json', 'application/geo+json']);
  expect(form).toBe({ json: 'application/json', geo: 'application/geo+json' }[chosen ?? ''] ?? null);
});

it.each([
  ['2026-11-24T09:00:00Z', true],
  ['2026-11-24T10:00:00+01:00', true],
  ['2026-11-24T10:00:00 01:00', true],
  ['2026-11-24T09:00:00.250Z', true],
  ['2028-02-29T09:00:00Z', true],
  ['2026-02-29T09:00:00Z', false],
  ['2026-11-24T24:00:00Z', false],
  ['2026-11-24T09:00:00', false],
  ['2026-11-24', false],
  ['1999-12-31T23:00:00Z', false],
  ['2101-01-01T00:00:00Z', false],
  ['+002026-11-24T09:00:00Z', false],
])('%s is an instant: %s', (text, is) => {
  expect(isInstant(text)).toBe(is);
  if (is) expect(Number.isFinite(toInstant(text))).toBe(true);
});

it('reads a plus that became a space as the plus it was', () => {
  expect(toInstant('2026-11-24T10:00:00 01:00')).toBe(Date.parse('2026-11-24T09:00:00Z'));
});

it.each([
  ['2026-11-24', true],
  ['2026-2-1', false],
  ['2026-11-31', false],
  ['0000-01-01', false],
])('%s is a date: %s', (text, is) => {
  expect(isDate(text)).toBe(is);
});

it.each([
  ['5.4,52.16', true],
  ['-180,-90', true],
  ['5.4,52.16,0', false],
  ['5.4;52.16', false],
  ['5.4, 52.16', false],
  ['Infinity,0', false],
  ['1e1,5', false],
  [',', false],
])('%s is a point: %s', (text, is) => {
  expect(isPoint(text)).toBe(is);
});

it.each([
  ['5.39,52.155,5.428,52.175', true],
  ['5,52,5,52', true],
  ['5.428,52.155,5.39,52.175', false],
  ['5.39,52.175,5.428,52.155', false],
  ['5.39,52.155,5.428', false],
])('%s is a box: %s', (text, is) => {
  expect(isBox(text)).toBe(is);
});
