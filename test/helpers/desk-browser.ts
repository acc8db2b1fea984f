import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { SignedIn, TestDesk } from './desk.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The smallest phone that is still about, held upright, with a finger. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

export interface DeskVisit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What a script or the security policy complained about, and requests to anybody else. */
  readonly complaints: string[];
  goto(path: string): Promise<void>;
  /** Taps what brings another document, and waits for that: the old one still answers a tap until it is gone. */
  follow(target: Locator): Promise<void>;
  /** Taps a button of a form: without a script its answer is another document. */
  send(target: Locator): Promise<void>;
}

interface VisitOptions {
  readonly as?: SignedIn | null;
  readonly script?: boolean;
  readonly colorScheme?: 'light' | 'dark';
}

/** A phone of its own, signed in as somebody or as nobody. Its context is the caller's to close. */
export async function visitDesk(
  browser: Browser,
  desk: TestDesk,
  path: string,
  { as = null, script = true, colorScheme = 'light' }: VisitOptions = {},
): Promise<DeskVisit> {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: script, colorScheme });
  if (as !== null) await context.addCookies([{ ...as.cookie, url: desk.baseUrl }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !request.url().startsWith(desk.baseUrl))
      complaints.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const goto = async (to: string) => {
    await page.goto(desk.baseUrl + to);
    if (script) await hydrated(page);
  };
  const follow = async (target: Locator) => {
    await Promise.all([page.waitForEvent('load'), target.tap()]);
    if (script) await hydrated(page);
  };
  const send = (target: Locator) => (script ? target.tap() : follow(target));
  await goto(path);
  return { context, page, complaints, goto, follow, send };
}

/**
 * The script runs: Preact has put its mark on the element that it took over, and listens to keys and taps. Quicker than
 * waiting for silence. Asked from here, because the page's own policy lets nobody evaluate text in it.
 */
export async function hydrated(page: Page): Promise<void> {
  while (!(await page.evaluate("'__k' in (document.getElementById('app') ?? {})"))) {
    await page.waitForTimeout(20);
  }
  // What Preact does after a paint may change the page, which is painted once more.
  await page.evaluate(AFTER_PAINT);
  await page.evaluate(AFTER_PAINT);
}

/** Preact waits for a frame and then for a turn: whoever asks for the same later has it later. */
const AFTER_PAINT =
  'new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(() => done(null)))))';

/** Of the page whose first words are there: the rest has come too, and its script runs where it has one. */
export async function settled(page: Page, script = true): Promise<void> {
  await page.waitForLoadState();
  if (script) await hydrated(page);
}

/** A page that is kept open asks every few seconds whether something changed; and at once where somebody looks again. */
export async function lookAgain(page: Page): Promise<void> {
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * What axe finds on the page as it is now, and in what is folded up on it. It is a script: a page that was opened without
 * has the same markup.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  await page.evaluate(UNFOLD);
  const violations: Violation[] = await page.evaluate(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations)',
  );
  await page.evaluate(FOLD_AGAIN);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} — ${failureSummary}`),
  );
}

/** Not the menus, which lie over the rest of the page. */
const UNFOLD =
  'window.unfolded = [...document.querySelectorAll("main details:not([open], .bl-menu)")]; unfolded.forEach((fold) => { fold.open = true; })';
const FOLD_AGAIN = 'unfolded.forEach((fold) => { fold.open = false; })';

/** A finger and a sensor for the page's phone, as Chromium's own tests have them. */
export async function giveAuthenticator(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
