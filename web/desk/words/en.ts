import { about } from './about-en.ts';
import { barCard } from './bar-card-en.ts';
import { blocks } from './blocks-en.ts';
import { closeToday } from './close-today-en.ts';
import { days } from './days-en.ts';
import { frame } from './frame-en.ts';
import { history } from './history-en.ts';
import { live } from './live-en.ts';
import { myPlaces } from './my-places-en.ts';
import type { DeskText } from './nl.ts';
import { passOn } from './pass-on-en.ts';
import { pattern } from './pattern-en.ts';
import { rhythm } from './rhythm-en.ts';
import { specialDays } from './special-days-en.ts';
import { thisWeek } from './this-week-en.ts';
import { weekClosed } from './week-closed-en.ts';
import { where } from './where-en.ts';

export const text: DeskText = {
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
