import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { readMigrations, versionOf } from '../../db/migrate.ts';
import { type Database, openMemoryDatabase } from '../../db/open-database.ts';
import * as schemaOfPlaces from '../../db/schema.ts';
import * as schemaOfPeople from '../../db/schema-people.ts';
import * as schemaOfWalkIns from '../../db/schema-walk-ins.ts';

const db = openMemoryDatabase();
const tables = Object.values({ ...schemaOfPlaces, ...schemaOfPeople, ...schemaOfWalkIns }).filter((value) =>
  is(value, SQLiteTable),
);
const configs = tables.map((table) => getTableConfig(table));

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
}

function columnsInDatabase({ sqlite }: Database, table: string): Column[] {
  const sql = 'SELECT name, lower(type) AS type, "notnull" FROM pragma_table_xinfo(?) ORDER BY name';
  const rows = sqlite.prepare<[string], { name: string; type: string; notnull: number }>(sql).all(table);
  return rows.map(({ name, type, notnull }) => ({ name, type, notNull: notnull === 1 }));
}

function keysInDatabase({ sqlite }: Database, table: string): string[] {
  const sql =
    'SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list(?) WHERE id IN (SELECT id FROM pragma_foreign_key_list(?) GROUP BY id HAVING count(*) = 1)';
  const rows = sqlite
    .prepare<[string, string], { from: string; table: string; to: string; on_delete: string }>(sql)
    .all(table, table);
  return rows.map((key) => `${key.from} → ${key.table}.${key.to} ${key.on_delete.toLowerCase()}`).sort();
}

describe('the migrations make the tables that schema.ts describes', () => {
  it('all of them and no others', () => {
    const sql =
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    const inDatabase = db.sqlite.prepare<[], string>(sql).pluck().all();
    expect(configs.map(({ name }) => name).sort()).toEqual(inDatabase);
  });

  it.each(configs.map((config) => [config.name, config] as const))(
    '%s: names, types and nullability',
    (name, config) => {
      const described = config.columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toLowerCase(),
        notNull: column.notNull,
      }));
      expect(described.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(columnsInDatabase(db, name));
    },
  );

  it.each(configs.map((config) => [config.name, config] as const))('%s: references', (name, config) => {
    const described = config.foreignKeys.map((key) => {
      const { columns, foreignTable, foreignColumns } = key.reference();
      const to = `${getTableConfig(foreignTable).name}.${foreignColumns[0]?.name}`;
      return `${columns[0]?.name} → ${to} ${key.onDelete ?? 'no action'}`;
    });
    expect(described.sort()).toEqual(keysInDatabase(db, name));
  });

  it('every table is STRICT', () => {
    const sql =
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'";
    expect(db.sqlite.prepare(sql).all()).toEqual([]);
  });

  it('every reference has an index, so that removing a row is quick', () => {
    const sql = `SELECT t.name || '.' || k."from" FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
      WHERE t.schema = 'main' AND k.seq = 0 AND NOT EXISTS (
        SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = k."from")
        AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) p WHERE p.pk = 1 AND p.name = k."from")`;
    expect(db.sqlite.prepare(sql).pluck().all()).toEqual([]);
  });

  it('and leave their number behind', () => {
    expect(versionOf(db.sqlite)).toBe(readMigrations().length);
  });
});
