import { describe, expect, it } from 'vitest';
import { type Box, boxAround, isWithinBox, widened } from '../../server/directory/box.ts';

const LIENDERT: Box = [5.39, 52.155, 5.428, 52.175];

describe('a box with 2 km more on each side', () => {
  it.each([
    ['holds its own middle', [5.4058, 52.1649], true],
    ['holds 1.9 km to the east', [5.4558, 52.165], true],
    ['ends before 2.1 km to the east', [5.4588, 52.165], false],
    ['holds 1.9 km to the north', [5.4, 52.1921], true],
    ['ends before 2.1 km to the south', [5.4, 52.1361], false],
    ['is far from Groningen', [6.41, 53.166], false],
  ] as const)('%s', (_, point, expected) => {
    expect(isWithinBox(widened(LIENDERT, 2_000), point)).toBe(expected);
  });
});

it('the box around points touches the outermost of them', () => {
  expect(
    boxAround([
      [5.4, 52.1],
      [5.3, 52.2],
      [5.5, 52.15],
    ]),
  ).toEqual([5.3, 52.1, 5.5, 52.2]);
});
