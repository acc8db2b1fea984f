import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { createPlacesMap, type Ground, type PlacesMap } from './places-map.ts';

/** Makes the map once its element stands, and takes it down with it; null before that. */
export function usePlacesMap(
  element: RefObject<HTMLElement | null>,
  ground: Ground | null,
  onPressGround: () => void,
): PlacesMap | null {
  const [map, setMap] = useState<PlacesMap | null>(null);
  const pressGround = useRef(onPressGround);
  pressGround.current = onPressGround;

  // The ground is the district's: another district is another page, so what it first was stays true.
  useEffect(() => {
    if (element.current === null || ground === null) return;
    const made = createPlacesMap(element.current, ground, () => pressGround.current());
    setMap(made);
    return () => made.destroy();
  }, []);
  return map;
}
