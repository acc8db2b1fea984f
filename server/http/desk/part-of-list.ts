import { type ListPart, ROWS_OF_A_PART, SKIP } from '../../contract/desk/list-part.ts';

/** The rows that the address asks for; of a list that became shorter the first ones. */
export function partOfList<Row>(
  rows: readonly Row[],
  search: URLSearchParams,
): { readonly rows: readonly Row[]; readonly part: ListPart } {
  const asked = Number(search.get(SKIP) ?? 0);
  const isThere = Number.isInteger(asked) && asked > 0 && asked < rows.length;
  const skipped = isThere ? asked : 0;
  const shown = rows.slice(skipped, skipped + ROWS_OF_A_PART);
  return { rows: shown, part: { skipped, shown: shown.length, total: rows.length } };
}
