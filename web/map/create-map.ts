import { type Map as LeafletMap, latLngBounds, map as leafletMap } from 'leaflet';
import type { Box } from './extent.ts';

/** Tiles exist for these zooms only; our own base map follows them. */
const FARTHEST_ZOOM = 12;
const NEAREST_ZOOM = 19;
/** A first look never comes closer than a few streets. */
const NEAREST_FIRST_ZOOM = 17;
/** Room for the buttons along the edges. */
const EDGE_PIXELS = 36;

/** Maps that are gliding from one zoom to another. */
const gliding = new WeakSet<LeafletMap>();

/** A bare Leaflet map in `element`: no buttons, no pop-ups, no layers yet. */
export function createMap(element: HTMLElement, district: Box): LeafletMap {
  const calm = prefersReducedMotion();
  const map = leafletMap(element, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    bounceAtZoomLimits: false,
    minZoom: FARTHEST_ZOOM,
    maxZoom: NEAREST_ZOOM,
    maxBounds: boundsOf(district).pad(0.5),
    maxBoundsViscosity: 0.7,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
  });
  map.on('zoomanim', () => gliding.add(map));
  map.on('zoomend', () => gliding.delete(map));
  return map;
}

/** Leaflet 1.9.4 ends a glide also on a map that is gone, and falls over: a map that glides goes once it stands still. */
export function removeMap(map: LeafletMap): void {
  if (gliding.has(map)) map.once('zoomend', () => queueMicrotask(() => map.remove()));
  else map.remove();
}

export function showBox(map: LeafletMap, box: Box): void {
  map.fitBounds(boundsOf(box), {
    maxZoom: NEAREST_FIRST_ZOOM,
    padding: [EDGE_PIXELS, EDGE_PIXELS],
    animate: !prefersReducedMotion(),
  });
}

export function boundsOf([west, south, east, north]: Box) {
  return latLngBounds([south, west], [north, east]);
}

export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
