import type { PlannerText } from './planner-nl.ts';

export const walkIns: PlannerText['walkIns'] = {
  title: 'My walk-in hours',
  none: 'There is no walk-in hour yet.',
  proposeNew: 'Propose a walk-in hour',
  organisation: (name) => `Details of ${name}`,
  sample: 'example',
  next: (day, from, until) => `The next time: ${day}, ${from}–${until}`,
  noNext: 'Not in the coming nine weeks.',
  clashing: (count) => (count === 1 ? '1 day may not go on' : `${count} days may not go on`),
  waiting: (count) =>
    count === 1 ? '1 proposal waits for an answer' : `${count} proposals wait for an answer`,
  notToday: 'Not today',
  notThisTime: 'Not this time',
  buttonOf: (button, title) => `${button}: ${title}`,
  cancelled: 'Not held',
  cancelledFor: (reason) => `Not held: ${reason}`,
  clash: (why) => `Clash: ${why}`,
  times: (day, from, until) => `${day}, ${from}–${until}`,
  where: (place, room) => (room === null ? place : `${place}, ${room}`),
  today: 'today',
};

export const walkIn: PlannerText['walkIn'] = {
  back: 'All walk-in hours',
  isSample: 'This walk-in hour is an example. You cannot change it.',
  dates: 'The next times',
  noDates: 'It is not held in the coming nine weeks.',
  sick: 'Ill today',
  holdAfterAll: 'Held after all',
  holdAfterAllOf: (day) => `Held after all: ${day}`,
  otherTime: 'Another time or room',
  end: 'Stop',
  visitors: 'See what visitors see',
  words: 'What visitors read',
  wordsHint: 'This changes at once. Other times or another room you ask of the place.',
  name: 'Name, in plain words',
  nameEn: 'Name in English (optional)',
  helpTopics: 'Help with',
  theme: 'Theme',
  noTheme: 'None',
  audience: 'For whom',
  byAppointment: 'By appointment only',
  languages: 'In which languages',
  phone: 'Telephone for this walk-in hour',
  email: 'E-mail for this walk-in hour',
  own: (contact) => `Empty: ${contact}, of the organisation`,
  noOwn: 'Empty: then there is none',
  save: 'Save',
  holder: 'Who does this',
  holders: (count) =>
    count === 0
      ? 'Nobody has said to do this yet.'
      : count === 1
        ? 'One colleague does this.'
        : `${count} colleagues do this.`,
  join: 'I do this walk-in hour',
  youHold: 'You do this walk-in hour.',
  leave: 'I do not do this any more',
  nameHidden: 'Visitors do not read your name.',
  nameShown: (name) => `Visitors read your first name: ${name}.`,
  firstName: 'Your first name, as visitors read it',
  showName: 'Show my first name',
  hideName: 'Take my first name away',
  history: 'What happened',
};

export const notThisTime: PlannerText['notThisTime'] = {
  title: 'Not this time',
  which: 'Which time?',
  range: 'For longer',
  from: 'From',
  through: 'Through',
  why: 'Why? (optional)',
  reasons: [
    ['', 'No reason'],
    ['ziek', 'Ill (ziek)'],
    ['vakantie', 'Holiday (vakantie)'],
    ['geen vervanger', 'No replacement (geen vervanger)'],
  ],
  otherReason: 'Another reason, in Dutch',
  preview: 'What visitors see',
  cannot: 'Choose a day on which it is held.',
  more: (count) => `and ${count} more times`,
  tells: 'The place gets one mail about it.',
  look: 'Look',
  save: 'Cancel it',
};
