import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Label, spreadLabels } from '../../../web/map/spread-labels.ts';

function labelsAt(...points: readonly (readonly [number, number])[]): readonly Label[] {
  return points.map(([x, y], position) => ({ key: `${position}`, x, y, halfWidth: 20, halfHeight: 20 }));
}

function smallestDistance(labels: readonly Label[]): number {
  const standing = spreadLabels(labels);
  const distances = standing.flatMap((one, i) =>
    standing
      .slice(i + 1)
      .map((other) => Math.hypot(one.standsX - other.standsX, one.standsY - other.standsY)),
  );
  return Math.min(...distances);
}

describe('labels on the map', () => {
  it('stay on their points while there is room', () => {
    const standing = spreadLabels(labelsAt([0, 0], [100, 0], [0, 100]));
    expect(standing.map(({ standsX, standsY }) => [standsX, standsY])).toEqual([
      [0, 0],
      [100, 0],
      [0, 100],
    ]);
    expect(standing.some(({ moved }) => moved)).toBe(false);
  });

  it('move apart evenly where they overlap, each to its own side', () => {
    const [west, east] = spreadLabels(labelsAt([0, 0], [10, 0]));
    expect(west?.standsX).toBeCloseTo(-17);
    expect(east?.standsX).toBeCloseTo(27);
    expect([west?.moved, east?.moved]).toEqual([true, true]);
  });

  it.each([2, 3, 6, 12])('%i labels on one and the same spot can all be read', (count) => {
    const heap = labelsAt(...Array.from({ length: count }, () => [50, 50] as const));
    expect(smallestDistance(heap)).toBeGreaterThan(42);
  });

  it('keep a wide label clear on its long side', () => {
    const wide = { key: 'cluster', x: 0, y: 0, halfWidth: 54, halfHeight: 18 };
    const [, beside] = spreadLabels([wide, { key: 'place', x: 40, y: 0, halfWidth: 20, halfHeight: 20 }]);
    expect((beside?.standsX ?? 0) - -19).toBeCloseTo(78);
  });

  it('stand in the same places however often they are laid out, and wherever the map is panned to', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), (points) => {
        const panned = spreadLabels(labelsAt(...points.map(([x, y]) => [x + 4096, y - 512] as const)));
        for (const [position, label] of spreadLabels(labelsAt(...points)).entries()) {
          expect(panned[position]?.standsX).toBeCloseTo(label.standsX + 4096, 3);
          expect(panned[position]?.standsY).toBeCloseTo(label.standsY - 512, 3);
        }
      }),
    );
  });
});
