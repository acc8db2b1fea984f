import type { Page } from '../server/contract/page.ts';
import type { Instant } from '../server/contract/timetable.ts';

export type PageClock = () => Instant;

/**
 * The only reader of the device's clock. While the demonstration clock runs, the page keeps the constant
 * distance that it had when it arrived; otherwise the device is believed.
 */
export function pageClock(page: Pick<Page, 'now' | 'demonstration'>): PageClock {
  const offset = page.demonstration ? page.now - Date.now() : 0;
  return () => Date.now() + offset;
}
