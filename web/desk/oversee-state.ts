import { lateWords } from './late-screens.ts';
import type { OverseeText } from './words/oversee-nl.ts';

/** What the screens of those who oversee know: the desk's state with their own words. */
export const { Provider: OverseeWords, useText: useOversee } = lateWords<OverseeText>();
