import type { clashes as dutch } from './clashes-nl.ts';

export const clashes: typeof dutch = {
  title: 'Clashes',
  intro: (date) => `This may not go on, through ${date}. Visitors see that as well, until it is resolved.`,
  none: (date) => `No clashes through ${date}. There is nothing to do. If one comes up, it stands here.`,
  more: (dates) => (dates === 1 ? '1 more day' : `${dates} more days`),
  sample: 'sample',
  cancel: 'Not this time',
  ask: (name) => `Talk to ${name}`,
  askWords: 'What would you like to ask? (optional)',
  send: 'Send message',
};
