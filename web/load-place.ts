import type { VNode } from 'preact';
import type { PlaceContent } from '../server/contract/page.ts';
import type { Language } from '../server/contract/vocabulary.ts';

/** The page of one place, with its words. */
export type ShowPlace = (content: PlaceContent) => VNode;

/** Comes over the line on that page only: the list, where most begin, needs none of it. */
export async function loadPlace(language: Language): Promise<ShowPlace> {
  const [{ showPlace }, { text }] = await Promise.all([
    import('./views/place-view.tsx'),
    language === 'nl' ? import('./i18n/place-nl.ts') : import('./i18n/place-en.ts'),
  ]);
  return (content) => showPlace(content, text);
}
