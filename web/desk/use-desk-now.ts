import { useEffect, useState } from 'preact/hooks';
import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { pageClock } from '../clock.ts';

const EVERY_MS = 15_000;

/** Starts at the server's instant, so that hydration changes nothing; then goes on. */
export function useDeskNow(page: DeskPage): Instant {
  const [now, setNow] = useState(page.now);
  useEffect(() => {
    setNow(page.now);
    const clock = pageClock(page);
    const timer = window.setInterval(() => setNow(clock()), EVERY_MS);
    return () => window.clearInterval(timer);
  }, [page]);
  return now;
}
