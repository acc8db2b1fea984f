import { describe, expect, it } from 'vitest';
import { neighbourhoodAt } from '../../server/directory/neighbourhood-at.ts';
import type { District, Neighbourhood } from '../../server/model/directory.ts';

const neighbourhood = (code: string, ...outline: [number, number][]): Neighbourhood => ({
  code,
  name: code,
  districtSlug: 'liendert',
  lon: 0,
  lat: 0,
  outline,
});

const district: District = {
  slug: 'liendert',
  name: 'Liendert',
  municipality: 'Amersfoort',
  home: true,
  cbsCodes: [],
  box: null,
  lon: null,
  lat: null,
  rhythmDays: 28,
  oldAfterDays: 28,
  neighbourhoods: [
    neighbourhood('west', [0, 0], [2, 0], [2, 2], [0, 2], [0, 0]),
    // An L: its own corner bites a square out of it.
    neighbourhood('east', [2, 0], [4, 0], [4, 1], [3, 1], [3, 2], [2, 2]),
  ],
};

describe('the neighbourhood that holds a point', () => {
  it.each([
    ['in the middle', [1, 1], 'west'],
    ['at the height of a corner', [2.5, 1], 'east'],
    ['in the foot of the L', [3.5, 0.5], 'east'],
    ['in the bite out of the L', [3.5, 1.5], null],
    ['on the border counts once', [2, 1], 'east'],
    ['outside', [5, 1], null],
  ] as const)('%s', (_, point, code) => {
    expect(neighbourhoodAt([district], point)?.code ?? null).toBe(code);
  });
});
