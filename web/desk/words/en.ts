import { text as page } from '../../i18n/en.ts';
import { frame } from './frame-en.ts';
import type { DeskWords } from './nl.ts';
import { signIn } from './sign-in-en.ts';
import { thisWeek } from './this-week-en.ts';

export const text: DeskWords = { words: page.words, frame, signIn, thisWeek };
