/** Which rows of a long list a page shows. */
export interface ListPart {
  /** So many rows come before them. */
  readonly skipped: number;
  readonly shown: number;
  readonly total: number;
}

/** Few enough to write a page well within 50 ms. */
export const ROWS_OF_A_PART = 25;

/** The key in the address that says how many rows come before. */
export const SKIP = 'skip';
