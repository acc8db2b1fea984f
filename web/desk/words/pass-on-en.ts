import type { passOn as dutch } from './pass-on-nl.ts';

export const passOn: typeof dutch = {
  title: 'Pass on',
  intro: (place) =>
    `Make a link with which somebody else can confirm or change the week of ${place}, without signing in.`,
  make: 'Make a link',
  ready: 'Pass on this link',
  until: (date) => `The link works through ${date}, for this one place.`,
  address: 'The link',
  share: 'Share the link',
  copy: 'Copy',
  copied: 'The link was copied.',
  message: (place) => `Are these times of ${place} right?`,
};
