import sparticuz from '@sparticuz/chromium';

/**
 * Once, before the workers begin: on a machine that never ran the tests, one of them would otherwise start the browser
 * while another was still writing it.
 */
export async function setup(): Promise<void> {
  await sparticuz.executablePath();
}
