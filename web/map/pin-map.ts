/** A map with one pin, for who says where a place is: set by a tap, by dragging, or with the arrow keys on the pin. */
import {
  type CircleMarker,
  circle,
  control,
  divIcon,
  type LeafletMouseEvent,
  type Marker,
  marker,
} from 'leaflet';
import type { NeighbourhoodOnPage } from '../../server/contract/page.ts';
import { createMap, prefersReducedMotion, removeMap, showBox } from './create-map.ts';
import { type Box, boxOfDistrict, boxOfSpots } from './extent.ts';
import './leaflet-base.css';
import './ground.css';
import './over-the-map.css';
import './pin-map.css';
import { addSchematicBase } from './schematic-base.ts';
import { addTiles } from './tile-layer.ts';
import { zoomByWheelWhenMeant } from './wheel-zoom.ts';

export interface Pin {
  readonly lon: number;
  readonly lat: number;
}

export interface PinGround {
  readonly neighbourhoods: readonly NeighbourhoodOnPage[];
  /** Where the server has tiles; null: nowhere. */
  readonly box: Box | null;
  /** Where the map begins while there is no pin. */
  readonly middle: Pin;
  readonly credit: string;
  /** What a screen reader calls the pin. */
  readonly pinName: string;
}

export interface PinMap {
  /** null: there is no pin yet. The circle shows how far off the door may be; null: no circle. */
  show(pin: Pin | null, radiusMetres: number | null): void;
  zoomBy(steps: number): void;
  destroy(): void;
}

/** An arrow key on the pin moves it so many pixels: fine when near, far when far. */
const KEY_PIXELS = 8;
const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -KEY_PIXELS],
  ArrowDown: [0, KEY_PIXELS],
  ArrowLeft: [-KEY_PIXELS, 0],
  ArrowRight: [KEY_PIXELS, 0],
};

const NEW_DISTRICT_METRES = 2_000;
const FIRST_RADIUS_METRES = 250;

/** The pin's point is at the bottom of its picture. */
const PICTURE = `<svg viewBox="0 0 44 44" aria-hidden="true"><path d="M22 42C16 33 9 26 9 17a13 13 0 0 1 26 0c0 9-7 16-13 25Zm0-20a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z"/></svg>`;

/** `onMove` is told each new place of the pin, once it stands. */
export function createPinMap(element: HTMLElement, ground: PinGround, onMove: (pin: Pin) => void): PinMap {
  const { neighbourhoods, box, middle, credit, pinName } = ground;
  const around = { ...middle, radiusMetres: NEW_DISTRICT_METRES };
  const district = boxOfDistrict(box, neighbourhoods, []) ?? boxOfSpots([around]);
  if (district === null) throw new TypeError('A box around a point is never nothing.');
  const map = createMap(element, district);
  const base = addSchematicBase(map, neighbourhoods);
  showBox(map, district);
  base.makeRoomFor([]);
  map.on('zoomend', () => base.makeRoomFor([]));
  if (box !== null) addTiles(map, box);
  control.attribution({ prefix: false }).addAttribution(credit).addTo(map);
  const stopWheel = zoomByWheelWhenMeant(map);

  const sign: Marker = marker([middle.lat, middle.lon], {
    draggable: true,
    alt: pinName,
    title: pinName,
    autoPanOnFocus: false,
    icon: divIcon({ className: 'bl-pin', html: PICTURE, iconSize: [44, 44], iconAnchor: [22, 42] }),
  });
  const area: CircleMarker = circle([middle.lat, middle.lon], {
    radius: 1,
    className: 'bl-pin-circle',
    interactive: false,
  });
  let hasLooked = false;

  const put = ({ lat, lng }: { readonly lat: number; readonly lng: number }) =>
    onMove({ lon: rounded(lng), lat: rounded(lat) });
  map.on('click', ({ latlng }: LeafletMouseEvent) => put(latlng));
  sign.on('dragend', () => put(sign.getLatLng()));
  sign.on('add', () => sign.getElement()?.addEventListener('keydown', byKey));

  function byKey(event: KeyboardEvent): void {
    const step = KEYS[event.key];
    if (step === undefined) return;
    // Else the map itself would move under the pin.
    event.preventDefault();
    event.stopPropagation();
    const at = map.latLngToContainerPoint(sign.getLatLng()).add([...step]);
    put(map.containerPointToLatLng(at));
  }

  return {
    show(pin, radiusMetres) {
      if (pin === null) {
        sign.remove();
        area.remove();
        return;
      }
      sign.setLatLng([pin.lat, pin.lon]).addTo(map);
      if (radiusMetres === null) area.remove();
      else area.setLatLng([pin.lat, pin.lon]).setRadius(radiusMetres).addTo(map);
      lookAt(pin, radiusMetres);
    },
    zoomBy: (steps) => void map.setZoom(map.getZoom() + steps, { animate: !prefersReducedMotion() }),
    destroy() {
      stopWheel();
      removeMap(map);
    },
  };

  /** The first pin is looked at from near; later ones only stay in view. */
  function lookAt(pin: Pin, radiusMetres: number | null): void {
    if (hasLooked) {
      map.panInside([pin.lat, pin.lon], { padding: [60, 60], animate: !prefersReducedMotion() });
      return;
    }
    hasLooked = true;
    const near = boxOfSpots([{ ...pin, radiusMetres: radiusMetres ?? FIRST_RADIUS_METRES }]);
    // The district may not reach there; the pin then does.
    map.setMaxBounds(map.getBounds().extend([pin.lat, pin.lon]).pad(1));
    if (near !== null) showBox(map, near);
  }
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
