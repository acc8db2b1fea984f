import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * Switches of the packaged Chromium that were made for another use: with the first two the browser dies on its
 * second context, and the third would hide what the security policy refuses.
 */
const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security'];

/** `SLOWER=8 npm test` runs the page's scripts so many times slower: it finds the test that looks before the page is there. */
const SLOWER = Number(process.env.SLOWER ?? 1);

let shared: Promise<Browser> | null = null;

/**
 * The browser of this worker, launched for the first file that asks. The files of a worker run one after another, so
 * `close` ends what a file opened in it; the browser itself goes with the worker, as its pipe closes.
 */
export async function launchBrowser(): Promise<Browser> {
  shared ??= launchOwnBrowser().then((browser) => {
    browser.close = async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    };
    if (SLOWER > 1) slowDown(browser);
    return browser;
  });
  return shared;
}

/** A real Chromium out of node_modules: no download, no system package. Whoever launches it closes it. */
export async function launchOwnBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter((arg) => !UNWANTED.includes(arg)),
    headless: true,
    // A signal ends this process at once: with handlers of its own it would outlive the one who stops it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function slowDown(browser: Browser): void {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    const newPage = context.newPage.bind(context);
    context.newPage = async () => {
      const page = await newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      return page;
    };
    return context;
  };
}
