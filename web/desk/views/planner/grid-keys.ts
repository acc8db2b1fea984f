/**
 * A table that arrow keys move through, after the grid pattern of WAI-ARIA: one stop for Tab, and the links of the cell
 * that one is in come after it. Without a script it stays a table whose links Tab goes past.
 */
export function moveByArrows(table: HTMLTableElement): () => void {
  table.setAttribute('role', 'grid');
  for (const row of table.rows) row.setAttribute('role', 'row');
  for (const heading of table.tHead?.rows[0]?.cells ?? []) heading.setAttribute('role', 'columnheader');
  for (const cell of cellsOf(table)) {
    cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'gridcell');
    leave(cell);
  }
  const [first] = cellsOf(table).filter(isShown);
  if (first !== undefined) enter(table, first);

  const onFocus = ({ target }: FocusEvent) => {
    const cell = cellAround(target);
    if (cell !== null) enter(table, cell);
  };
  const onKey = (event: KeyboardEvent) => {
    const cell = cellAround(event.target);
    if (cell === null || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && event.target === cell) cell.querySelector('a')?.click();
    const next = event.key === 'Escape' ? cell : nextCell(table, cell, event);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  table.addEventListener('focusin', onFocus);
  table.addEventListener('keydown', onKey);
  return () => {
    table.removeEventListener('focusin', onFocus);
    table.removeEventListener('keydown', onKey);
  };
}

/** null: no key of ours, or nothing lies there. */
function nextCell(
  table: HTMLTableElement,
  cell: HTMLTableCellElement,
  { key, ctrlKey }: KeyboardEvent,
): HTMLTableCellElement | null {
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].filter(isShown));
  const y = rows.findIndex((row) => row.includes(cell));
  const row = rows[y] ?? [];
  const x = row.indexOf(cell);
  switch (key) {
    case 'ArrowRight':
      return row[x + 1] ?? null;
    case 'ArrowLeft':
      return row[x - 1] ?? null;
    case 'ArrowDown':
      return rows[y + 1]?.[x] ?? null;
    case 'ArrowUp':
      return rows[y - 1]?.[x] ?? null;
    case 'Home':
      return (ctrlKey ? rows[0] : row)?.[0] ?? null;
    case 'End':
      return (ctrlKey ? rows.at(-1) : row)?.at(-1) ?? null;
    default:
      return null;
  }
}

function enter(table: HTMLTableElement, cell: HTMLTableCellElement): void {
  for (const other of table.querySelectorAll<HTMLTableCellElement>('tbody [tabindex="0"]')) {
    if (other !== cell) leave(other);
  }
  cell.tabIndex = 0;
  for (const link of cell.querySelectorAll('a')) link.removeAttribute('tabindex');
}

function leave(cell: HTMLTableCellElement): void {
  cell.tabIndex = -1;
  for (const link of cell.querySelectorAll('a')) link.tabIndex = -1;
}

function cellsOf(table: HTMLTableElement): HTMLTableCellElement[] {
  return [...(table.tBodies[0]?.rows ?? [])].flatMap((row) => [...row.cells]);
}

function cellAround(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('tbody td, tbody th') : null;
}

/** A small screen leaves the other days out. */
function isShown(cell: HTMLTableCellElement): boolean {
  return cell.offsetParent !== null || cell.getClientRects().length > 0;
}
