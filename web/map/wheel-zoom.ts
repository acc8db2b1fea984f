import type { Map as LeafletMap } from 'leaflet';

/**
 * The wheel scrolls the page, as everywhere, unless Ctrl is held or the visitor is already working in the map.
 * Gives back how to stop.
 */
export function zoomByWheelWhenMeant(map: LeafletMap): () => void {
  const element = map.getContainer();
  const decide = (event: WheelEvent) => {
    const meant = event.ctrlKey || event.metaKey || element.contains(document.activeElement);
    if (meant) map.scrollWheelZoom.enable();
    else map.scrollWheelZoom.disable();
  };
  // While capturing: Leaflet's own listener, if it is to run, runs after this one.
  element.addEventListener('wheel', decide, { capture: true, passive: true });
  return () => element.removeEventListener('wheel', decide, { capture: true });
}
