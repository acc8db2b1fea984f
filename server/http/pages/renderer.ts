/**
 * The way to the page: the bundle that Vite built of the views, and the names of the files that the browser needs.
 * Both are read once, at the start, and checked there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DeskRenderer } from '../../contract/desk/desk-page.ts';
import type { PageAssets, PageRenderer } from '../../contract/page.ts';
import type { Language } from '../../contract/vocabulary.ts';

export interface BuiltPage {
  readonly renderDocument: PageRenderer['renderDocument'];
  readonly assets: { readonly [Code in Language]: PageAssets };
  readonly renderDesk: DeskRenderer['renderDesk'];
  readonly deskAssets: { readonly [Code in Language]: PageAssets };
  /** The folder of the browser's files. */
  readonly clientFolder: string;
  /** Those of them, relative to it, that have a hash of their content in their name. */
  readonly hashedFiles: ReadonlySet<string>;
}

/** Throws with the remedy when there is no build. */
export async function loadBuiltPage(dist: string): Promise<BuiltPage> {
  const clientFolder = join(dist, 'client');
  const manifest = toManifest(parseJson(readBuilt(join(clientFolder, '.vite', 'manifest.json'))));
  const bundle: unknown = await import(pathToFileURL(join(dist, 'server', 'server-entry.js')).href);
  if (!isRenderer(bundle)) throw new Error(`The page in ${dist} is not whole. Run \`npm run build\`.`);
  return {
    renderDocument: (page, assets) => bundle.renderDocument(page, assets),
    assets: assetsByLanguage(manifest, 'web/client-entry.tsx', 'web/i18n'),
    renderDesk: (page, assets) => bundle.renderDesk(page, assets),
    deskAssets: assetsByLanguage(manifest, 'web/desk-entry.tsx', 'web/desk/words'),
    clientFolder,
    hashedFiles: new Set(
      [...manifest.values()].flatMap(({ file, css, assets }) => [file, ...css, ...assets]),
    ),
  };
}

interface Chunk {
  readonly file: string;
  readonly isEntry: boolean;
  readonly css: readonly string[];
  readonly assets: readonly string[];
  readonly imports: readonly string[];
}

type Manifest = ReadonlyMap<string, Chunk>;

function assetsByLanguage(manifest: Manifest, entry: string, catalogues: string): BuiltPage['assets'] {
  return {
    nl: assetsOf(manifest, entry, `${catalogues}/nl.ts`),
    en: assetsOf(manifest, entry, `${catalogues}/en.ts`),
  };
}

/** The entry, its styles, and ahead of time all that it and the language's catalogue import. */
function assetsOf(manifest: Manifest, entry: string, catalogue: string): PageAssets {
  const chunk = manifest.get(entry);
  if (chunk === undefined) throw new Error('The build of the page has no entry. Run `npm run build`.');
  const early = new Set([entry, catalogue].flatMap((key) => [...withImports(manifest, key)]));
  const chunks = [...early].map((key) => manifest.get(key)).filter((found) => found !== undefined);
  return {
    script: `/${chunk.file}`,
    // What a chunk imports comes before it, so that its own rules have the last word.
    styles: [...new Set(chunks.toReversed().flatMap(({ css }) => css))].map((file) => `/${file}`),
    modulePreloads: chunks.filter((other) => other !== chunk).map(({ file }) => `/${file}`),
  };
}

function withImports(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest.get(key)?.imports ?? []) withImports(manifest, imported, seen);
  return seen;
}

function toManifest(value: unknown): Manifest {
  const chunks = Object.entries(isRecord(value) ? value : {}).flatMap(([key, chunk]) =>
    isRecord(chunk) && typeof chunk.file === 'string'
      ? [
          [
            key,
            {
              file: chunk.file,
              isEntry: chunk.isEntry === true,
              css: textsOf(chunk.css),
              assets: textsOf(chunk.assets),
              imports: textsOf(chunk.imports),
            },
          ] as const,
        ]
      : [],
  );
  return new Map(chunks);
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function readBuilt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error('The page is not built yet. Run `npm run build` first, or start with `npm start`.', {
      cause,
    });
  }
}

function parseJson(text: string): unknown {
  return JSON.parse(text);
}

function isRenderer(value: unknown): value is PageRenderer & DeskRenderer {
  return (
    isRecord(value) && typeof value.renderDocument === 'function' && typeof value.renderDesk === 'function'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
