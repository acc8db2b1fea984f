import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltPage } from '../../server/http/pages/renderer.ts';

const NO_FILES = { script: '', styles: [], modulePreloads: [] };

/**
 * Pages as the values that they are made of, for tests of what an address answers rather than of how it looks: they need
 * no build.
 */
export function unrenderedPages(): BuiltPage {
  const clientFolder = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(clientFolder, 'assets'));
  const assets = { nl: NO_FILES, en: NO_FILES };
  return {
    *renderDocument(page) {
      yield;
      return JSON.stringify(page);
    },
    renderDesk: (page) => JSON.stringify(page),
    assets,
    deskAssets: assets,
    clientFolder,
    hashedFiles: new Set(),
  };
}
