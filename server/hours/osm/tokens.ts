import { OsmNotUnderstood } from './problems.ts';

interface Placed {
  /** Where it stands in the text, so that a refusal can show the very part. */
  readonly start: number;
  readonly end: number;
}

export type Token = Placed &
  (
    | { readonly kind: 'time'; readonly minutes: number }
    | { readonly kind: 'number'; readonly value: number; readonly digits: number }
    /** Lower case. */
    | { readonly kind: 'word'; readonly word: string }
    | { readonly kind: 'comment'; readonly comment: string }
    | { readonly kind: 'sign'; readonly sign: string }
    | { readonly kind: 'always' }
  );

/**
 * Tried in this order at each place. `-` also stands for the dashes and the words that people write;
 * "tot" only between times, since "ma tot vr" may or may not mean Friday too.
 */
const SHAPES: readonly (readonly [RegExp, (match: RegExpExecArray, at: Placed) => Token])[] = [
  [/24\s*\/\s*7(?!\d)/y, (_, at) => ({ ...at, kind: 'always' })],
  [/(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\b\.?/iy, (match, at) => time(match, twelveHours(match), at)],
  [
    /(\d{1,2})(?:[:.](\d{2})(?:\s?(?:uur|[hu])(?![a-z]))?|\s?(?:uur|[hu])(?:(\d{2})|(?![a-z\d])))/iy,
    (match, at) => time(match, hoursOf(match), at),
  ],
  [/\d+/y, ([digits], at) => ({ ...at, kind: 'number', value: Number(digits), digits: digits.length })],
  [/"([^"]*)"|“([^“”]*)”/y, (match, at) => ({ ...at, kind: 'comment', comment: match[1] ?? match[2] ?? '' })],
  [/\|\|/y, (_, at) => ({ ...at, kind: 'sign', sign: '||' })],
  [/[-‐‑‒–—−]|(?:t\/m|to|(?<=\d\s*|uur\s*)tot)(?![a-z])/iy, (_, at) => ({ ...at, kind: 'sign', sign: '-' })],
  [/[,&]|(?:and|en)(?![a-z])/iy, (_, at) => ({ ...at, kind: 'sign', sign: ',' })],
  [/[;:[\]/+()]/y, ([sign], at) => ({ ...at, kind: 'sign', sign })],
  [/(\p{L}+)\.?/uy, ([, word = ''], at) => ({ ...at, kind: 'word', word: word.toLowerCase() })],
];

/** Throws OsmNotUnderstood. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = skipSpace(text, 0);
  while (start < text.length) {
    const token = tokenAt(text, start);
    tokens.push(token);
    start = skipSpace(text, token.end);
  }
  return tokens;
}

function skipSpace(text: string, from: number): number {
  const space = /[\s\u00a0\u200b]*/y;
  space.lastIndex = from;
  return from + (space.exec(text)?.[0].length ?? 0);
}

function tokenAt(text: string, start: number): Token {
  for (const [shape, toToken] of SHAPES) {
    shape.lastIndex = start;
    const match = shape.exec(text);
    if (match !== null) return toToken(match, { start, end: start + match[0].length });
  }
  const rest = text.slice(start);
  if (/^["“”]/.test(rest)) throw new OsmNotUnderstood('unclosedComment', rest);
  throw new OsmNotUnderstood('strangeSign', String.fromCodePoint(rest.codePointAt(0) ?? 0));
}

function time([text]: RegExpExecArray, [hours, minutes]: readonly [number, number], at: Placed): Token {
  if (minutes > 59 || hours > 48) throw new OsmNotUnderstood('noSuchTime', text);
  return { ...at, kind: 'time', minutes: hours * 60 + minutes };
}

function hoursOf(match: RegExpExecArray): readonly [number, number] {
  return [Number(match[1]), Number(match[2] ?? match[3] ?? 0)];
}

/** 12 am is midnight, 12 pm is noon. */
function twelveHours(match: RegExpExecArray): readonly [number, number] {
  const hours = Number(match[1]);
  if (hours < 1 || hours > 12) throw new OsmNotUnderstood('noSuchTime', match[0]);
  return [(hours % 12) + (match[3]?.toLowerCase() === 'p' ? 12 : 0), Number(match[2] ?? 0)];
}
