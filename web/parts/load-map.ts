import type { Language } from '../../server/contract/vocabulary.ts';

/** The map and its words come over the line only when the map is going to show. */
export async function loadMap(language: Language) {
  const [{ MapPanel }, { mapWords }] = await Promise.all([
    import('../map/map-panel.tsx'),
    language === 'nl' ? import('../map/words-nl.ts') : import('../map/words-en.ts'),
  ]);
  return { MapPanel, mapWords };
}

export type LoadedMap = Awaited<ReturnType<typeof loadMap>>;
