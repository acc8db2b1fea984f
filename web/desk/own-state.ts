import { lateWords } from './late-screens.ts';
import type { OwnText } from './words/own-nl.ts';

/** What the screens of signing in and of one's own details know: the desk's state with their own words. */
export const { Provider: OwnWords, useText: useOwn } = lateWords<OwnText>();
