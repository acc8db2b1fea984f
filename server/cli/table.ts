/** Rows as columns that line up, for a terminal and for `grep`. Widths count what is seen, not code units. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

function width(text: string): number {
  return [...graphemes.segment(text)].length;
}
