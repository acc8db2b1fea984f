import { describe, expect, it } from 'vitest';
import { clusterPlaces } from '../../../web/map/clusters.ts';

const STREET = Array.from({ length: 8 }, (_, position) => ({
  slug: `place-${position}`,
  lon: 5.4 + position * 0.0001,
  lat: 52.165,
}));

describe('clusters', () => {
  it('leave four close together as they are', () => {
    expect(clusterPlaces(STREET.slice(0, 4), 14, null)).toEqual({
      single: STREET.slice(0, 4),
      clusters: [],
    });
  });

  it('heap up many close together, and name each one', () => {
    const { single, clusters } = clusterPlaces(STREET, 14, null);
    expect(single).toEqual([]);
    expect(clusters.map(({ members }) => members.length)).toEqual([8]);
    expect(clusters[0]?.members).toEqual(STREET);
  });

  it('never swallow the selected place', () => {
    const { single, clusters } = clusterPlaces(STREET, 14, 'place-3');
    expect(single.map(({ slug }) => slug)).toEqual(['place-3']);
    expect(clusters[0]?.members.map(({ slug }) => slug)).not.toContain('place-3');
  });

  it('fall apart at the zoom that they name', () => {
    const [cluster] = clusterPlaces(STREET, 14, null).clusters;
    const nearer = clusterPlaces(STREET, cluster?.opensAtZoom ?? 0, null);
    expect(nearer.single.length + nearer.clusters.length).toBeGreaterThan(1);
  });

  it('are gone at the nearest zooms, even for places in one building', () => {
    const building = STREET.map(({ slug }) => ({ slug, lon: 5.4, lat: 52.165 }));
    expect(clusterPlaces(building, 18, null).clusters).toEqual([]);
  });
});
