import { inArray, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** Any number of keys as one JSON argument named `keys`: one statement, prepared once, without SQLite's limit on arguments. */
export function inKeys(column: SQLiteColumn): SQL {
  return inArray(column, sql`(SELECT value FROM json_each(${sql.placeholder('keys')}))`);
}

export function keysOf(keys: Iterable<number | string>): { readonly keys: string } {
  return { keys: JSON.stringify([...keys]) };
}
