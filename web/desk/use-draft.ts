import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const KEY = 'binnenlopen.draft';

export interface Draft {
  /** What was typed here before and never sent, as a form encodes it; null when there is nothing. */
  readonly offered: string | null;
  /** What stands in the form now, likewise. */
  body(): string;
  /** Remembers what stands in the form now. */
  keep(): void;
  /** It was sent, or is not wanted. */
  drop(): void;
}

/**
 * Keeps a form that somebody is filling in for as long as the browser's window lives: a reload, or a tap on a link,
 * loses nothing. `whose` tells forms and people apart; `inside` is an element of the form.
 */
export function useDraft(whose: string, inside: RefObject<HTMLElement | null>): Draft {
  const [offered, setOffered] = useState<string | null>(null);
  const key = `${KEY} ${whose}`;

  useEffect(() => {
    const kept = read(key);
    if (kept !== null && kept !== bodyOf(inside.current)) setOffered(kept);
  }, [key, inside]);

  return {
    offered,
    body: () => bodyOf(inside.current),
    keep() {
      setOffered(null);
      write(key, bodyOf(inside.current));
    },
    drop() {
      setOffered(null);
      write(key, null);
    },
  };
}

/** The key of the form differs from page to page, and is not anybody's typing. */
function bodyOf(inside: HTMLElement | null): string {
  const form = inside?.closest('form') ?? undefined;
  const fields = [...new FormData(form)].filter(([name]) => name !== 'actKey');
  return String(new URLSearchParams(fields.map(([name, value]) => [name, String(value)])));
}

/** A browser that keeps nothing offers nothing. */
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, body: string | null): void {
  try {
    if (body === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, body);
  } catch {
    // Nothing is lost by it but the offer.
  }
}
