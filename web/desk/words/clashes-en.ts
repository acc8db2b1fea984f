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
  ownWords: 'Your message (at most 280 characters)',
  goesTo: (whom) => `Your message goes by mail to ${whom}.`,
  theyRead: (from, contact) =>
    contact === null
      ? `They read your message, and that it comes from ${from}.`
      : `They read your message, that it comes from ${from}, and how to reach ${from}: ${contact}.`,
  staysHidden: 'They do not see your name or your mail address.',
};
