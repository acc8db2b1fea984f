import { expect, it } from 'vitest';
import { partOfList } from '../../../server/http/desk/part-of-list.ts';

const ROWS = Array.from({ length: 60 }, (_, index) => index);

it.each([
  ['', 0, 25],
  ['skip=25', 25, 25],
  ['skip=50', 50, 10],
  ['skip=60', 0, 25],
  ['skip=-25', 0, 25],
  ['skip=1.5', 0, 25],
  ['skip=many', 0, 25],
])('of sixty rows the address "%s" shows those from %d, %d of them', (search, skipped, shown) => {
  const { rows, part } = partOfList(ROWS, new URLSearchParams(search));
  expect(rows).toEqual(ROWS.slice(skipped, skipped + shown));
  expect(part).toEqual({ skipped, shown, total: 60 });
});
