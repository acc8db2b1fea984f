import type { closeToday as dutch } from './close-today-nl.ts';

export const closeToday: typeof dutch = {
  title: 'Closed today',
  when: 'For how long?',
  choices: {
    fromNow: 'The rest of today',
    allDay: 'All day',
    until: 'Until a time',
    from: 'From a time on',
  },
  edges: { until: 'Open again at', from: 'Closed from' },
  why: 'Why? (not needed)',
  reasons: [
    ['', 'No reason'],
    ['ziekte', 'Illness (ziekte)'],
    ['geen gastvrouw of gastheer', 'No host (geen gastvrouw of gastheer)'],
    ['storing in het gebouw', 'Trouble in the building (storing in het gebouw)'],
    ['besloten bijeenkomst', 'Private meeting (besloten bijeenkomst)'],
  ],
  otherReason: 'Another reason',
  preview: 'This is what visitors see',
  today: 'Today',
  look: 'Look',
  save: 'Save',
  cannot: {
    sample: 'These times are invented. Fill in your real times first.',
    noHours: 'There are no times yet. Fill in your times first.',
    notOpenToday: 'You are closed today already, so there is nothing to close.',
    untilPassed: 'That time is over. Choose a later time today.',
    noTime: 'Choose a time.',
    findings: 'That reason cannot be used. Use at most 80 characters.',
  },
};
