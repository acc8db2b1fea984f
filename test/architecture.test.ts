import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What each room may import, besides itself. A room is the longest prefix in this table. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'server/contract': [],
  'server/hours': ['server/contract'],
  'server/model': ['server/contract', 'server/hours'],
  'server/exports': ['server/contract', 'server/hours', 'server/model'],
  'server/errors.ts': [],
  'server/root.ts': [],
  'server/config.ts': ['server/errors.ts', 'server/contract', 'server/mail', 'server/tiles'],
  'server/clock.ts': ['server/contract'],
  db: ['server/contract', 'server/hours', 'server/model', 'server/errors.ts', 'server/root.ts'],
  seeds: ['db', 'server/contract', 'server/hours', 'server/model', 'server/errors.ts', 'server/root.ts'],
  'server/tiles': ['server/contract', 'server/model', 'server/errors.ts', 'server/clock.ts'],
  'server/addresses': ['server/contract', 'server/errors.ts'],
  'server/backup': ['db', 'server/contract', 'server/errors.ts'],
  'server/directory': [
    'db',
    'server/contract',
    'server/hours',
    'server/model',
    'server/exports',
    'server/errors.ts',
  ],
  'server/mail': ['db', 'server/contract', 'server/hours', 'server/model', 'server/errors.ts'],
  'server/auth': ['db', 'server/contract', 'server/hours', 'server/model', 'server/mail', 'server/errors.ts'],
  'server/desk': [
    'db',
    'server/contract',
    'server/hours',
    'server/model',
    'server/directory',
    'server/mail',
    'server/auth',
    'server/errors.ts',
  ],
  'server/planner': [
    'db',
    'server/contract',
    'server/hours',
    'server/model',
    'server/directory',
    'server/mail',
    'server/auth',
    'server/desk',
    'server/errors.ts',
  ],
  'server/schedule': [
    'db',
    'server/contract',
    'server/hours',
    'server/model',
    'server/directory',
    'server/mail',
    'server/auth',
    'server/desk',
    'server/errors.ts',
    'server/clock.ts',
    'server/config.ts',
  ],
  'server/http': [
    'db',
    'server/contract',
    'server/hours',
    'server/model',
    'server/exports',
    'server/directory',
    'server/mail',
    'server/auth',
    'server/desk',
    'server/planner',
    'server/schedule',
    'server/tiles',
    'server/addresses',
    'server/errors.ts',
    'server/clock.ts',
    'server/config.ts',
  ],
  'server/app.ts': [
    'db',
    'server/http',
    'server/contract',
    'server/tiles',
    'server/addresses',
    'server/clock.ts',
    'server/config.ts',
  ],
  'server/cli': [
    'db',
    'server/contract',
    'server/hours',
    'server/model',
    'server/exports',
    'server/directory',
    'server/mail',
    'server/auth',
    'server/desk',
    'server/planner',
    'server/schedule',
    'server/backup',
    'server/errors.ts',
    'server/clock.ts',
    'server/config.ts',
  ],
  // The process: it puts the other rooms together, and nobody imports it.
  'server/main.ts': ['db', 'seeds', 'server'],
  'server/process.ts': ['db', 'seeds', 'server'],
  'server/start-server.ts': ['db', 'seeds', 'server'],
  'server/stop-cleanly.ts': ['db', 'server'],
  'server/open-data.ts': ['db', 'seeds', 'server'],
  'server/explain-failure.ts': ['db', 'server'],
  web: ['server/contract'],
};

/** A package that only one room may touch. */
const PACKAGE_ROOMS: Record<string, readonly string[]> = {
  leaflet: ['web/map'],
  supercluster: ['web/map'],
  'better-sqlite3': ['db'],
  'drizzle-orm': ['db'],
  luxon: ['server/hours', 'server/exports', 'server/config.ts'],
  fastify: ['server/app.ts', 'server/http', 'server/start-server.ts', 'server/stop-cleanly.ts'],
  preact: ['web'],
  commander: ['server/cli'],
  '@fastify/cookie': ['server/http'],
  '@simplewebauthn/server': ['server/auth'],
  nodemailer: ['server/mail'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const roomOf = (path: string): string | undefined =>
  Object.keys(MAY_IMPORT)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function importsIn(file: string, source: string): Import[] {
  const pattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(pattern)].map(([, name = '']) => ({
    from: file,
    to: name.startsWith('.') ? relative(ROOT, normalize(join(ROOT, dirname(file), name))) : name,
  }));
}

function isAllowed({ from, to }: Import): boolean {
  const packageName = Object.keys(PACKAGE_ROOMS).find((name) => to === name || to.startsWith(`${name}/`));
  if (packageName !== undefined) {
    return (PACKAGE_ROOMS[packageName] ?? []).some((room) => from === room || from.startsWith(`${room}/`));
  }
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
  if (toRoom === undefined || fromRoom === undefined || fromRoom === toRoom) return true;
  return (MAY_IMPORT[fromRoom] ?? []).some((room) => to === room || to.startsWith(`${room}/`));
}

const trespasses = (imports: readonly Import[]) =>
  imports.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} imports ${to}`);

describe('the law of imports', () => {
  it('holds in every room', () => {
    const imports = ['server', 'db', 'seeds', 'web']
      .flatMap(sourceFiles)
      .flatMap((file) => importsIn(file, readFileSync(join(ROOT, file), 'utf8')));
    expect(imports.length).toBeGreaterThan(100);
    expect(trespasses(imports)).toEqual([]);
  });

  it.each([
    ['server/hours/planted.ts', "import { findPlaces } from '../../db/queries/places.ts';"],
    ['server/contract/planted.ts', "import type { Layer } from '../hours/model.ts';"],
    ['server/exports/planted.ts', "import { openDatabase } from '../../db/open-database.ts';"],
    ['web/views/planted.tsx', "import { openIntervals } from '../../server/hours/open-intervals.ts';"],
    ['web/views/planted.tsx', "const L = await import('leaflet');"],
    ['server/directory/planted.ts', "import Database from 'better-sqlite3';"],
    ['server/contract/planted.ts', "export { DateTime } from 'luxon';"],
    ['db/queries/planted.ts', "import { findPlaces } from '../../server/directory/find-places.ts';"],
  ])('catches an import planted in %s: %s', (file, source) => {
    expect(trespasses(importsIn(file, source))).toHaveLength(1);
  });

  it('knows a room for every file', () => {
    const homeless = ['server', 'db', 'seeds', 'web'].flatMap(sourceFiles).filter((file) => !roomOf(file));
    expect(homeless).toEqual([]);
  });

  it('loads with the start nothing that few requests need', () => {
    const early = sourceFiles('server').filter((file) =>
      /^import (?!type\b)[^;]*from '(nodemailer|@simplewebauthn)\//m.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(early).toEqual([]);
  });
});

describe('the decisions', () => {
  const files = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => /^\d/.test(name));
  const numberOf = (name: string) => Number(name.slice(0, 4));

  it('each have a number of their own, without a gap', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.map(numberOf).sort((a, b) => a - b)).toEqual(files.map((_, index) => index + 1));
  });

  it.each(files)('%s says its number in its title', (name) => {
    const [title = ''] = readFileSync(join(ROOT, 'docs/decisions', name), 'utf8').split('\n');
    expect(title).toMatch(new RegExp(`^# ${numberOf(name)}\\. `));
  });
});
