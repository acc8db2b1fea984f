/** What an owner recognises of a database: "7 places, 12 walk-in hours, 40 changes". */
export function rowsInWords(rows: ReadonlyMap<string, number>): string {
  const count = (table: string) => rows.get(table) ?? 0;
  return `${count('places')} places, ${count('walk_ins')} walk-in hours and activities, ${count('change_log')} changes`;
}
