import { describe, expect, it } from 'vitest';
import { boxOfDistrict, boxOfSpots } from '../../../web/map/extent.ts';

const OUTLINE = [
  [5.39, 52.16],
  [5.41, 52.17],
  [5.4, 52.18],
] as const;
const NEIGHBOURHOOD = { code: 'BU03071002', name: 'De Horsten', lon: 5.4, lat: 52.17, outline: OUTLINE };

describe('what the map shows', () => {
  it('goes round the circles in which the doors lie', () => {
    const box = boxOfSpots([{ lon: 5.4, lat: 52, radiusMetres: 1_000 }]);
    expect(box?.map((degrees) => Number(degrees.toFixed(3)))).toEqual([5.385, 51.991, 5.415, 52.009]);
  });

  it('shows some streets round a single exact point', () => {
    const [, south = 0, , north = 0] = boxOfSpots([{ lon: 5.4, lat: 52, radiusMetres: 0 }]) ?? [];
    expect((north - south) * 111_320).toBeCloseTo(300);
  });

  it('is the district of the page, else the outlines, else nothing', () => {
    expect(boxOfDistrict([5, 52, 6, 53], [NEIGHBOURHOOD], [])).toEqual([5, 52, 6, 53]);
    expect(boxOfDistrict(null, [NEIGHBOURHOOD], [])).toEqual([5.39, 52.16, 5.41, 52.18]);
    expect(boxOfDistrict(null, [], [])).toBeNull();
    expect(boxOfSpots([])).toBeNull();
  });

  it('stretches to a place beyond the district', () => {
    const [, , east = 0] =
      boxOfDistrict([5, 52, 6, 53], [], [{ lon: 6.5, lat: 52.5, radiusMetres: 10 }]) ?? [];
    expect(east).toBeGreaterThan(6.5);
  });
});
