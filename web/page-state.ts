import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Page } from '../server/contract/page.ts';
import type { Instant } from '../server/contract/timetable.ts';
import type { Catalogue } from './i18n/nl.ts';

/** What every part of the page may need to know. */
export interface PageState {
  readonly page: Page;
  readonly text: Catalogue;
  /** The page's own now, which goes on after the page arrived. */
  readonly now: Instant;
  readonly online: boolean;
  /** Says a sentence to a screen reader without moving the focus. */
  announce(sentence: string): void;
}

const PageContext = createContext<PageState | null>(null);

export const PageStateProvider = PageContext.Provider;

export function usePageState(): PageState {
  const state = useContext(PageContext);
  if (state === null) throw new Error('A part of the page was rendered outside App.');
  return state;
}
