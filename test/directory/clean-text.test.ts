import { describe, expect, it } from 'vitest';
import { cleanText, quoted } from '../../server/directory/clean-text.ts';

describe('text from outside', () => {
  it.each([
    ['De Groene Stee', 'De Groene Stee'],
    ['  De   Groene  Stee ', 'De Groene Stee'],
    ['Cafe\u0301', 'Caf\u00e9'],
    ['بيت الحي', 'بيت الحي'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ["'; DROP TABLE places; --", "'; DROP TABLE places; --"],
  ])('%j is kept as %j', (raw, text) => {
    expect(cleanText(raw, 60)).toEqual({ kind: 'clean', text });
  });

  it.each([
    ['a null character', 'De\u0000Stee', 'U+0000'],
    ['an escape for the terminal', 'De \u001b[31mStee', 'U+001B'],
    ['a line break', 'De\nStee', 'U+000A'],
    ['a direction override', 'De \u202eeetS', 'U+202E'],
    ['a direction isolate', '\u2066Stee', 'U+2066'],
    ['half a character', 'De \ud800Stee', '\ufffd'],
    ['nothing to read', '\u200b\u200d', '"\u200b\u200d"'],
    ['too much', 'x'.repeat(61), `"${'x'.repeat(59)}…`],
  ])('refuses %s', (_, raw, part) => {
    expect(cleanText(raw, 60)).toMatchObject({ kind: 'refused', part });
  });

  it('is quoted so that it cannot play tricks on a terminal', () => {
    expect(quoted('\u001b[2J\u202eabc')).toBe('"\ufffd[2J\ufffdabc"');
    expect(quoted({ a: '\u001b' })).toBe('{"a":"\\u001b"}');
    expect(quoted(undefined)).toBe('undefined');
  });
});
