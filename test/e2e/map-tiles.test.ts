import { createServer, type Server } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { freePort } from '../helpers/running-server.ts';
import { startServerHere } from '../helpers/server-here.ts';

/** One grey pixel: what the tile server of this test answers. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

it('tiles come through our own server, and missing ones leave the outlines to be seen', async () => {
  const tiles = await tileServer();
  const server = await startServerHere({ BINNENLOPEN_TILES: tiles.template });
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    await server.stop();
    tiles.server.close();
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const elsewhere: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(server.url);
  await page.locator('img.leaflet-tile-loaded').first().waitFor();
  // Each has come and is seen, or is known not to come and hidden.
  const kinds = () =>
    page.locator('img.leaflet-tile').evaluateAll((all) => [
      ...new Set(
        all.map((tile) => {
          if (!(tile instanceof HTMLImageElement)) return 'no image';
          if (new URL(tile.src).origin !== window.location.origin) return 'from elsewhere';
          const isSeen = getComputedStyle(tile).visibility === 'visible';
          if (!tile.complete) return 'on its way';
          return `${tile.naturalWidth === 0 ? 'missing' : 'come'}, ${isSeen ? 'seen' : 'hidden'}`;
        }),
      ),
    ]);
  await expect.poll(async () => (await kinds()).sort()).toEqual(['come, seen', 'missing, hidden']);
  expect(elsewhere).toEqual([]);
  expect(errors).toEqual([]);
});

/** Answers a grey tile for every second column, and nothing for the others. */
async function tileServer(): Promise<{ readonly server: Server; readonly template: string }> {
  const port = await freePort();
  const made = createServer((request, response) => {
    const column = Number((request.url ?? '').split('/').at(-2));
    if (column % 2 === 0) response.setHeader('content-type', 'image/png').end(PNG);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => made.listen(port, '127.0.0.1', ready));
  return { server: made, template: `http://127.0.0.1:${port}/{z}/{x}/{y}.png` };
}
