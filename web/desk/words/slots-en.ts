import type { slots as dutch } from './slots-nl.ts';

export const slots: typeof dutch = {
  title: 'When can I hold a walk-in hour?',
  intro: 'Say what you look for. You get free moments, the best first, with the reasons.',
  again: 'What you look for',
  helpTopic: 'Which help?',
  anyTopic: 'Does not matter',
  theme: 'Or to which theme does it belong?',
  themeHint: 'Choose one if no kind of help fits.',
  weekdays: 'Which days?',
  weekdaysHint: 'Choose none if it does not matter.',
  parts: 'Which part of the day?',
  part: {
    morning: 'Morning (8:00 to 12:00)',
    afternoon: 'Afternoon (12:00 to 17:00)',
    evening: 'Evening (17:00 to 22:00)',
  },
  minutes: 'How long?',
  length: (minutes: number): string => {
    if (minutes < 60) return `${minutes} minutes`;
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const whole = hours === 1 ? '1 hour' : `${hours} hours`;
    return rest === 0 ? whole : `${whole} and ${rest} minutes`;
  },
  rhythm: 'How often?',
  everyWeek: 'Every week',
  everyWeeks: (weeks: number) => `Every ${weeks} weeks`,
  nth: {
    1: 'The first time in the month',
    2: 'The second time in the month',
    3: 'The third time in the month',
    4: 'The fourth time in the month',
    last: 'The last time in the month',
  },
  once: 'Once',
  from: 'From which day?',
  more: 'More wishes',
  needs: 'What do you need?',
  quiet: 'A quiet room',
  wheelchair: 'A way in by wheelchair',
  host: 'A host is there',
  audience: 'Who is it for?',
  avoid: 'Not on a day with …',
  avoidWhy: 'We look at all places in the district.',
  notTopic: 'this help',
  notOrganisation: 'this organisation',
  nothing: 'None',
  place: 'At which place?',
  anyPlace: 'All places',
  neighbourhoods: 'Which neighbourhoods?',
  district: 'Which district?',
  ownDistricts: 'All my districts',
  search: 'Find moments',
  tooOften: 'You searched many times in a row. Wait a minute, then search again.',
  found: (count: number): string => (count === 1 ? '1 moment found' : `${count} moments found`),
  lookedThrough: (date: string) =>
    `We looked through ${date}. Places whose times are old or unknown do not take part.`,
  otherLength: (length) =>
    `A walk-in hour cannot be that long: choose half an hour to 4 hours, in quarters. We looked for ${length}.`,
  otherDate: (date: string) => `That day is over or too far away. We looked from ${date}.`,
  none: 'There is no moment that has all you ask for.',
  noneDrop: 'What can be done? Choose what to let go:',
  noneAtAll: 'There is no moment with one wish less either. Start again with fewer wishes.',
  startAgain: 'Start again',
  sample: 'sample',
  score: (score: number) => `${score} of 100 points`,
  pluses: 'Why it fits',
  minuses: 'Mind',
  alsoAt: (times: string) => `Also at ${times}.`,
  alsoBetween: (count: number, first: string, last: string) =>
    `Also at ${count} other times, between ${first} and ${last}.`,
  alsoIn: (rooms: string) => `Also free: ${rooms}.`,
  dates: (count: number): string =>
    count === 1 ? 'Once in three months.' : `${count} times in three months.`,
  shut: (count: number): string => `Not possible on ${count === 1 ? '1 day' : `${count} days`}`,
  propose: 'Propose this',
  proposeFor: (place: string, when: string) => `Propose this: ${place}, ${when}`,
};
