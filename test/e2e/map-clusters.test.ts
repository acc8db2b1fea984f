import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand, seedFolder } from '../helpers/run-cli.ts';
import { TUESDAY_AT_TEN, visitors } from '../helpers/visitors.ts';

const folder = mkdtempSync(join(tmpdir(), 'binnenlopen-'));
beforeAll(async () => {
  seedFolder(folder);
  const file = join(folder, 'street.geojson');
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: street(12) }));
  await runCommand(folder, ['import', file], { BINNENLOPEN_CLOCK: TUESDAY_AT_TEN });
});
const site = visitors(() => ({ BINNENLOPEN_DATA: folder }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Doors a few metres from each other. */
function street(doors: number): readonly object[] {
  return Array.from({ length: doors }, (_, door) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [5.414 + door * 0.00008, 52.164] },
    properties: { name: `Deur ${door + 1}`, slug: `deur-${door + 1}`, amenity: 'community_centre' },
  }));
}

async function visitMap(): Promise<Page> {
  const { page } = await site.visit('/', { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await page.locator('.bl-map-marker').first().waitFor();
  return page;
}

const cluster = (page: Page) => page.getByRole('button', { name: /^\d+ plekken, \d+ open$/ });

it('a street of doors is one cluster, which the Enter key opens and hands its focus on', async () => {
  const page = await visitMap();
  const clusters = () =>
    cluster(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  await expect.poll(clusters).toEqual(['12 plekken, 0 open']);
  let before = await clusters();
  for (let presses = 0; presses < 8 && before.length > 0; presses += 1) {
    await cluster(page).first().press('Enter');
    await expect.poll(clusters).not.toEqual(before);
    before = await clusters();
  }
  await expect.poll(() => page.locator('.bl-map-ground [data-place^="deur-"]').count()).toBe(12);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-place'));
  await expect.poll(focused).toMatch(/^deur-/);
});

it('a chosen place leaves its cluster, and is seen', async () => {
  const page = await visitMap();
  await page.locator('#place-deur-7 .bl-row__number').click();
  await expect.poll(() => cluster(page).getAttribute('aria-label')).toBe('11 plekken, 0 open');
  const chosen = page.locator('.bl-map-ground [data-place="deur-7"]');
  await expect.poll(() => chosen.getAttribute('aria-pressed')).toBe('true');
});
