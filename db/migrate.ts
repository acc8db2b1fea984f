import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DatabaseRefused } from '../server/errors.ts';
import { ROOT } from '../server/root.ts';

interface Migration {
  readonly version: number;
  readonly sql: string;
}

const FOLDER = join(ROOT, 'db', 'migrations');
const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** The hand-written files in order; a gap or a double number is a mistake of ours. */
export function readMigrations(): readonly Migration[] {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const version = Number(FILE_NAME.exec(name)?.[1]);
    if (version !== index + 1) throw new Error(`Migration ${name} should have number ${index + 1}.`);
    return { version, sql: readFileSync(join(FOLDER, name), 'utf8') };
  });
}

export function versionOf(sqlite: BetterSqlite3.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

/** Brings the database to the version of this program, each step a transaction of its own. */
export function migrate(sqlite: BetterSqlite3.Database): void {
  for (const { version, sql } of readMigrations()) {
    const step = sqlite.transaction(() => {
      // Looked up inside the transaction: another process may have taken this step while we waited.
      if (versionOf(sqlite) >= version) return;
      sqlite.exec(sql);
      sqlite.pragma(`user_version = ${version}`);
    });
    step.immediate();
  }
}

/** Throws DatabaseRefused for a database that a newer program wrote: what it means is not known here. */
export function checkNotNewer(sqlite: BetterSqlite3.Database): void {
  const [version, newest] = [versionOf(sqlite), readMigrations().length];
  if (version > newest) {
    throw new DatabaseRefused(
      `The database has version ${version}, and this program knows up to ${newest}.`,
      'Start the newer program that wrote it, or restore a backup from before it.',
    );
  }
}

/** For a connection that may not bring it up to date. */
export function checkNotOlder(sqlite: BetterSqlite3.Database): void {
  if (versionOf(sqlite) < readMigrations().length) {
    throw new DatabaseRefused(
      'The database is older than this program.',
      'Start the server once: it brings it up to date.',
    );
  }
}
