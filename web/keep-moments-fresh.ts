import type { Page } from '../server/contract/page.ts';
import { pageClock } from './clock.ts';

const EVERY_MS = 4_000;
/** So long after the page was opened or looked at again. Then it asks one time in ten: data cost money. */
const ATTENTIVE_MS = 120_000;

/**
 * A page of help stays as the server wrote it; only its moments are taken from there anew, once somebody changed
 * something or one of them began or ended. Asks nothing while nobody looks.
 */
export function keepMomentsFresh(page: Page): void {
  const clock = pageClock(page);
  let attentiveUntil = performance.now() + ATTENTIVE_MS;
  let beats = 0;
  const look = async () => {
    beats += 1;
    const shown = document.getElementById('moments');
    if (shown === null || document.hidden || !navigator.onLine) return;
    if (performance.now() > attentiveUntil && beats % 10 !== 0) return;
    try {
      const { made, until } = shown.dataset;
      if (clock() < Number(until) && Number(await textOf('/laatste-wijziging')) < Number(made)) return;
      const text = await textOf(window.location.href);
      const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('moments');
      if (fresh !== null) putInPlaceOf(shown, document.adoptNode(fresh));
    } catch {
      // Without a network it stays: it says when it was made.
    }
  };
  const lookAgain = () => {
    attentiveUntil = performance.now() + ATTENTIVE_MS;
    void look();
  };
  window.setInterval(look, EVERY_MS);
  document.addEventListener('visibilitychange', lookAgain);
  // Back from another page, as the browser had kept this one.
  window.addEventListener('pageshow', ({ persisted }) => persisted && lookAgain());
}

/** Whoever stands on one of its links by keyboard stays there. */
function putInPlaceOf(shown: HTMLElement, fresh: HTMLElement): void {
  const address = shown.querySelector(':focus')?.getAttribute('href');
  shown.replaceWith(fresh);
  const links = [...fresh.querySelectorAll('a')];
  links.find((link) => link.getAttribute('href') === address)?.focus({ preventScroll: true });
}

/** Throws for anything but a whole answer. */
async function textOf(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(address);
  return response.text();
}
