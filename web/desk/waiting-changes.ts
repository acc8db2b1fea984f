/** Changes that have not reached the server, kept on the phone so that a reload or an empty battery loses nothing. */
import type { Change } from './desk-state.ts';

const KEY = 'binnenlopen.waiting';

/** For a browser that keeps nothing: then they live as long as the page. */
let unkept: readonly Change[] = [];

export function readWaiting(): readonly Change[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? [...kept.filter(isChange), ...unkept] : unkept;
  } catch {
    return unkept;
  }
}

export function keepWaiting(changes: readonly Change[]): void {
  try {
    if (changes.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(changes));
    unkept = [];
  } catch {
    unkept = changes;
  }
}

/** The same change, as it stood on the phone before or after it was set aside. */
export function isSameChange(a: Change, b: Change): boolean {
  return a.action === b.action && a.body === b.body;
}

function isChange(value: unknown): value is Change {
  return (
    typeof value === 'object' &&
    value !== null &&
    'action' in value &&
    'body' in value &&
    typeof value.action === 'string' &&
    typeof value.body === 'string' &&
    (!('said' in value) || typeof value.said === 'string') &&
    (!('refused' in value) || Array.isArray(value.refused))
  );
}
