import { useState } from 'preact/hooks';
import type { VisitorPosition } from './rows.ts';

export type Search = 'idle' | 'asking' | 'found' | 'denied' | 'slow';

export interface PositionSearch {
  readonly search: Search;
  readonly position: VisitorPosition | null;
  /** Only ever called after a tap; what it finds stays in this page's memory. */
  ask(): void;
}

const PATIENCE_MS = 8_000;
/** A phone that stood still needs no new fix. */
const FRESH_ENOUGH_MS = 60_000;

export function usePosition(): PositionSearch {
  const [search, setSearch] = useState<Search>('idle');
  const [position, setPosition] = useState<VisitorPosition | null>(null);
  const ask = () => {
    if (!('geolocation' in navigator)) {
      setSearch('denied');
      return;
    }
    setSearch('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPosition({ lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy });
        setSearch('found');
      },
      (failure) => setSearch(failure.code === failure.TIMEOUT ? 'slow' : 'denied'),
      { timeout: PATIENCE_MS, maximumAge: FRESH_ENOUGH_MS, enableHighAccuracy: true },
    );
  };
  return { search, position, ask };
}
