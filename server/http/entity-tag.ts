import { createHash, hash } from 'node:crypto';

/** A strong ETag: equal only for the same bytes. */
export function entityTag(body: string | Buffer): string {
  return toTag(hash('sha256', body, 'base64url'));
}

/** So many bytes as are read within a millisecond. */
const PIECE = 250_000;

/** The same of a long one, in steps between which a caller may pause. */
export function* entityTagInSteps(body: Buffer): Generator<void, string> {
  if (body.length <= PIECE) return entityTag(body);
  const read = createHash('sha256');
  for (let start = 0; start < body.length; start += PIECE) {
    read.update(body.subarray(start, start + PIECE));
    yield;
  }
  return toTag(read.digest('base64url'));
}

function toTag(digest: string): string {
  return `"${digest.slice(0, 22)}"`;
}

/** `If-None-Match`: a list, or `*` for whatever there is; a weak mark compares as the same. */
export function isHeldBy(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => {
    const mark = part.trim();
    return mark === '*' || mark === etag || mark === `W/${etag}`;
  });
}
