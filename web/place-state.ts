import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Catalogue } from './i18n/nl.ts';
import type { PlaceText } from './i18n/place-nl.ts';
import { type PageState, usePageState } from './page-state.ts';

const Words = createContext<PlaceText | null>(null);

export const PlaceWords = Words.Provider;

/** The page's state, with the words that only the page of one place has. */
export function usePlaceState(): PageState & { readonly text: Catalogue & PlaceText } {
  const state = usePageState();
  const own = useContext(Words);
  if (own === null) throw new Error('A part of the page of a place was rendered outside it.');
  return { ...state, text: { ...state.text, ...own } };
}
