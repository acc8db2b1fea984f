import type { thisWeek as dutch } from './this-week-nl.ts';

export const thisWeek: typeof dutch = {
  question: (from, through) => `Are these times right for ${from} through ${through}?`,
  yes: 'Yes, this is right',
  closed: 'closed',
  unknown: 'not known yet',
};
