import type { weekClosed as dutch } from './week-closed-nl.ts';

export const weekClosed: typeof dutch = {
  title: (from, through) => `Are you closed from ${from} through ${through}?`,
  why: 'Why? (not needed)',
  preview: 'This is what visitors will see',
  save: 'Yes, closed all week',
  cannot: 'There are no real times yet to deviate from.',
};
