import { createContext, type Provider, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import { type DeskState, useDesk } from './desk-state.ts';
import type { DeskWords } from './words/nl.ts';

/** Screens that not everybody sees: their views and their words come over the line when one of them is shown. */
export interface LateScreens {
  /** null for a screen that is not among them. */
  show(content: DeskContent): VNode | null;
  /** The way to the other screens of the set, which stands before what a screen is about. */
  nav?(): VNode | null;
  /** As it stands in the title of the document. */
  title(content: DeskContent): string;
}

/** How such screens say their own words beside those of the frame. */
export function lateWords<Text extends object>(): {
  readonly Provider: Provider<Text | null>;
  useText(): DeskState & { readonly text: DeskWords & Text };
} {
  const Context = createContext<Text | null>(null);
  return {
    Provider: Context.Provider,
    useText() {
      const desk = useDesk();
      const own = useContext(Context);
      if (own === null) throw new Error('A late screen was rendered outside its own words.');
      return { ...desk, text: { ...desk.text, ...own } };
    },
  };
}
