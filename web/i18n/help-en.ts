import type { HelpWords } from './help-nl.ts';
import { walkInText } from './walk-ins-en.ts';

export const help: HelpWords = {
  ...walkInText,
  title: 'Help in the district',
  titleIn: (district) => `Help in ${district}`,
  toList: 'All places',
  toTopics: 'All help',
  notNow: 'Not in the coming two weeks',
  otherDistricts: 'Help in other districts',
  filterSummary: 'Filter',
  street: 'How far is it? Choose a street',
  today: (date) => `Today, ${date}`,
  tomorrow: (date) => `Tomorrow, ${date}`,
  at: (day, from, to, place) => `${day} ${from} – ${to}, ${place}`,
  running: 'Going on now',
  nowUntil: (to, place) => `Now, until ${to}, ${place}`,
  later: 'The coming two weeks',
  perhapsNot: {
    closed: 'perhaps not',
    partly: 'perhaps not',
    unknown: 'perhaps closed',
  },
  leftOut: (count) =>
    count === 1
      ? '1 other moment does not fit your filter.'
      : `${count} other moments do not fit your filter.`,
  all: 'Show all moments',
  nothing: 'This help is not there in the coming two weeks.',
  nothingHere: 'Nothing in the coming two weeks fits your filter.',
  beyond: 'The first time after that:',
  noBeyond: 'Nothing is planned in the weeks after that either.',
  wish: 'Would you have come for this? Tell us. We do not know who you are.',
  keep: 'Keep and look further',
  calendar: 'Add these moments to your calendar',
  onMap: 'See the places on the map',
  made: (date, time) => `Made on ${date} at ${time}.`,
};
