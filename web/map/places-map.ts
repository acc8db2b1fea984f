import { control, type Map as LeafletMap, type PanOptions, point } from 'leaflet';
import type { NeighbourhoodOnPage } from '../../server/contract/page.ts';
import { createAreaLayer } from './area-layer.ts';
import { createMap, prefersReducedMotion, removeMap, showBox } from './create-map.ts';
import type { Box } from './extent.ts';
import type { StandingCluster, StandingMark } from './layout.ts';
import type { Position } from './map-place.ts';
import { createMarkerLayer, type MarkerScene } from './marker-layer.ts';
import { addSchematicBase } from './schematic-base.ts';
import { addTiles } from './tile-layer.ts';
import { zoomByWheelWhenMeant } from './wheel-zoom.ts';

export interface Scene extends MarkerScene {
  readonly position: Position | null;
}

export interface Ground {
  readonly district: Box;
  /** Where the server has tiles; null: nowhere. */
  readonly tiles: Box | null;
  /** What the first look shows. */
  readonly first: Box;
  readonly neighbourhoods: readonly NeighbourhoodOnPage[];
  readonly credit: string;
}

export interface PlacesMap {
  show(scene: Scene): void;
  showBox(box: Box): void;
  /** Nearer when positive. */
  zoomBy(steps: number): void;
  /** Comes as near as it takes for the cluster to fall apart. */
  open(cluster: StandingCluster): void;
  panTowards(direction: Direction): void;
  /** `coveredBelow`: pixels that the card of the chosen place takes of the map. */
  bringIntoView(slug: string, coveredBelow: number): void;
  /** Whether the press that just ended moved the map: such a click chooses nothing. */
  wasDragged(): boolean;
  destroy(): void;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const PAN_PIXELS = 120;
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -PAN_PIXELS],
  down: [0, PAN_PIXELS],
  left: [-PAN_PIXELS, 0],
  right: [PAN_PIXELS, 0],
};

/** A marker in view stays clear of the edges and the buttons on them. */
const CLEAR_PIXELS = 64;
/** The credit, the button that pans down, and half a chosen marker. */
const CLEAR_BELOW_PIXELS = 100;

/** The map with its layers. It is made once; every minute and every choice only shows it a new scene. */
export function createPlacesMap(element: HTMLElement, ground: Ground, onPressGround: () => void): PlacesMap {
  const map = createMap(element, ground.district);
  let scene: Scene | null = null;
  let marks: readonly StandingMark[] = [];
  const move = (): PanOptions => ({ animate: !prefersReducedMotion() });

  const redraw = () => {
    if (scene === null) return;
    marks = markers.show(scene);
    base.makeRoomFor(marks);
    areas.show(marks, scene.selectedSlug, scene.position);
  };

  const base = addSchematicBase(map, ground.neighbourhoods);
  showBox(map, ground.first);
  if (ground.tiles) addTiles(map, ground.tiles);
  control.attribution({ prefix: false }).addAttribution(ground.credit).addTo(map);
  const areas = createAreaLayer(map);
  const markers = createMarkerLayer(map);
  map.on('zoomend', redraw);
  map.on('click', onPressGround);
  const wasDragged = watchDragging(map);
  const stopWheel = zoomByWheelWhenMeant(map);
  const stopResizing = followSize(map, () => showBox(map, ground.first));

  return {
    show(next) {
      scene = next;
      redraw();
    },
    showBox: (box) => showBox(map, box),
    zoomBy: (steps) => map.setZoom(map.getZoom() + steps, move()),
    open({ at, opensAtZoom }) {
      const middle = map.unproject(point(at.x, at.y), map.getZoom());
      map.setView(middle, Math.min(opensAtZoom, map.getMaxZoom()), move());
    },
    panTowards: (direction) => map.panBy(point([...STEPS[direction]]), move()),
    bringIntoView(slug, coveredBelow) {
      const mark = marks.find((one) => one.kind === 'place' && one.item.place.slug === slug);
      if (!mark) return;
      map.panInside(map.unproject(point(mark.stands.x, mark.stands.y), map.getZoom()), {
        ...move(),
        paddingTopLeft: point(CLEAR_PIXELS, CLEAR_PIXELS),
        paddingBottomRight: point(CLEAR_PIXELS, CLEAR_BELOW_PIXELS + coveredBelow),
      });
    },
    wasDragged,
    destroy() {
      stopResizing();
      stopWheel();
      markers.clear();
      removeMap(map);
    },
  };
}

/** Says whether the press that just ended was a drag. */
function watchDragging(map: LeafletMap): () => boolean {
  let dragged = false;
  map.on('dragstart', () => {
    dragged = true;
  });
  const onPress = () => {
    dragged = false;
  };
  map.getContainer().addEventListener('pointerdown', onPress, { capture: true });
  return () => dragged;
}

/** Follows the size of its box; a map that was made while hidden takes its first look when it first shows. */
function followSize(map: LeafletMap, takeFirstLook: () => void): () => void {
  let looked = map.getSize().x > 0;
  const observer = new ResizeObserver(() => {
    map.invalidateSize({ pan: false });
    if (looked || map.getSize().x === 0) return;
    looked = true;
    takeFirstLook();
  });
  observer.observe(map.getContainer());
  return () => observer.disconnect();
}
