import type { myPlaces as dutch } from './my-places-nl.ts';

export const myPlaces: typeof dutch = {
  title: 'My places',
  none: 'You do not belong to a place or an organisation yet. Ask the coordinator for an invitation.',
  draft: 'not public yet',
  all: 'All places',
};
