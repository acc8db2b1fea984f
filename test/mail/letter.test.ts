import { describe, expect, it } from 'vitest';
import { withoutLinks } from '../../server/mail/letter.ts';

const LEFT_OUT = '[link]';

describe('what somebody else wrote', () => {
  it.each([
    ['ga naar kwaad.example', 'ga naar [link]'],
    ['Kwaad.Example, of mijn.kwaad.example.', '[link], of [link].'],
    ['(kwaad.example)', '([link])'],
    ['kwáád.example: nu', '[link]: nu'],
    ['https://kwaad.example en www.kwaad.example/x', '[link] en [link]'],
  ])('is no link in a mail of ours: %s', (typed, shown) => {
    expect(withoutLinks(typed, LEFT_OUT)).toBe(shown);
  });

  it.each([
    'Kan het om 13.30 uur, d.w.z. na de lunch?',
    'Neem je paspoort e.d. mee. Tot dan, t.a.v. de balie',
    'Mail naar jan.de.vries@buurt.example of bel 033 123 45 67.',
    'Op 8-12 vanaf 9.00u, zaal 1.02',
  ])('stays as it is where it is none: %s', (typed) => {
    expect(withoutLinks(typed, LEFT_OUT)).toBe(typed);
  });
});
