import type { specialDays as dutch } from './special-days-nl.ts';

export const specialDays: typeof dutch = {
  title: 'Special days',
  intro: 'Choose for each day how it will be. What is not known yet, visitors read as such.',
  askedTitle: 'Visitors would like to know this',
  later: (count) => (count === 1 ? '1 more day later' : `${count} more days and holidays later`),
  everyYear: 'Your answer about a public holiday holds every year.',
  says: {
    asAlways: 'as always',
    closed: 'closed',
    changed: 'other times',
    notKnownYet: 'not known yet',
    own: 'leave as it is',
  },
  shutAnyway: 'On this day you are always closed.',
  ownMeans: (sentence) => `As it is: ${sentence}`,
  days: 'On which days?',
  newDay: 'A day of your own',
  name: 'Which day is it? For instance Eid al-Fitr',
  from: 'From',
  through: 'Until and including',
  addDay: '+ A day of your own',
  added: 'A day has been added.',
  removeDay: 'Remove this day',
  removed: 'The day is gone.',
  schoolUnknown: (date) => `School holidays after ${date} are not known yet.`,
  save: 'Save all answers',
  cannot: {
    sample: 'The times of this place were made up. Fill in your own times first.',
    noHours: 'This place has no times yet. Fill in your fixed times first.',
  },
};
