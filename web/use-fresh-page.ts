import { useEffect, useState } from 'preact/hooks';
import type { Page } from '../server/contract/page.ts';

/** Whoever closes a door expects that visitors see it at once: within five seconds. */
const EVERY_MS = 3_000;

/** The page as it arrived, and anew when somebody changed something since. Asks nothing while nobody looks. */
export function useFreshPage(arrived: Page): Page {
  const [page, setPage] = useState(arrived);

  useEffect(() => {
    const look = async () => {
      if (document.hidden || !navigator.onLine) return;
      try {
        const latest = Number(await textOf('/laatste-wijziging'));
        if (latest < page.now) return;
        const text = await textOf(window.location.href);
        const next = new DOMParser().parseFromString(text, 'text/html').getElementById('page')?.textContent;
        // The door: our own server made this value for this very script, under the type they share.
        if (next != null) setPage(JSON.parse(next));
      } catch {
        // The page says by itself when it has no network, and how old it is.
      }
    };
    const timer = window.setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [page]);

  return page;
}

/** Asked of the server also where the browser has kept an answer. Throws for anything but a whole one. */
async function textOf(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(address);
  return response.text();
}
