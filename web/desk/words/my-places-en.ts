import type { myPlaces as dutch } from './my-places-nl.ts';

export const myPlaces: typeof dutch = {
  title: 'My places',
  none: 'There is no place in your care yet. Ask the coordinator for an invitation.',
  draft: 'not public yet',
  all: 'All places',
};
