/**
 * What a first visit costs a phone: bytes over the line before and with the map, and when the largest text stands,
 * under Lighthouse's slow 4G (150 ms, 1.6 Mbit/s, a processor four times slower). Run it with `node bench/first-load.ts`
 * after `npm run build`.
 */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchOwnBrowser } from '../test/helpers/browser.ts';
import { startServer } from '../test/helpers/running-server.ts';

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const SLOWER_PROCESSOR = 4;
const RUNS = 5;

interface Transfer {
  readonly url: string;
  readonly bytes: number;
}

/** Counts what really goes over the line, headers included. */
async function watchTransfers(session: CDPSession): Promise<Transfer[]> {
  const transfers: Transfer[] = [];
  const urls = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    transfers.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength }),
  );
  return transfers;
}

const sum = (transfers: readonly Transfer[]) => transfers.reduce((total, { bytes }) => total + bytes, 0);
const inKb = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;

async function measureBytes(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  const transfers = await watchTransfers(await context.newCDPSession(page));
  await page.goto(url, { waitUntil: 'networkidle' });
  const list = [...transfers];
  for (const { url: part, bytes } of list)
    console.log(`  ${new URL(part).pathname.padEnd(44)} ${inKb(bytes)}`);
  console.log(`  list readable: ${inKb(sum(list))} (aim 40 kB)`);
  await page.goto(`${url}?view=map`, { waitUntil: 'networkidle' });
  const withMap = transfers.filter(({ url: part }) => !part.includes('/tiles/') && !part.startsWith('data:'));
  // What the second page found in the browser's cache counts as it came the first time.
  const onceEach = new Map<string, number>();
  for (const { url: part, bytes } of withMap) {
    const { pathname } = new URL(part);
    onceEach.set(pathname, Math.max(bytes, onceEach.get(pathname) ?? 0));
  }
  const total = [...onceEach.values()].reduce((all, bytes) => all + bytes, 0);
  console.log(`  with the map: ${inKb(total)} (aim 95 kB, tiles apart)`);
  await page.close();
}

/** Milliseconds to the largest contentful paint, and what was painted. */
async function largestPaint(page: Page): Promise<{ at: number; what: string }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          const element = last !== undefined && 'element' in last ? last.element : null;
          const what =
            element instanceof Element ? `${element.tagName} ${element.textContent?.slice(0, 40)}` : '';
          resolve({ at: last?.startTime ?? Number.NaN, what });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

async function measurePaint(open: () => Promise<BrowserContext>, url: string): Promise<void> {
  const paints: { at: number; what: string }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await open();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
    await page.goto(url, { waitUntil: 'load' });
    paints.push(await largestPaint(page));
    await context.close();
  }
  paints.sort((a, b) => a.at - b.at);
  const median = paints[Math.floor(RUNS / 2)];
  console.log(
    `  largest paint, median of ${RUNS}: ${median?.at.toFixed(0)} ms (aim 1000 ms): ${median?.what}`,
  );
}

/** Prints the table. */
export async function benchFirstLoad(): Promise<void> {
  const server = await startServer({
    BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00',
    BINNENLOPEN_TILES: 'off',
  });
  const browser = await launchOwnBrowser();
  try {
    console.log('\nA first visit on a phone');
    const open = () => browser.newContext(PHONE);
    await measureBytes(await open(), `${server.url}/`);
    await measurePaint(open, `${server.url}/`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

if (import.meta.main) await benchFirstLoad();
