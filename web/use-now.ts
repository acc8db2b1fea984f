import { useEffect, useState } from 'preact/hooks';
import type { Page } from '../server/contract/page.ts';
import type { Instant } from '../server/contract/timetable.ts';
import { pageClock } from './clock.ts';

const MINUTE = 60_000;

/** Starts at the server's instant, so that hydration changes nothing; then follows the clock from minute to minute. */
export function useNow(page: Page): Instant {
  const [now, setNow] = useState(page.now);

  useEffect(() => {
    const clock = pageClock(page);
    let timer = 0;
    const tick = () => {
      const instant = clock();
      setNow(instant);
      window.clearTimeout(timer);
      timer = window.setTimeout(tick, MINUTE - (instant % MINUTE));
    };
    // A phone that slept, or a page that came back from the browser's memory, skipped its timers.
    document.addEventListener('visibilitychange', tick);
    window.addEventListener('pageshow', tick);
    tick();
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
      window.removeEventListener('pageshow', tick);
    };
  }, [page]);

  return now;
}
