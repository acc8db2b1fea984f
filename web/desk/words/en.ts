import { words } from '../../../server/contract/words/en.ts';
import { frame } from './frame-en.ts';
import type { DeskWords } from './nl.ts';
import { thisWeek } from './this-week-en.ts';

export const text: DeskWords = { words, frame, thisWeek };
