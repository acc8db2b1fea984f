import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * Switches of the packaged Chromium that were made for another use: with the first two the browser dies on its
 * second context, and the third would hide what the security policy refuses.
 */
const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security'];

/** A real Chromium out of node_modules: no download, no system package. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter((arg) => !UNWANTED.includes(arg)),
    headless: true,
  });
}
