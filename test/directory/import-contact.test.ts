import { describe, expect, it } from 'vitest';
import { readPhone, readPostalCode, readWebsite } from '../../server/directory/import-contact.ts';

describe('a website', () => {
  it.each([
    ['https://groenestee.example', 'https://groenestee.example/'],
    ['www.groenestee.example/agenda', 'https://www.groenestee.example/agenda'],
    ['http://a.example; https://b.example', 'http://a.example/'],
    ['https://münchen.example/é', 'https://xn--mnchen-3ya.example/%C3%A9'],
  ])('%j leads to %j', (raw, value) => {
    expect(readWebsite(raw)).toEqual({ kind: 'read', value });
  });

  it.each([
    ['javascript:alert(1)'],
    [' JavaScript:alert(1)'],
    ['java\tscript:alert(1)'],
    ['data:text/html,<script>'],
    ['file:///etc/passwd'],
    ['groenestee'],
    ['https://'],
    ['https://bank.example@evil.example/'],
    [`https://a.example/${'x'.repeat(300)}`],
  ])('%j is refused', (raw) => {
    expect(readWebsite(raw).kind).toBe('refused');
  });
});

describe('a telephone number', () => {
  it.each([
    ['033 123 45 67', '033 123 45 67'],
    ['+31-33-1234567;+31 6 1', '+31-33-1234567'],
    ['14 033', '14 033'],
  ])('%j is read as %j', (raw, value) => {
    expect(readPhone(raw)).toEqual({ kind: 'read', value });
  });

  it.each([['bel de host'], ['12'], ['tel:0331234567'], ['1234567890123456']])('%j is refused', (raw) => {
    expect(readPhone(raw).kind).toBe('refused');
  });
});

describe('a postcode', () => {
  it.each([
    ['3815gs', '3815 GS'],
    ['3815 GS', '3815 GS'],
    ['B-2000', 'B-2000'],
  ])('%j is kept as %j', (raw, value) => {
    expect(readPostalCode(raw)).toEqual({ kind: 'read', value });
  });
});
