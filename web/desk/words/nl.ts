import type { Words } from '../../../server/contract/words/words.ts';
import { about } from './about-nl.ts';
import { barCard } from './bar-card-nl.ts';
import { blocks } from './blocks-nl.ts';
import { closeToday } from './close-today-nl.ts';
import { days } from './days-nl.ts';
import { frame } from './frame-nl.ts';
import { history } from './history-nl.ts';
import { live } from './live-nl.ts';
import { myPlaces } from './my-places-nl.ts';
import { passOn } from './pass-on-nl.ts';
import { pattern } from './pattern-nl.ts';
import { rhythm } from './rhythm-nl.ts';
import { specialDays } from './special-days-nl.ts';
import { thisWeek } from './this-week-nl.ts';
import { weekClosed } from './week-closed-nl.ts';
import { where } from './where-nl.ts';

/** Every sentence of the desk, a file for each screen. Dutch is the source. */
export const text = {
  frame,
  thisWeek,
  closeToday,
  live,
  weekClosed,
  barCard,
  rhythm,
  passOn,
  myPlaces,
  history,
  about,
  where,
  blocks,
  pattern,
  days,
  specialDays,
};

export type DeskText = typeof text;

/** With the words that the desk shares with the page, which load beside it. */
export type DeskWords = DeskText & { readonly words: Words };
