import type { live as dutch } from './live-nl.ts';

export const live: typeof dutch = {
  title: 'Open now, or closed for a moment',
  intro: 'This ends by itself. The fixed times stay as they are.',
  says: {
    open: (until) => `You said: open now. That holds until ${until}.`,
    closed: (until) => `You said: closed for a moment. That holds until ${until}.`,
  },
  open: 'We are open now',
  closed: 'Closed for a moment',
  asAlways: 'As always again',
  until: (time) => `until ${time}`,
  notOpenNow: 'By your times you are closed now.',
  sample: 'These times are invented. Fill in your real times first.',
};
