import { divIcon, type Map as LeafletMap, type Marker, marker, point } from 'leaflet';
import { type ComponentChild, render } from 'preact';
import { layOut, type StandingMark } from './layout.ts';
import type { MapPlace } from './map-place.ts';

/** A thumb's worth. */
const TARGET_PIXELS = 44;
const SELECTED_ABOVE_OTHERS = 10_000;

export interface MarkerScene {
  readonly items: readonly MapPlace[];
  readonly selectedSlug: string | null;
  draw(mark: StandingMark): ComponentChild;
}

interface DrawnMark {
  readonly host: HTMLElement;
  readonly pin: Marker;
  slugs: readonly string[];
}

export interface MarkerLayer {
  /** Draws the scene at the map's zoom and says where everything stands. */
  show(scene: MarkerScene): readonly StandingMark[];
  clear(): void;
}

/** The buttons on the map. They are kept from one scene to the next, so that the focus stays where it is. */
export function createMarkerLayer(map: LeafletMap): MarkerLayer {
  const drawn = new Map<string, DrawnMark>();

  function remove(key: string, { host, pin }: DrawnMark): void {
    render(null, host);
    pin.remove();
    drawn.delete(key);
  }

  function draw(mark: StandingMark, scene: MarkerScene): HTMLElement {
    const it = drawn.get(mark.key) ?? newMark(map);
    drawn.set(mark.key, it);
    it.slugs = slugsOf(mark);
    it.pin.setLatLng(map.unproject(point(mark.stands.x, mark.stands.y), map.getZoom()));
    it.pin.setZIndexOffset(mark.key === `place:${scene.selectedSlug}` ? SELECTED_ABOVE_OTHERS : 0);
    it.pin.addTo(map);
    render(scene.draw(mark), it.host);
    return it.host;
  }

  return {
    show(scene) {
      const zoom = map.getZoom();
      const marks = layOut(scene.items, scene.selectedSlug, zoom, (lon, lat) =>
        map.project([lat, lon], zoom),
      );
      const keys = new Set(marks.map(({ key }) => key));
      const leaving = [...drawn].filter(([key]) => !keys.has(key));
      const lost = leaving.find(([, { host }]) => host.contains(document.activeElement))?.[1].slugs[0];
      for (const [key, mark] of leaving) remove(key, mark);
      putInOrder(marks.map((mark) => draw(mark, scene)));
      if (lost !== undefined) focusOn(lost, drawn);
      return marks;
    },
    clear() {
      for (const [key, mark] of [...drawn]) remove(key, mark);
    },
  };
}

function newMark(map: LeafletMap): DrawnMark {
  const host = document.createElement('div');
  // A press on the ground clears the choice; this one makes it.
  host.addEventListener('click', (event) => event.stopPropagation());
  const icon = divIcon({
    className: 'bl-map-marker-anchor',
    html: host,
    iconSize: [TARGET_PIXELS, TARGET_PIXELS],
  });
  // The button inside takes focus and keys; Leaflet only carries it along.
  const pin = marker([0, 0], { icon, keyboard: false, riseOnHover: true });
  host.addEventListener('focusin', () => {
    // Only for keys: a marker that moves away under a finger cannot be pressed.
    if (host.querySelector(':focus-visible')) map.panInside(pin.getLatLng(), { padding: [48, 48] });
  });
  return { host, pin, slugs: [] };
}

function slugsOf(mark: StandingMark): readonly string[] {
  return mark.kind === 'place' ? [mark.item.place.slug] : mark.items.map(({ place }) => place.slug);
}

/** The Tab key follows the list's numbers. What has the focus is not moved, since moving it would take the focus. */
function putInOrder(hosts: readonly HTMLElement[]): void {
  const anchors = hosts.flatMap(({ parentElement }) => parentElement ?? []);
  const pane = anchors[0]?.parentElement;
  if (!pane || anchors.every((anchor, position) => pane.children[position] === anchor)) return;
  const focused = anchors.find((anchor) => anchor.contains(document.activeElement)) ?? null;
  let passed = focused === null;
  for (const anchor of anchors) {
    if (anchor === focused) passed = true;
    else pane.insertBefore(anchor, passed ? null : focused);
  }
}

/** When a cluster falls apart or a marker is heaped up, the focus goes on to where its first place now is. */
function focusOn(slug: string, drawn: ReadonlyMap<string, DrawnMark>): void {
  const now = [...drawn.values()].find(({ slugs }) => slugs.includes(slug));
  now?.host.querySelector('button')?.focus({ preventScroll: true });
}
