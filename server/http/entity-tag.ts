import { hash } from 'node:crypto';

/** A strong ETag: equal only for the same bytes. */
export function entityTag(body: string | Buffer): string {
  return `"${hash('sha256', body, 'base64url').slice(0, 22)}"`;
}

/** `If-None-Match`: a list, or `*` for whatever there is; a weak mark compares as the same. */
export function isHeldBy(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => {
    const mark = part.trim();
    return mark === '*' || mark === etag || mark === `W/${etag}`;
  });
}
