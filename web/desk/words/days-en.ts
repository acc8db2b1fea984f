import type { days as dutch } from './days-nl.ts';

export const days: typeof dutch = {
  title: 'One or more days are different',
  when: 'Which days?',
  chips: { today: 'today', tomorrow: 'tomorrow', thisWeek: 'this week', nextWeek: 'next week' },
  from: 'From',
  through: 'Until and including',
  what: 'How will it be?',
  says: { closed: 'closed', changed: 'other times', asAlways: 'as always' },
  asAlwaysHint:
    'Then these days are as always, also if something else was said before or it is a public holiday.',
  reason: 'Why? (visitors read this)',
  atOnce: 'Visitors see this at once.',
  visibleFrom: (date) => `Visitors see this from ${date} on.`,
  replaces: (what) => `This takes the place of: ${what}.`,
  announced: 'Announced already',
  nothingAnnounced: 'Nothing has been announced.',
  range: (from, through) => `${from} through ${through}`,
  told: { open: 'open', closed: 'closed', unknown: 'not known yet', asAlways: 'as always' },
  takeBack: 'Take back',
  takeBackOf: (days) => `Take back: ${days}`,
  fillInFirst: 'Fill in your fixed times first',
  cannot: {
    sample: 'The times of this place were made up. No day can differ from those.',
    noHours: 'This place has no times yet. So there is nothing to differ from.',
  },
};
