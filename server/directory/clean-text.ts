/**
 * Text from outside, made fit to keep: well-formed Unicode, NFC, one space where there were several, bounded,
 * and without characters that hide or reorder what is read.
 */
export type CleanText =
  | { readonly kind: 'clean'; readonly text: string }
  | { readonly kind: 'refused'; readonly part: string; readonly why: string };

/** Control characters, line and paragraph separators, direction overrides and isolates, and the byte-order mark. */
const FORBIDDEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const INVISIBLE = /[\p{Cf}\p{Z}\p{M}]/gu;

export function cleanText(raw: string, longest: number): CleanText {
  if (!raw.isWellFormed()) return refused('\ufffd', 'is not well-formed Unicode');
  const text = raw.normalize('NFC').trim();
  const hidden = FORBIDDEN.exec(text)?.[0];
  if (hidden !== undefined) return refused(codePointName(hidden), 'is a character that cannot be shown');
  if (text.replace(INVISIBLE, '') === '') return refused(quoted(text), 'holds nothing that can be read');
  const tidy = text.replace(/\s+/gu, ' ');
  if (tidy.length > longest) {
    return refused(quoted(tidy), `is longer than ${longest} characters (${tidy.length})`);
  }
  return { kind: 'clean', text: tidy };
}

/** What was written, safe to print on a terminal: short, and without control characters. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  const shown = text.length > 62 ? `${text.slice(0, 60)}…` : text;
  return shown.toWellFormed().replace(new RegExp(FORBIDDEN, 'gu'), '\ufffd');
}

function refused(part: string, why: string): CleanText {
  return { kind: 'refused', part, why };
}

function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${hex}`;
}
