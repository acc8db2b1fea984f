import { useEffect, useState } from 'preact/hooks';
import type { Page } from '../server/contract/page.ts';

/** Whoever closes a door expects that visitors see it at once: within five seconds. */
const EVERY_MS = 3_000;
/** So long after the page was opened, looked at again or touched. Then it asks one time in ten: data cost money. */
const ATTENTIVE_MS = 120_000;

/** The page as it arrived, and anew when somebody changed something since. Asks nothing while nobody looks. */
export function useFreshPage(arrived: Page): Page {
  const [page, setPage] = useState(arrived);

  useEffect(() => {
    let attentiveUntil = performance.now() + ATTENTIVE_MS;
    let beats = 0;
    const look = async () => {
      beats += 1;
      if (document.hidden || !navigator.onLine) return;
      if (performance.now() > attentiveUntil && beats % 10 !== 0) return;
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
    const attend = () => {
      attentiveUntil = performance.now() + ATTENTIVE_MS;
    };
    const lookAgain = () => {
      attend();
      void look();
    };
    const timer = window.setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', lookAgain);
    document.addEventListener('pointerdown', attend);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', lookAgain);
      document.removeEventListener('pointerdown', attend);
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
