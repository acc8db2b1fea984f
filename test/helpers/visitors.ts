import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Page as PageValue } from '../../server/contract/page.ts';
import { launchBrowser } from './browser.ts';
import { hydrated } from './desk-browser.ts';
import { type ServerHere, startServerHere } from './server-here.ts';

/** A Tuesday; De Groene Stee, Madiba and De Horsten are open. */
export const TUESDAY_AT_TEN = '2026-11-24T10:00:00+01:00';

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests to anybody but our own server, and what the security policy or a script complained about. */
  readonly complaints: string[];
}

export interface Visitors {
  readonly url: string;
  /** A browser of somebody new, still empty; gone when the test is over. */
  arrive(options?: BrowserContextOptions): Promise<Visit>;
  /** The same on a page, with what its script brings. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
}

/** The site on that Tuesday, and visitors to it, for all tests of a file. */
export function visitors(environment: () => Record<string, string> = () => ({})): Visitors {
  let browser: Browser;
  let server: ServerHere;
  let contexts: BrowserContext[] = [];
  beforeAll(async () => {
    [browser, server] = await Promise.all([
      launchBrowser(),
      startServerHere({ BINNENLOPEN_CLOCK: TUESDAY_AT_TEN, ...environment() }),
    ]);
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function arrive(options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext(options);
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('request', (request) => {
      const { protocol } = new URL(request.url());
      if (protocol.startsWith('http') && !request.url().startsWith(server.url))
        complaints.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return { context, page, complaints };
  }

  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const visitor = await arrive(options);
    await visitor.page.goto(server.url + path);
    if (options.javaScriptEnabled !== false) await complete(visitor.page);
    return visitor;
  }

  return {
    get url() {
      return server.url;
    },
    arrive,
    visit,
  };
}

/** The script runs where the page has one to run, and where the page shows a map, that has come too. */
export async function complete(page: Page): Promise<void> {
  const said: PageValue = JSON.parse((await page.locator('#page').textContent()) ?? '');
  if (said.content.view !== 'list' && said.content.view !== 'place') return;
  await hydrated(page);
  if (!(await page.locator('.bl-map-slot').isVisible())) return;
  await page.locator('.bl-map-slot--loaded').waitFor({ state: 'attached' });
  // A district without outlines has no ground to draw.
  if ((await page.locator('.bl-map-ground').count()) === 0) return;
  await page.locator('.leaflet-container').waitFor();
  // Its markers are drawn after the next paint.
  await hydrated(page);
}
