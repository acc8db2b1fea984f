import type { clashes as dutch } from './clashes-nl.ts';

export const clashes: typeof dutch = {
  title: 'Clashes',
  intro: (date) => `This may not go on, through ${date}. Visitors see that as well, until it is resolved.`,
  none: (date) => `No clashes through ${date}. There is nothing to do. If one comes up, it stands here.`,
  each: (dates) => `Each of the ${dates} days by itself`,
  sample: 'sample',
  cancel: 'Not this time',
  ask: (name) => `Talk to ${name}`,
  askWords: 'What would you like to ask? (optional)',
  send: 'Send message',
};
