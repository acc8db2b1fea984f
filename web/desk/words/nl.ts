import { text as page } from '../../i18n/nl.ts';
import { frame } from './frame-nl.ts';
import { signIn } from './sign-in-nl.ts';
import { thisWeek } from './this-week-nl.ts';

/** Every sentence of the desk, a file for each screen. Dutch is the source. */
export const text = { words: page.words, frame, signIn, thisWeek };

export type DeskWords = typeof text;
