import type { Page } from '../server/contract/page.ts';
import { pageClock } from './clock.ts';

const EVERY_MS = 15_000;

/**
 * A page of help stays as the server wrote it; only its moments are taken from there anew, once somebody changed
 * something or one of them began or ended. Asks nothing while nobody looks.
 */
export function keepMomentsFresh(page: Page): void {
  const clock = pageClock(page);
  let madeAt = page.now;
  const look = async () => {
    const shown = document.getElementById('moments');
    if (shown === null || document.hidden || !navigator.onLine) return;
    try {
      const isOver = clock() >= Number(shown.dataset.until);
      if (!isOver && Number(await textOf('/laatste-wijziging')) < madeAt) return;
      const next = new DOMParser().parseFromString(await textOf(window.location.href), 'text/html');
      const fresh = next.getElementById('moments');
      // Whoever stands on one of its links by keyboard would lose her place.
      if (fresh === null || shown.contains(document.activeElement)) return;
      madeAt = Number(fresh.dataset.made);
      shown.replaceWith(document.adoptNode(fresh));
    } catch {
      // Without a network it stays: it says when it was made.
    }
  };
  window.setInterval(look, EVERY_MS);
  document.addEventListener('visibilitychange', look);
}

/** Throws for anything but a whole answer. */
async function textOf(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(address);
  return response.text();
}
