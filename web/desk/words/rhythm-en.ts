import type { rhythm as dutch } from './rhythm-nl.ts';

export const rhythm: typeof dutch = {
  title: 'How often we ask',
  intro: 'You then get a message with the times of the coming week. One tap confirms them.',
  next: (date, time) => `The next question comes on ${date} at ${time}.`,
  every: 'How often?',
  week: 'Every week',
  fourWeeks: 'Every four weeks',
  weekday: 'On which day?',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  time: 'At what time?',
  holiday: 'We also ask before each school holiday.',
  save: 'Save',
  cannot: 'There are no real times yet to ask about. Fill them in first.',
};
