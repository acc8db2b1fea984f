/** So many characters as are written within a millisecond. */
const PIECE = 100_000;

/** A long text as the bytes that are sent; in steps between which a caller may pause. */
export function* bytesInSteps(text: string | Buffer): Generator<void, Buffer> {
  if (typeof text !== 'string') return text;
  if (text.length <= PIECE) return Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let start = 0; start < text.length; ) {
    const end = wholeUpTo(text, start + PIECE);
    pieces.push(Buffer.from(text.slice(start, end)));
    start = end;
    yield;
  }
  return Buffer.concat(pieces);
}

/** Never between the two halves of one character. */
function wholeUpTo(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return 0xd800 <= last && last < 0xdc00 ? end + 1 : end;
}
