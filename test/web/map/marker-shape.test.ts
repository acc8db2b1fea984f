import { expect, it } from 'vitest';
import { markerShapeOf } from '../../../web/map/marker-shape.ts';

it('every group has a shape of its own, and open for some is not the shape of open', () => {
  const shapes = [
    markerShapeOf({ group: 'openNow', countsAsOpen: true }),
    markerShapeOf({ group: 'openNow', countsAsOpen: false }),
    markerShapeOf({ group: 'openLater', countsAsOpen: false }),
    markerShapeOf({ group: 'unsure', countsAsOpen: true }),
    markerShapeOf({ group: 'closedNow', countsAsOpen: false }),
  ];
  expect(shapes).toEqual(['open', 'restricted', 'later', 'unsure', 'closed']);
});
